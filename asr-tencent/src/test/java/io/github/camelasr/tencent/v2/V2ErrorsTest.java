package io.github.camelasr.tencent.v2;

import static io.github.camelasr.tencent.v2.Messages.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.VendorError;
import io.github.camelasr.tencent.testing.Given;
import io.github.camelasr.tencent.testing.RecordingInbox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section "错误码". */
class V2ErrorsTest {

  private static String error(String code, String message) {
    return "{\"code\":" + code + ",\"message\":\"" + message + "\",\"voice_id\":\"v\"}";
  }

  private static Failure refused(int status, String body) {
    RecordingInbox inbox = new RecordingInbox();
    Messages.dialect().read(Given.reply(status, body), inbox);
    return inbox.failure();
  }

  @ParameterizedTest
  @CsvSource({
    "4000, RATE_LIMIT, RESTART",
    "4001, BAD_OPTION, GIVE_UP",
    "4002, AUTHENTICATION, GIVE_UP",
    "4003, PERMISSION, FAIL_OVER",
    "4004, QUOTA, FAIL_OVER",
    "4005, QUOTA, FAIL_OVER",
    "4006, RATE_LIMIT, RESTART",
    "4007, BAD_AUDIO, GIVE_UP",
    "4008, TIMEOUT, RESTART",
    "4009, NETWORK, RESTART",
    "4010, VENDOR, FAIL_OVER",
    "5000, VENDOR, RESTART",
    "5001, VENDOR, RESTART",
    "5002, VENDOR, RESTART",
    "6001, PERMISSION, FAIL_OVER",
    "9999, VENDOR, RESTART"
  })
  void codeHasCategoryAndRemedy(String code, ErrorCategory category, Remedy remedy) {
    Failure failure = read(List.of(error(code, "why."))).failure();
    assertThat(failure.category()).isEqualTo(category);
    assertThat(failure.remedy()).isEqualTo(remedy);
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.message()).isEqualTo("why");
    assertThat(failure.traceId()).isEqualTo("00000000-0000-4000-8000-000000008000");
    assertThat(failure.advice()).endsWith(".");
  }

  @Test
  void everyDeclaredCodeIsTested() {
    assertThat(new V2Variant().declaration().errors())
        .extracting(VendorError::code)
        .doesNotHaveDuplicates()
        .hasSize(15);
  }

  @Test
  void refusedSignatureComesAfterTheUpgradeAndBeforeTheVendorIsReady() {
    RecordingInbox inbox = new RecordingInbox();
    var dialect = Messages.dialect();
    dialect.opened(inbox);
    dialect.read(Given.message(error("4002", "鉴权失败")), inbox);
    assertThat(inbox.events)
        .containsExactly(
            "trace 00000000-0000-4000-8000-000000008000", "fail AUTHENTICATION 4002 GIVE_UP");
  }

  @Test
  void codeMayBeAString() {
    assertThat(read(List.of(error("\"4008\"", "x"))).failure().category())
        .isEqualTo(ErrorCategory.TIMEOUT);
  }

  @Test
  void missingMessageIsReplacedByTheMeaning() {
    assertThat(read(List.of("{\"code\":4004}")).failure().message())
        .isEqualTo("the package is used up");
  }

  @ParameterizedTest
  @CsvSource({
    "401, AUTHENTICATION, GIVE_UP",
    "403, PERMISSION, GIVE_UP",
    "404, VENDOR, FAIL_OVER",
    "408, TIMEOUT, REPEAT",
    "429, RATE_LIMIT, REPEAT",
    "500, VENDOR, REPEAT",
    "503, VENDOR, REPEAT",
    "504, TIMEOUT, REPEAT"
  })
  void refusedUpgradeHasCategoryAndRemedy(int status, ErrorCategory category, Remedy remedy) {
    Failure failure = refused(status, "go away");
    assertThat(failure.category()).isEqualTo(category);
    assertThat(failure.remedy()).isEqualTo(remedy);
    assertThat(failure.code()).isEqualTo(Integer.toString(status));
    assertThat(failure.message()).isEqualTo("go away");
  }

  @Test
  void refusedUpgradeMayCarryTheVendorsCode() {
    assertThat(refused(401, error("4003", "x")).category()).isEqualTo(ErrorCategory.PERMISSION);
  }

  @Test
  void refusedUpgradeIsNoSuccessWhateverItsBodySays() {
    assertThat(refused(503, Messages.HELLO).code()).isEqualTo("503");
  }

  @Test
  void pageOfMarkUpIsNotShown() {
    assertThat(refused(502, "<html>bad</html>").message()).isEqualTo("the server failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "1",
        "{}",
        "{} {}",
        "{\"code\":{}}",
        "{\"message\":\"x\"}",
        "{\"code\":0,\"result\":{\"voice_text_str\":\"no index\"}}",
        "{\"code\":0,\"result\":{\"index\":1e400}}"
      })
  void malformedMessageIsAFailureOfTheVendor(String message) {
    Failure failure = read(List.of(message)).failure();
    assertThat(failure.category()).isEqualTo(ErrorCategory.VENDOR);
    assertThat(failure.code()).isEqualTo("malformed");
    assertThat(failure.remedy()).isEqualTo(Remedy.RESTART);
  }

  @Test
  void whatWasSignedIsNotShown() {
    String words = "secretid=" + Given.SECRET_ID + "&signature=abc%3D and " + Given.SECRET_KEY;
    assertThat(read(List.of(error("4002", words))).failure().toString())
        .doesNotContain(Given.SECRET_ID)
        .doesNotContain(Given.SECRET_KEY)
        .doesNotContain("abc%3D");
  }
}
