package io.github.camelasr.tencent.v1;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Step;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.tencent.testing.Given;
import io.github.camelasr.tencent.testing.RecordingInbox;
import io.github.camelasr.tencent.testing.RecordingOutbox;

/** Steps of a dialogue, and what a dialect makes of them. */
final class Steps {
  private Steps() {}

  static ChunkDialect dialect(String... options) {
    return (ChunkDialect)
        Given.plan(new V1Variant(), options).attempt(Given.moment(1, 0x1234_5678_9ABC_DEF0L));
  }

  static Step audio(int seq, boolean last) {
    return new Step(seq, Cue.AUDIO, last, Given.audio(1, 2, 3, 4));
  }

  static Step abort(int seq) {
    return new Step(seq, Cue.ABORT, true, AudioChunk.NONE);
  }

  static HttpCall call(Step step, String... options) {
    return dialect(options).request(step, Given.moment(), Token.NONE, new RecordingOutbox());
  }

  /** What a fresh dialect makes of answers, of which the last is that to the last chunk. */
  static RecordingInbox read(Detail wanted, String... answers) {
    return read(dialect(), new RecordingInbox(wanted), answers);
  }

  static RecordingInbox read(ChunkDialect dialect, RecordingInbox inbox, String... answers) {
    for (int seq = 0; seq < answers.length; seq++) {
      dialect.read(audio(seq, seq == answers.length - 1), Given.reply(200, answers[seq]), inbox);
    }
    return inbox;
  }

  static String answer(int seq, String text) {
    return ("{\"code\":0,\"message\":\"成功\",\"voice_id\":\"1234567890abcdef\",\"seq\":%d,"
            + "\"text\":\"%s\"}")
        .formatted(seq, text);
  }

  static String error(int code) {
    return "{\"code\":%d,\"message\":\"why.\",\"voice_id\":12345,\"seq\":0,\"text\":\"\"}"
        .formatted(code);
  }
}
