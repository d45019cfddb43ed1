package io.github.camelasr.tck.toy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the toys have in common on the wire: a signed URL, and flat JSON. */
final class ToyWire {
  private static final Pattern FIELD =
      Pattern.compile("\"(code|key|text|ticket|end)\":\\s*(?:\"([^\"]*)\"|(\\d{1,12}))");

  private final Settings settings;

  ToyWire(Settings settings) {
    this.settings = settings;
  }

  URI uri(Moment moment, String more) {
    URI endpoint = settings.uri("endpoint");
    long time = moment.wall().toEpochMilli();
    StringBuilder query = new StringBuilder("?language=" + settings.get("language"));
    new TreeMap<>(settings.params())
        .forEach(
            (name, value) -> query.append('&').append(code(name)).append('=').append(code(value)));
    query.append("&nonce=").append(moment.entropy().nextInt(1_000_000)).append("&time=");
    query
        .append(time)
        .append("&sign=")
        .append(ToyProvider.sign(settings.secret("appKey").reveal(), time));
    String base = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
    return URI.create(base + endpoint.getRawPath() + query + more);
  }

  private static String code(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** The fields of an answer; a failure is told, and there are none then. */
  Optional<Map<String, String>> fields(Reply reply, Inbox in) {
    String text = new String(reply.array(), reply.offset(), reply.length(), UTF_8);
    if (!reply.isMessage() && reply.status() != 200) {
      in.fail(refusal(reply.status()));
      return Optional.empty();
    }
    Map<String, String> fields = new TreeMap<>();
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      fields.putIfAbsent(field.group(1), field.group(2) == null ? field.group(3) : field.group(2));
    }
    String code = fields.getOrDefault("code", "");
    if (code.equals("0")) {
      return Optional.of(fields);
    }
    in.fail(code.matches("\\d{5}") ? ToyTables.error(code).failure("", null) : malformed());
    return Optional.empty();
  }

  private static Failure malformed() {
    return new Failure(
        ErrorCategory.VENDOR, "malformed", "what?", null, Remedy.RESTART, "Try again.");
  }

  private static Failure refusal(int status) {
    ErrorCategory category =
        switch (status) {
          case 401 -> ErrorCategory.AUTHENTICATION;
          case 429 -> ErrorCategory.RATE_LIMIT;
          default -> ErrorCategory.VENDOR;
        };
    Remedy remedy = status < 500 ? Remedy.GIVE_UP : Remedy.FAIL_OVER;
    return new Failure(category, "" + status, "refused", null, remedy, "Check appKey.");
  }

  static void put(Map<String, String> fields, Inbox in) {
    String text = fields.getOrDefault("text", "");
    if (!text.isEmpty()) {
      in.piece(Long.parseLong(fields.getOrDefault("key", "0").replaceAll("\\D.*|^$", "0")))
          .text(text)
          .put();
    }
    if (fields.getOrDefault("end", "0").equals("1")) {
      in.end(Inbox.UNKNOWN);
    }
  }
}
