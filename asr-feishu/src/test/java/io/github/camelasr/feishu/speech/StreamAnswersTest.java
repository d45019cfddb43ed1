package io.github.camelasr.feishu.speech;

import static io.github.camelasr.feishu.speech.Dialogue.success;
import static io.github.camelasr.feishu.testing.Given.LOG_ID;
import static io.github.camelasr.feishu.testing.Given.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.feishu.testing.Given;
import io.github.camelasr.feishu.testing.Understood;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section "响应". */
class StreamAnswersTest {
  private static final String TRACE = "traceId(" + LOG_ID + ")";

  private final Dialogue dialogue = Dialogue.stream();

  private static String piece(String text) {
    return "piece(0) text(" + text + ") span(-1,-1)";
  }

  @Test
  void exampleOfTheDocumentIsOneTextThatGrows() {
    dialogue.heard("").heard("你好，").ended("你好，尝试使用一下飞书吧");

    assertThat(dialogue.understood.events)
        .containsExactly(
            TRACE, TRACE, piece("你好，"), TRACE, piece("你好，尝试使用一下飞书吧") + " stable()", "end(-1)");
  }

  @Test
  void textMayBeCorrected() {
    dialogue.heard("尝是").ended("尝试");

    assertThat(dialogue.understood.events)
        .containsSubsequence(piece("尝是"), piece("尝试") + " stable()", "end(-1)");
  }

  @Test
  void textThatStaysIsNotPutAgainUntilItIsSettled() {
    dialogue.heard("好").heard("好").ended("好");

    assertThat(dialogue.understood.events)
        .containsExactly(TRACE, piece("好"), TRACE, TRACE, piece("好") + " stable()", "end(-1)");
  }

  @Test
  void emptyTextTakesNothingBack() {
    dialogue.heard("好").heard("").ended("");

    assertThat(dialogue.understood.events)
        .containsExactly(TRACE, piece("好"), TRACE, TRACE, piece("好") + " stable()", "end(-1)");
  }

  @Test
  void silenceEndsWithoutAText() {
    dialogue.heard("").ended("");

    assertThat(dialogue.understood.events).containsExactly(TRACE, TRACE, "end(-1)");
  }

  @Test
  void incrementalTextIsPutBehindWhatWasSaid() {
    Dialogue incremental = Dialogue.stream("recognitionText=incremental");
    incremental.heard("你好，").heard("").heard("尝试").ended("飞书。");

    assertThat(incremental.understood.events)
        .containsSubsequence(
            piece("你好，"), piece("你好，尝试"), piece("你好，尝试飞书。") + " stable()", "end(-1)");
  }

  @Test
  void incrementalTextMayRepeatItself() {
    Dialogue incremental = Dialogue.stream("recognitionText=incremental");
    incremental.heard("好").heard("好").ended("");

    assertThat(incremental.understood.events).contains(piece("好好"), piece("好好") + " stable()");
  }

  @Test
  void rawAnswerIsKeptIfSomebodyAsked() {
    Dialogue raw = Dialogue.streamWith(Detail.RAW).heard("好");

    assertThat(raw.understood.events).contains(piece("好") + " raw(" + success("好") + ")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"recognition_text\":\"好\",\"sequence_id\":0,\"stream_id\":\"x\"},\"code\":0}",
        "{\"code\":\"0\",\"msg\":null,\"new\":[{\"code\":1}],\"data\":{\"x\":{\"recognition_text\":"
            + "\"坏\"},\"recognition_text\":\"好\"}}"
      })
  void fieldsComeInAnyOrderAndUnknownOnesAreSkipped(String body) {
    dialogue.audio(1, 2);
    dialogue.read(reply(200, body));

    assertThat(dialogue.understood.events).contains(piece("好"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"code\":0}", "{\"code\":0,\"data\":null}", "{\"code\":0,\"data\":{}}"})
  void answerWithoutATextIsASilentOne(String body) {
    dialogue.audio(1, 2);
    dialogue.read(reply(200, body));

    assertThat(dialogue.understood.events).containsExactly(TRACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"code\":{}}",
        "{\"msg\":\"x\"}",
        "{\"code\":0} {}",
        "好"
      })
  void malformedAnswerIsAFailureOfTheVendor(String body) {
    dialogue.audio(1, 2);
    dialogue.read(reply(200, body));

    assertThat(dialogue.understood.failure().code()).isEqualTo("malformed");
    assertThat(dialogue.understood.failure().category()).isEqualTo(ErrorCategory.VENDOR);
    assertThat(dialogue.understood.failure().traceId()).isEqualTo(LOG_ID);
  }

  @Test
  void answerCutOffOrDamagedAnywhereIsReadOrRefused() {
    StreamVariant variant = new StreamVariant();
    Plan plan = variant.plan(Given.settings(variant));
    Random random = new Random(7);
    byte[] whole = success("你好，尝试使用一下飞书吧").getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 10_000; round++) {
      byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      Dialogue other = new Dialogue(plan, Given.TOKEN, new Understood());
      other.audio(1, 2);
      other.end();
      Understood understood = other.read(reply(200, damaged)).understood;

      assertThat(understood.failures.size() + (understood.events.contains("end(-1)") ? 1 : 0))
          .isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "<script>", "", "\r\nX: y"})
  void idThatIsNoneIsNotShown(String id) {
    byte[] body = success("").getBytes(StandardCharsets.UTF_8);
    dialogue.audio(1, 2);
    dialogue.read(new Reply(200, Map.of("x-tt-logid", List.of(id)), body, 0, body.length));

    assertThat(dialogue.understood.events).isEmpty();
  }
}
