package io.github.camelasr.feishu.speech;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.feishu.account.Account;
import io.github.camelasr.wire.JsonFields;
import java.net.URI;
import java.util.HexFormat;
import java.util.Map;

/**
 * One call of speech_to_text: where it is, and its body, of which all that changes from one request
 * to the next stands between constant pieces. Immutable.
 */
final class SpeechService {
  private static final String PATH = "/open-apis/speech_to_text/v1/speech/";
  private static final byte[] HEAD = "{\"speech\":{\"speech\":\"".getBytes(US_ASCII);
  private static final byte[] CONFIG = "\"},\"config\":{".getBytes(US_ASCII);

  private final URI uri;
  private final byte[] tail;
  final Account account;

  /**
   * A call.
   *
   * @param name the last part of its path
   * @param settings the options
   */
  SpeechService(String name, Settings settings) {
    this.uri = URI.create(settings.get("endpoint").replaceAll("/+$", "") + PATH + name);
    this.account = new Account(settings);
    String fields =
        new String(new JsonFields().options(SpeechOptions.CONFIG, settings).toBytes(), US_ASCII);
    this.tail = (fields.substring(1) + "}").getBytes(US_ASCII);
  }

  /** An id of 16 characters, for a stream or a file. */
  static String id(Moment moment) {
    return HexFormat.of().toHexDigits(moment.entropy().nextLong());
  }

  /**
   * A request.
   *
   * @param chunk the audio, perhaps none
   * @param ids the fields of {@code config} that are this request's own, each with a comma behind
   *     it
   * @param token lets it in
   * @param body takes the body
   */
  HttpCall call(AudioChunk chunk, String ids, Token token, Outbox body) {
    body.ascii(HEAD).base64(chunk).ascii(CONFIG).text(ids).ascii(tail).send(Outbox.Kind.TEXT);
    return new HttpCall(
        "POST",
        uri,
        Map.of(
            "Authorization",
            account.authorization(token),
            "Content-Type",
            "application/json; charset=utf-8"),
        HttpCall.Body.OUTBOX);
  }
}
