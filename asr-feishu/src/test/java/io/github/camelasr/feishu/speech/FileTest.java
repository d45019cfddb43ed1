package io.github.camelasr.feishu.speech;

import static io.github.camelasr.feishu.speech.Dialogue.success;
import static io.github.camelasr.feishu.testing.Given.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.feishu.testing.Given;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@code file_recognize}, after the vendor's own client. */
class FileTest {
  private final Dialogue dialogue = Dialogue.file();

  @Test
  void requestHasTheWholeRecording() {
    HttpCall call = dialogue.lastAudio(1, 2, 3, 4);

    assertThat(call.uri())
        .hasToString("https://open.feishu.cn/open-apis/speech_to_text/v1/speech/file_recognize");
    assertThat(call.headers()).containsEntry("Authorization", "Bearer " + Given.TOKEN_VALUE);
    assertThat(dialogue.body())
        .matches(
            "\\{\"speech\":\\{\"speech\":\"AQIDBA==\"},\"config\":\\{\"file_id\":\"\\w{16}\","
                + "\"format\":\"pcm\",\"engine_type\":\"16k_auto\"}}");
  }

  @Test
  void sameRecordingHasTheSameIdHoweverOftenItIsSent() {
    dialogue.lastAudio(1, 2);
    String first = dialogue.body();
    dialogue.again();

    assertThat(dialogue.body()).isEqualTo(first);
  }

  @Test
  void answerIsTheText() {
    dialogue.lastAudio(1, 2);
    dialogue.read(reply(200, success("你好")));

    assertThat(dialogue.understood.events)
        .containsExactly(
            "traceId(" + Given.LOG_ID + ")", "piece(0) text(你好) span(-1,-1) stable()", "end(-1)");
  }

  @Test
  void silenceHasNoText() {
    dialogue.lastAudio(1, 2);
    dialogue.read(reply(200, success("")));

    assertThat(dialogue.understood.events)
        .containsExactly("traceId(" + Given.LOG_ID + ")", "end(-1)");
  }

  @Test
  void requestIsTakenBackBySilence() {
    FileVariant variant = new FileVariant();
    ChunkDialect dialect =
        (ChunkDialect) variant.plan(Given.settings(variant)).attempt(Given.moment());

    assertThat(dialect.tellsAbort()).isFalse();
  }

  @Test
  void rulesAreThoseOfTheVendor() {
    FileVariant variant = new FileVariant();
    Rules rules = variant.plan(Given.settings(variant)).rules();

    assertThat(rules.limits().audio()).contains(Duration.ofSeconds(60));
    assertThat(rules.chunking().maxBytes()).isEqualTo(60 * 32_000);
    assertThat(rules.ending()).isEqualTo(Rules.Ending.FLAG_ON_LAST_AUDIO);
  }
}
