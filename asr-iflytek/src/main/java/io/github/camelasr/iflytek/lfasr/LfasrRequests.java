package io.github.camelasr.iflytek.lfasr;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.RecordingSource;
import io.github.camelasr.signing.PercentEncoding;
import io.github.camelasr.wire.QueryFields;
import io.github.camelasr.wire.rtasr.Signa;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The two requests (sections "1、文件上传" and "2、查询结果"): all parameters stand in the query, the
 * recording is the body. Immutable.
 */
final class LfasrRequests {
  /** "不超过5小时". */
  static final Duration LONGEST = Duration.ofHours(5);

  /** "不超过500M", as the vendor's own program counts. */
  private static final long LARGEST = 500L << 20;

  private static final int LONGEST_URL = 512;

  /** "可随机传一个数字": any number will do where the recording is fetched from a URL. */
  private static final String ANY = "1";

  private static final Map<String, String> UPLOAD =
      Map.of("Content-Type", "application/octet-stream");

  private final URI endpoint;
  private final Signa signa;
  private final Map<String, String> fields;
  private final String resultType;

  LfasrRequests(Settings settings) {
    this.endpoint = settings.uri("endpoint");
    this.signa = new Signa(settings.get("appId"), settings.secret("apiKey"));
    this.fields = Map.copyOf(QueryFields.of(LfasrOptions.ALL, settings));
    this.resultType = settings.get(LfasrOptions.RESULT_TYPE);
  }

  HttpCall submit(RecordingSource source, Instant now) {
    check(source);
    Map<String, String> all = new TreeMap<>();
    all.put("fileName", source.fileName().orElseGet(() -> nameOf(source.url())));
    all.put("fileSize", source.bytes().isPresent() ? "" + source.bytes().getAsLong() : ANY);
    all.put("duration", source.duration().map(length -> "" + length.toMillis()).orElse(ANY));
    source
        .url()
        .ifPresent(
            url -> {
              all.put("audioMode", "urlLink");
              all.put("audioUrl", url.toString());
            });
    all.putAll(fields);
    return new HttpCall(
        "POST",
        at("/upload", now, QueryFields.encode(all)),
        UPLOAD,
        source.url().isPresent() ? HttpCall.Body.NONE : HttpCall.Body.SOURCE);
  }

  HttpCall poll(String ticket, Instant now) {
    String query = "&orderId=" + PercentEncoding.encode(ticket);
    String kind = "&resultType=" + PercentEncoding.encode(resultType);
    return HttpCall.get(at("/getResult", now, query + kind), Map.of());
  }

  private URI at(String path, Instant now, String query) {
    String base = endpoint.getRawQuery() == null ? endpoint.toString() : base(endpoint);
    String own = endpoint.getRawQuery() == null ? "?" : "?" + endpoint.getRawQuery() + "&";
    return URI.create(
        (base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
            + path
            + own
            + signa.query("appId", now)
            + query);
  }

  private static String base(URI endpoint) {
    String text = endpoint.toString();
    return text.substring(0, text.indexOf('?'));
  }

  private static String nameOf(Optional<URI> url) {
    String path = url.map(URI::getPath).orElse("");
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.isEmpty() ? "audio" : name;
  }

  /** What the vendor would refuse is refused before it is uploaded. */
  private static void check(RecordingSource source) {
    if (source.bytes().orElse(0) > LARGEST) {
      throw tooMuch("26631", "the recording has more than 500 MB");
    }
    if (source.duration().filter(length -> length.compareTo(LONGEST) > 0).isPresent()) {
      throw tooMuch("26632", "the recording is longer than 5 hours");
    }
    if (source.url().filter(url -> url.toString().length() > LONGEST_URL).isPresent()) {
      throw AsrException.of(
              ErrorCategory.BAD_OPTION, "the recording's URL has more than 512 characters")
          .remedy("Give a shorter URL, or the recording itself.")
          .build();
    }
  }

  private static AsrException tooMuch(String code, String what) {
    return AsrException.of(ErrorCategory.BAD_AUDIO, what)
        .code(code)
        .remedy("Cut the recording in two, or use api=rtasr.")
        .build();
  }
}
