package io.github.camelasr.abcpen.offline;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.RecordingSource;
import io.github.camelasr.signing.PercentEncoding;
import io.github.camelasr.wire.QueryFields;
import io.github.camelasr.wire.rtasr.Signa;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The two requests: a form by POST hands the recording's URL in, a GET with the task's id asks for
 * the result. The document has the parameters of both in the query; the vendor's programs, which
 * work, do it so. Immutable.
 */
final class OfflineRequests {
  private static final Map<String, String> FORM =
      Map.of("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");

  /** The table "支持音频详情". */
  private static final Map<String, String> ENCODINGS =
      Map.of(
          "wav", "pcm", "m4a", "aac", "aac", "aac", "mp3", "mpeg2", "opus", "opus", "flac", "flac");

  /** "采样率：支持8000、16000、44100和48000 Hz". */
  static final List<Integer> RATES = List.of(16_000, 8_000, 44_100, 48_000);

  private static final List<String> RATE_FIELDS =
      List.of(OfflineOptions.RATE_FIELDS.split(", ", -1));

  private final URI endpoint;
  private final Signa signa;
  private final Map<String, String> fields;

  OfflineRequests(Settings settings) {
    this.endpoint = settings.uri("endpoint");
    this.signa = new Signa(settings.get("appId"), settings.secret("apiKey"));
    this.fields = Map.copyOf(QueryFields.of(OfflineOptions.ALL, settings));
  }

  HttpCall submit(RecordingSource source, Instant now, Outbox body) {
    URI url = source.url().orElseThrow(OfflineRequests::takesNoAudio);
    if (!String.valueOf(url.getScheme()).matches("(?i)https?")) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, "the recording's URL is not http or https")
          .code("10109")
          .remedy("Give a URL that the vendor can reach.")
          .build();
    }
    Map<String, String> form = new TreeMap<>(fields);
    String encoding = ENCODINGS.get(ending(url));
    if (encoding != null) {
      form.putIfAbsent("audio_encode", encoding);
    }
    source.format().ifPresent(format -> addRate(format.sampleRateHz(), form));
    form.put("audio_url", url.toString());
    body.text(signa.query("appid", now)).text(QueryFields.encode(form)).send(Outbox.Kind.TEXT);
    return new HttpCall("POST", endpoint, FORM, HttpCall.Body.OUTBOX);
  }

  /** The rate that is known counts only where none was given. */
  private static void addRate(int rate, Map<String, String> form) {
    if (RATE_FIELDS.stream().anyMatch(form::containsKey)) {
      return;
    }
    boolean opus44 = rate == 44_100 && "opus".equals(form.get("audio_encode"));
    if (!RATES.contains(rate) || opus44) {
      throw AsrException.of(
              ErrorCategory.BAD_AUDIO,
              "the vendor takes recordings of 8000, 16000, 44100 or 48000 Hz (opus not of 44100),"
                  + " this one has "
                  + rate)
          .code("10702")
          .remedy("Convert the recording.")
          .build();
    }
    RATE_FIELDS.forEach(field -> form.put(field, Integer.toString(rate)));
  }

  HttpCall poll(String ticket, Instant now) {
    String separator = endpoint.getRawQuery() == null ? "?" : "&";
    String query = signa.query("appid", now) + "&task_id=" + PercentEncoding.encode(ticket);
    return HttpCall.get(URI.create(endpoint + separator + query), Map.of());
  }

  private static String ending(URI url) {
    String path = String.valueOf(url.getPath());
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static AsrException takesNoAudio() {
    return AsrException.of(
            ErrorCategory.BAD_OPTION,
            "the vendor takes no audio with api=long, it fetches recordings from a URL")
        .remedy(
            "Put the recording where the vendor can reach it and give its http or https URL, or use"
                + " api=realtime.")
        .build();
  }
}
