package io.github.camelasr.feishu.speech;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Step;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.feishu.testing.Given;
import io.github.camelasr.feishu.testing.Sent;
import io.github.camelasr.feishu.testing.Understood;

/** One dialogue with a dialect, step by step. */
final class Dialogue {
  final Understood understood;
  private final ChunkDialect dialect;
  private final Token token;
  private final Sent sent = new Sent();
  private Step step = new Step(0, Cue.AUDIO, false, Given.audio(1, 2, 3, 4));
  private int sequence;

  private Dialogue(Variant variant, Understood understood, String... options) {
    this(
        variant.plan(Given.settings(variant, options)),
        String.join(" ", options).contains("tenantAccessToken=") ? Token.NONE : Given.TOKEN,
        understood);
  }

  Dialogue(Plan plan, Token token, Understood understood) {
    this.dialect = (ChunkDialect) plan.attempt(Given.moment());
    this.token = token;
    this.understood = understood;
  }

  static Dialogue stream(String... options) {
    return new Dialogue(new StreamVariant(), new Understood(), options);
  }

  static Dialogue streamWith(Detail detail) {
    return new Dialogue(new StreamVariant(), new Understood(detail));
  }

  static Dialogue file(String... options) {
    return new Dialogue(new FileVariant(), new Understood(), options);
  }

  HttpCall audio(int... octets) {
    return take(new Step(sequence++, Cue.AUDIO, false, Given.audio(octets)));
  }

  HttpCall lastAudio(int... octets) {
    return take(new Step(sequence++, Cue.AUDIO, true, Given.audio(octets)));
  }

  HttpCall end() {
    return take(new Step(sequence++, Cue.END, true, AudioChunk.NONE));
  }

  HttpCall abort() {
    return take(new Step(sequence++, Cue.ABORT, true, AudioChunk.NONE));
  }

  private HttpCall take(Step next) {
    step = next;
    return again();
  }

  /** The same request once more. */
  HttpCall again() {
    return dialect.request(step, Given.moment(), token, sent);
  }

  String body() {
    return sent.body();
  }

  Dialogue read(Reply reply) {
    dialect.read(step, reply, understood.inbox);
    return this;
  }

  /** The vendor takes a chunk and has understood so much. */
  Dialogue heard(String text) {
    audio(1, 2, 3, 4);
    return read(Given.reply(200, success(text)));
  }

  /** The last word. */
  Dialogue ended(String text) {
    end();
    return read(Given.reply(200, success(text)));
  }

  static String success(String text) {
    return ("{\"code\":0,\"msg\":\"success\",\"data\":{\"stream_id\":\"asd1234567890ddd\","
            + "\"sequence_id\":1,\"recognition_text\":\"%s\"}}")
        .formatted(text);
  }

  static String error(long code, String msg) {
    return "{\"code\":%d,\"msg\":\"%s\"}".formatted(code, msg);
  }
}
