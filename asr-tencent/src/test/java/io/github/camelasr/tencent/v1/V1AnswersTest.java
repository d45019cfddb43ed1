package io.github.camelasr.tencent.v1;

import static io.github.camelasr.tencent.v1.Steps.answer;
import static io.github.camelasr.tencent.v1.Steps.error;
import static io.github.camelasr.tencent.v1.Steps.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.VendorError;
import io.github.camelasr.tencent.testing.Given;
import io.github.camelasr.tencent.testing.RecordingInbox;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections "返回结果" and "返回码". */
class V1AnswersTest {
  private static final String TRACE = "trace 123456789abcdef0";

  private static Failure failure(int status, String body) {
    RecordingInbox inbox = new RecordingInbox();
    Steps.dialect().read(Steps.audio(0, false), Given.reply(status, body), inbox);
    return inbox.failure();
  }

  @Test
  void exampleOfTheDocumentIsOneTextThatGrows() {
    assertThat(read(Detail.WORDS, answer(0, ""), answer(23, "你是。"), answer(28, "你是男的女的。")).events)
        .containsExactly(TRACE, "put 0 你是。 [?,?]", "put 0 你是男的女的。 [?,?] stable", "end ?");
  }

  @Test
  void textThatStaysIsNotPutAgainUntilItIsSettled() {
    assertThat(read(Detail.WORDS, answer(0, "好"), answer(1, "好"), answer(2, "好")).events)
        .containsExactly(TRACE, "put 0 好 [?,?]", "put 0 好 [?,?] stable", "end ?");
  }

  @Test
  void textMayBecomeShorter() {
    assertThat(read(Detail.WORDS, answer(0, "好的"), answer(1, "")).text()).isEmpty();
  }

  @Test
  void tailReturnBringsAllTextAtTheEnd() {
    assertThat(read(Detail.WORDS, answer(0, ""), answer(1, ""), answer(2, "好")).events)
        .containsExactly(TRACE, "put 0 好 [?,?] stable", "end ?");
  }

  @Test
  void silenceEndsWithoutAText() {
    assertThat(read(Detail.WORDS, answer(0, ""), answer(1, "")).events)
        .containsExactly(TRACE, "end ?");
  }

  @Test
  void rawAnswerIsKeptIfSomebodyAsked() {
    assertThat(read(Detail.RAW, answer(0, "好")).events.get(1)).endsWith(" raw " + answer(0, "好"));
  }

  @ParameterizedTest
  @CsvSource({"0, UTF-8", "1, GB2312", "2, GBK", "3, Big5"})
  void answersAreReadInTheEncodingThatWasAskedFor(String format, String charset) {
    RecordingInbox inbox = new RecordingInbox();
    byte[] body = answer(0, "許蓋功一二三").getBytes(Charset.forName(charset));
    byte[] simple = answer(0, "你好。").getBytes(Charset.forName(charset));
    boolean traditional = !charset.equals("GB2312");

    Steps.dialect("resultTextFormat=" + format)
        .read(Steps.audio(0, true), Given.reply(200, traditional ? body : simple), inbox);

    assertThat(inbox.text()).isEqualTo(traditional ? "許蓋功一二三" : "你好。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1234567890abcdef\"", "1234567890", "null"})
  void voiceIdMayBeANumberOrAText(String id) {
    assertThat(read(Detail.WORDS, "{\"code\":0,\"voice_id\":" + id + ",\"text\":\"好\"}").text())
        .isEqualTo("好");
  }

  @Test
  void sentencesOfTheLaterEditionHaveTimes() {
    String first =
        "{\"code\":0,\"voice_id\":\"v\",\"seq\":9,\"text\":\"\",\"final\":0,\"result_number\":2,"
            + "\"result_list\":[{\"slice_type\":2,\"index\":0,\"start_time\":0,\"end_time\":900,"
            + "\"voice_text_str\":\"好。\",\"word_list\":[{\"word\":\"好\",\"start_time\":10,"
            + "\"end_time\":800}]},{\"slice_type\":0,\"index\":1,\"start_time\":950,"
            + "\"end_time\":1000,\"voice_text_str\":\"是\"}]}";
    String second =
        "{\"code\":0,\"final\":1,\"text\":\"\",\"result_list\":[{\"slice_type\":2,\"index\":1,"
            + "\"start_time\":950,\"end_time\":1800,\"voice_text_str\":\"是。\"}]}";

    assertThat(read(Detail.WORDS, first, second).events)
        .containsExactly(
            TRACE,
            "put 0 好。 [0,900] stable 好@10-800",
            "settled 0 to 900",
            "put 1 是 [950,1000]",
            "put 1 是。 [950,1800] stable",
            "settled 1 to 1800",
            "end ?");
  }

