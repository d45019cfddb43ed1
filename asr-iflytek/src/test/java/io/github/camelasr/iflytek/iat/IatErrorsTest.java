package io.github.camelasr.iflytek.iat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.VendorError;
import io.github.camelasr.iflytek.testing.RecordingInbox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IatErrorsTest {

  private static RecordingInbox after(String json) {
    return Fixture.read(List.of(json));
  }

  @ParameterizedTest
  @CsvSource({
    // the table of the document, in its order
    "10005, AUTHENTICATION, GIVE_UP",
    "10006, BAD_OPTION, GIVE_UP",
    "10007, BAD_OPTION, GIVE_UP",
    "10010, QUOTA, FAIL_OVER",
    "10014, TIMEOUT, RESTART",
    "10019, TIMEOUT, RESTART",
    "10043, BAD_AUDIO, GIVE_UP",
    "10101, TIMEOUT, RESTART",
    "10114, TIMEOUT, RESTART",
    "10139, BAD_OPTION, GIVE_UP",
    "10313, AUTHENTICATION, GIVE_UP",
    "10317, VENDOR, FAIL_OVER",
    "11200, PERMISSION, FAIL_OVER",
    "11201, QUOTA, FAIL_OVER",
    "10160, VENDOR, FAIL_OVER",
    "10161, VENDOR, FAIL_OVER",
    "10163, BAD_OPTION, GIVE_UP",
    "10165, VENDOR, RESTART",
    "10200, TIMEOUT, RESTART",
    // what the platform says beside it
    "10008, VENDOR, RESTART",
    "10009, BAD_AUDIO, GIVE_UP",
    "10222, VENDOR, RESTART",
    "10223, VENDOR, RESTART",
    "10700, VENDOR, RESTART",
    "11502, VENDOR, RESTART",
    "11503, VENDOR, RESTART",
    // in no table
    "19999, VENDOR, RESTART"
  })
  void codeHasCategoryAndRemedy(String code, ErrorCategory category, Remedy remedy) {
    RecordingInbox inbox =
        after("{\"code\":" + code + ",\"message\":\"vendor's words\",\"sid\":\"iat7\"}");
    assertThat(inbox.events)
        .containsExactly("trace iat7", "fail " + category + " " + code + " " + remedy);
    assertThat(inbox.failure())
        .returns("vendor's words", Failure::message)
        .returns("iat7", Failure::traceId);
    assertThat(inbox.failure().advice()).endsWith(".");
  }

  @Test
  void everyRowOfTheTableIsTestedAbove() {
    assertThat(new IatVariant().declaration().errors()).hasSize(26);
  }

  @Test
  void everyRowSaysWhatItMeansAndWhatToDo() {
    assertThat(new IatVariant().declaration().errors())
        .allSatisfy(
            error -> {
              assertThat(error.meaning()).isNotBlank().doesNotEndWith(".");
              assertThat(error.advice()).isNotBlank().endsWith(".");
            })
        .extracting(VendorError::code)
        .doesNotHaveDuplicates();
  }

  @Test
  void codeMayBeAString() {
    assertThat(after("{\"code\":\"10165\",\"message\":\"invalid handle\"}").events)
        .containsExactly("fail VENDOR 10165 RESTART");
  }

  @Test
  void missingMessageIsReplacedByTheMeaning() {
    assertThat(after("{\"code\":10114,\"message\":null}").failure().message())
        .isEqualTo("the dialogue lasted longer than 60 s");
  }

  @Test
  void traceIdOfAnEarlierMessageIsKept() {
    RecordingInbox inbox =
        Fixture.read(
            List.of("{\"code\":0,\"sid\":\"iat7\",\"data\":{\"status\":1}}", "{\"code\":10700}"));
    assertThat(inbox.failure().traceId()).isEqualTo("iat7");
  }

  @Test
  void failureTakesNoResultWithIt() {
    RecordingInbox inbox =
        after(
            Fixture.result(1, "", Fixture.word(5, "a"))
                .replace("\"code\":0", "\"code\":10700")
                .replace("\"status\":1", "\"status\":2"));
    assertThat(inbox.events).containsExactly("trace iat1", "fail VENDOR 10700 RESTART");
  }

  @Test
  void messageOfTheVendorIsBoundedAndShowsNoKey() {
    String words = "key " + Fixture.API_KEY + " \\n" + "x".repeat(10_000);
    Failure failure = after("{\"code\":10005,\"message\":\"" + words + "\"}").failure();
    assertThat(failure.message()).hasSizeLessThan(400).doesNotContain(Fixture.API_KEY, "\n");
    assertThat(failure.toException("iflytek").toString()).doesNotContain(Fixture.API_KEY);
  }

  @Test
  void traceIdIsBounded() {
    String sid = "s".repeat(10_000);
    assertThat(after("{\"code\":10005,\"sid\":\"" + sid + "\"}").failure().traceId())
        .hasSizeLessThan(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pong",
        "[]",
        "{}",
        "{\"message\":\"no code\"}",
        "{\"code\":null}",
        "{\"code\":0,\"data\":{\"result\":{\"ws\":[{\"bg\":1,\"cw\":[{\"w\":\"a\"}]}]}}}",
        "{\"code\":0,\"data\":{\"result\":{\"sn\":-7,\"ws\":[{\"bg\":1,\"cw\":[{\"w\":\"a\"}]}]}}}",
        "{\"code\":0,\"data\":{\"result\":{\"sn\":99999999999999999999}}}"
      })
  void whatTheDocumentDoesNotAllowIsTheVendorsFault(String json) {
    assertThat(after(json).failure())
        .returns(ErrorCategory.VENDOR, Failure::category)
        .returns(Remedy.RESTART, Failure::remedy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":0,\"data\":null}",
        "{\"code\":0,\"data\":[]}",
        "{\"code\":0,\"data\":{\"result\":null,\"status\":0}}",
        "{\"code\":0,\"data\":{\"result\":{\"sn\":1,\"ws\":null}}}",
        "{\"code\":0,\"data\":{\"result\":{\"sn\":1,\"ws\":[null,7,{\"cw\":null},{\"cw\":[7]}]}}}",
        "{\"code\":0,\"data\":{\"result\":{\"sn\":1,\"vad\":7,\"rg\":7}}}",
        "{\"data\":{\"status\":1}}"
      })
  void missingPartsSayNothing(String json) {
    assertThat(after(json).failures).isEmpty();
    assertThat(after(json).text()).isEmpty();
  }
}
