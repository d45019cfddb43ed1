package io.github.camelasr.iflytek.iat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.iflytek.testing.RecordingInbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedUpgradeTest {
  private static final String UNVERIFIED = "HMAC signature cannot be verified";

  private static Failure refused(int status, String body) {
    RecordingInbox inbox = new RecordingInbox();
    Fixture.dialect().read(Fixture.refusal(status, body), inbox);
    assertThat(inbox.events).hasSize(1);
    return inbox.failure();
  }

  private static String json(String message) {
    return "{\"message\":\"" + message + "\"}";
  }

  @ParameterizedTest
  @CsvSource({
    "401, Unauthorized, AUTHENTICATION, GIVE_UP, apiKey and apiSecret",
    "401, HMAC signature cannot be verified, AUTHENTICATION, GIVE_UP, Check apiKey.",
    "401, HMAC signature does not match, AUTHENTICATION, GIVE_UP, apiSecret",
    "403, 'HMAC signature cannot be verified, a valid date or x-date header is required for HMAC"
        + " Authentication', CLOCK_SKEW, REAUTH, clock",
    "403, Your IP address is not allowed, PERMISSION, GIVE_UP, white list",
  })
  void fiveErrorsOfTheDocumentAreToldApart(
      int status, String message, ErrorCategory category, Remedy remedy, String advice) {
    Failure failure = refused(status, json(message));
    assertThat(failure)
        .returns(category, Failure::category)
        .returns(remedy, Failure::remedy)
        .returns(Integer.toString(status), Failure::code)
        .returns(message, Failure::message);
    assertThat(failure.advice()).contains(advice).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "200, VENDOR, FAIL_OVER",
    "302, VENDOR, FAIL_OVER",
    "400, VENDOR, FAIL_OVER",
    "401, AUTHENTICATION, GIVE_UP",
    "403, PERMISSION, GIVE_UP",
    "404, VENDOR, FAIL_OVER",
    "408, TIMEOUT, REPEAT",
    "429, RATE_LIMIT, REPEAT",
    "500, VENDOR, REPEAT",
    "502, VENDOR, REPEAT",
    "503, VENDOR, REPEAT",
    "504, TIMEOUT, REPEAT",
  })
  void statusAloneHasCategoryAndRemedy(int status, ErrorCategory category, Remedy remedy) {
    Failure failure = refused(status, "");
    assertThat(failure)
        .returns(category, Failure::category)
        .returns(remedy, Failure::remedy)
        .returns(Integer.toString(status), Failure::code);
    assertThat(failure.message()).isNotBlank();
  }

  @Test
  void skewedClockIsKnownByItsWordsWhateverTheStatus() {
    assertThat(refused(401, json(UNVERIFIED + ", a valid date or x-date header is required")))
        .returns(ErrorCategory.CLOCK_SKEW, Failure::category);
  }

  @Test
  void exampleOfTheDocumentSpansLines() {
    assertThat(
            refused(401, "\n    {\n        \"message\": \"HMAC signature does not match\"\n    }"))
        .returns("HMAC signature does not match", Failure::message);
  }

  @Test
  void bodyNeedNotBeJson() {
    assertThat(refused(401, "{“message”:”" + UNVERIFIED + "”}").advice())
        .isEqualTo("Check apiKey.");
    assertThat(refused(503, "upstream is busy\r\n").message()).isEqualTo("upstream is busy");
  }

  @Test
  void pageOfMarkupIsNotShown() {
    assertThat(refused(502, "<html><body>nginx</body></html>").message())
        .isEqualTo("the vendor's server failed");
  }

  @Test
  void bodyIsBoundedAndShowsNoKey() {
    String body = "GET /v2/iat?authorization=YXBpX2tl " + Fixture.API_KEY + "x".repeat(1_000_000);
    assertThat(refused(500, body).message())
        .hasSizeLessThan(400)
        .doesNotContain(Fixture.API_KEY, "YXBpX2tl");
  }
}