  @Test
  void finalOfTheLaterEditionEndsTheDialogueBeforeItsLastChunk() {
    RecordingInbox inbox = new RecordingInbox();
    Steps.dialect()
        .read(
            Steps.audio(0, false),
            Given.reply(200, "{\"code\":0,\"text\":\"好\",\"final\":1}"),
            inbox);

    assertThat(inbox.events).containsExactly(TRACE, "put 0 好 [?,?] stable", "end ?");
  }

  @Test
  void chunkThatWasThereAlreadyIsAccepted() {
    assertThat(read(Detail.WORDS, error(127), answer(1, "好")).events)
        .containsExactly(TRACE, "put 0 好 [?,?] stable", "end ?");
  }

  @Test
  void lastChunkThatWasThereAlreadyHasLostItsResult() {
    assertThat(read(Detail.WORDS, answer(0, "好"), error(127)).failure().remedy())
        .isEqualTo(Remedy.RESTART);
  }

  @ParameterizedTest
  @CsvSource({
    "100, VENDOR, RESTART",
    "101, VENDOR, FAIL_OVER",
    "102, BAD_OPTION, GIVE_UP",
    "103, VENDOR, REPEAT",
    "104, AUTHENTICATION, GIVE_UP",
    "105, BAD_OPTION, GIVE_UP",
    "106, BAD_OPTION, GIVE_UP",
    "107, AUTHENTICATION, GIVE_UP",
    "108, AUTHENTICATION, GIVE_UP",
    "109, VENDOR, REPEAT",
    "110, VENDOR, RESTART",
    "111, VENDOR, RESTART",
    "112, VENDOR, FAIL_OVER",
    "118, RATE_LIMIT, REPEAT",
    "119, QUOTA, FAIL_OVER",
    "121, VENDOR, RESTART",
    "123, VENDOR, RESTART",
    "124, VENDOR, RESTART",
    "126, VENDOR, RESTART",
    "999, VENDOR, RESTART"
  })
  void codeHasCategoryAndRemedy(int code, ErrorCategory category, Remedy remedy) {
    Failure failure = failure(200, error(code));

    assertThat(failure.category()).isEqualTo(category);
    assertThat(failure.remedy()).isEqualTo(remedy);
    assertThat(failure.message()).isEqualTo("why");
    assertThat(failure.traceId()).isEqualTo("123456789abcdef0");
  }

  @Test
  void everyDeclaredCodeIsTested() {
    assertThat(new V1Variant().declaration().errors())
        .extracting(VendorError::code)
        .doesNotHaveDuplicates()
        .hasSize(20);
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
  void otherStatusHasCategoryAndRemedy(int status, ErrorCategory category, Remedy remedy) {
    assertThat(failure(status, "no").category()).isEqualTo(category);
    assertThat(failure(status, "no").remedy()).isEqualTo(remedy);
    assertThat(failure(status, error(110)).code()).isEqualTo("110");
    assertThat(failure(status, answer(0, "好")).code()).isEqualTo(Integer.toString(status));
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
        "{\"text\":\"x\"}",
        "{\"code\":0} {}",
        "{\"code\":0,\"result_list\":[{\"voice_text_str\":\"no index\"}]}"
      })
  void malformedAnswerIsAFailureOfTheVendor(String body) {
    assertThat(failure(200, body).code()).isEqualTo("malformed");
    assertThat(failure(200, body).category()).isEqualTo(ErrorCategory.VENDOR);
  }

  @Test
  void answerCutOffOrDamagedAnywhereIsReadOrRefused() {
    Random random = new Random(7);
    for (Charset charset : Arrays.asList(Charset.forName("UTF-8"), Charset.forName("Big5"))) {
      String format = charset.name().equals("Big5") ? "3" : "0";
      byte[] whole = answer(0, "許蓋功").getBytes(charset);
      for (int round = 0; round < 5_000; round++) {
        byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        RecordingInbox inbox = new RecordingInbox(Detail.values());
        Steps.dialect("resultTextFormat=" + format)
            .read(Steps.audio(0, true), Given.reply(200, damaged), inbox);

        assertThat(inbox.failures.size() + inbox.events.stream().filter("end ?"::equals).count())
            .isEqualTo(1);
      }
    }
  }

  @Test
  void whatWasSignedIsNotShown() {
    String words = Given.SECRET_ID + " signature=abc%3D " + Given.SECRET_KEY;

    assertThat(failure(200, "{\"code\":107,\"message\":\"" + words + "\"}").toString())
        .doesNotContain(Given.SECRET_ID)
        .doesNotContain(Given.SECRET_KEY)
        .doesNotContain("abc%3D");
  }
}
