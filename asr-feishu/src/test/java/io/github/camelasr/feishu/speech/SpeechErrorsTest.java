package io.github.camelasr.feishu.speech;

import static io.github.camelasr.feishu.speech.Dialogue.error;
import static io.github.camelasr.feishu.speech.Dialogue.success;
import static io.github.camelasr.feishu.testing.Given.LOG_ID;
import static io.github.camelasr.feishu.testing.Given.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.VendorError;
import io.github.camelasr.feishu.testing.Given;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section "错误码", and the codes of all the vendor's services. */
class SpeechErrorsTest {

  private static Failure failure(Reply reply) {
    Dialogue dialogue = Dialogue.stream();
    dialogue.audio(1, 2);
    return dialogue.read(reply).understood.failure();
  }

  @ParameterizedTest
  @CsvSource({
    "400, 1040101, BAD_OPTION, GIVE_UP",
    "500, 1040102, VENDOR, REPEAT",
    "400, 99991661, AUTHENTICATION, GIVE_UP",
    "400, 99991663, AUTHENTICATION, REAUTH",
    "200, 99991663, AUTHENTICATION, REAUTH",
    "400, 99991664, AUTHENTICATION, REAUTH",
    "400, 99991668, AUTHENTICATION, REAUTH",
    "400, 99991671, AUTHENTICATION, REAUTH",
    "400, 99991400, AUTHENTICATION, REAUTH",
    "200, 99992402, AUTHENTICATION, REAUTH",
    "400, 99991401, PERMISSION, FAIL_OVER",
    "400, 99991672, PERMISSION, FAIL_OVER",
    "429, 99991403, QUOTA, FAIL_OVER",
    "400, 12345, VENDOR, RESTART"
  })
  void codeHasCategoryAndRemedyWhateverTheStatus(
      int status, long code, ErrorCategory category, Remedy remedy) {
    for (Dialogue dialogue : new Dialogue[] {Dialogue.stream(), Dialogue.file()}) {
      dialogue.lastAudio(1, 2);
      Failure failure = dialogue.read(reply(status, error(code, "why."))).understood.failure();

      assertThat(failure.category()).isEqualTo(category);
      assertThat(failure.remedy()).isEqualTo(remedy);
      assertThat(failure.code()).isEqualTo(Long.toString(code));
      assertThat(failure.message()).isEqualTo("why");
      assertThat(failure.traceId()).isEqualTo(LOG_ID);
    }
  }

  @Test
  void everyDeclaredCodeIsTested() {
    assertThat(new StreamVariant().declaration().errors())
        .isEqualTo(new FileVariant().declaration().errors())
        .extracting(VendorError::code)
        .doesNotHaveDuplicates()
        .hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({
    "99991400, request trigger frequency limit, RATE_LIMIT, REPEAT",
    "99991400, 请求频率超限, RATE_LIMIT, REPEAT",
    "99992402, field validation failed, BAD_OPTION, GIVE_UP"
  })
  void codeOfTwoMeaningsIsWhatItsWordsSay(
      long code, String words, ErrorCategory category, Remedy remedy) {
    Failure failure = failure(reply(400, error(code, words)));

    assertThat(failure.category()).isEqualTo(category);
    assertThat(failure.remedy()).isEqualTo(remedy);
  }

  @Test
  void refusedChunkOfAStreamThatWasAcceptedIsNotTheOptionsFault() {
    Dialogue dialogue = Dialogue.stream().heard("");
    dialogue.audio(1, 2);
    Failure failure =
        dialogue.read(reply(400, error(1040101, "invalid param"))).understood.failure();

    assertThat(failure.category()).isEqualTo(ErrorCategory.BAD_AUDIO);
    assertThat(failure.remedy()).isEqualTo(Remedy.RESTART);
    assertThat(failure.code()).isEqualTo("1040101");
  }

  @Test
  void errorLeavesTheStreamWhereItIs() {
    Dialogue dialogue = Dialogue.stream().heard("好");
    dialogue.audio(1, 2);
    String body = dialogue.body();
    dialogue.read(reply(500, error(1040102, "network anomaly")));
    dialogue.again();

    assertThat(dialogue.body()).isEqualTo(body);
    dialogue.read(reply(200, success("好的")));
    assertThat(dialogue.understood.events).contains("piece(0) text(好的) span(-1,-1)");
  }

  @ParameterizedTest
  @CsvSource({
    "401, AUTHENTICATION, GIVE_UP",
    "403, PERMISSION, GIVE_UP",
    "404, VENDOR, FAIL_OVER",
    "429, RATE_LIMIT, REPEAT",
    "500, VENDOR, REPEAT",
    "503, VENDOR, REPEAT",
    "504, TIMEOUT, REPEAT"
  })
  void statusWithoutACodeHasCategoryAndRemedy(int status, ErrorCategory category, Remedy remedy) {
    assertThat(failure(reply(status, "no")).category()).isEqualTo(category);
    assertThat(failure(reply(status, "no")).remedy()).isEqualTo(remedy);
    assertThat(failure(reply(status, success("好"))).code()).isEqualTo(Integer.toString(status));
  }

  @Test
  void idStandsInTheBodyOfAnErrorToo() {
    byte[] body =
        "{\"code\":1040102,\"msg\":\"x\",\"error\":{\"log_id\":\"2026ABC\",\"y\":[]}}"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(failure(new Reply(500, Map.of(), body, 0, body.length)).traceId())
        .isEqualTo("2026ABC");
  }

  @Test
  void whatLetsUsInIsNotShown() {
    String words = Given.APP_SECRET + " Authorization: Bearer " + Given.TOKEN_VALUE;

    assertThat(failure(reply(400, error(99991663, words))).toString())
        .doesNotContain(Given.APP_SECRET)
        .doesNotContain(Given.TOKEN_VALUE);
    assertThat(failure(reply(502, words)).toString())
        .doesNotContain(Given.APP_SECRET)
        .doesNotContain(Given.TOKEN_VALUE);
  }
}
