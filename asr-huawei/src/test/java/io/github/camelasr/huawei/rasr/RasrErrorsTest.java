package io.github.camelasr.huawei.rasr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.VendorError;
import io.github.camelasr.huawei.testing.RecordingInbox;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RasrErrorsTest {

  private static Failure failure(String... messages) {
    return Fixture.read(RasrMode.SHORT, List.of(messages)).failure();
  }

  private static String error(String type, String code, String message) {
    return "{\"resp_type\":\"%s\",\"trace_id\":\"t1\",\"error_code\":\"%s\",\"error_msg\":\"%s\"}"
        .formatted(type, code, message);
  }

  @ParameterizedTest
  @CsvSource({
    "SIS.0001, VENDOR, RESTART",
    "SIS.0003, VENDOR, FAIL_OVER",
    "SIS.0012, BAD_OPTION, GIVE_UP",
    "SIS.0022, PERMISSION, FAIL_OVER",
    "SIS.0023, PERMISSION, FAIL_OVER",
    "SIS.0024, PERMISSION, FAIL_OVER",
    "SIS.0031, BAD_OPTION, GIVE_UP",
    "SIS.0032, BAD_OPTION, GIVE_UP",
    "SIS.0033, TIMEOUT, RESTART",
    "SIS.0100, VENDOR, RESTART",
    "SIS.0101, AUTHENTICATION, REAUTH",
    "SIS.0102, AUTHENTICATION, GIVE_UP",
    "SIS.0103, PERMISSION, FAIL_OVER",
    "SIS.0201, BAD_OPTION, GIVE_UP",
    "SIS.0203, BAD_OPTION, GIVE_UP",
    "SIS.0204, BAD_OPTION, GIVE_UP",
    "SIS.0205, BAD_OPTION, GIVE_UP",
    "SIS.0206, VENDOR, RESTART",
    "SIS.0207, BAD_OPTION, GIVE_UP",
    "SIS.0208, QUOTA, GIVE_UP",
    "SIS.0301, BAD_OPTION, GIVE_UP",
    "SIS.0302, VENDOR, RESTART",
    "SIS.0303, VENDOR, RESTART",
    "SIS.0304, TIMEOUT, RESTART",
    "SIS.0305, VENDOR, RESTART",
    "SIS.0306, VENDOR, RESTART",
    "SIS.0002, VENDOR, RESTART",
    "APIG.0101, VENDOR, FAIL_OVER",
    "APIG.0201, VENDOR, REPEAT",
    "APIG.0301, AUTHENTICATION, REAUTH",
    "APIG.0307, AUTHENTICATION, REAUTH",
    "APIG.0308, RATE_LIMIT, REPEAT"
  })
  void codeHasCategoryAndRemedy(String code, ErrorCategory category, Remedy remedy) {
    Failure failure = failure(error("ERROR", code, "the vendor's words"));
    assertThat(failure.category()).isEqualTo(category);
    assertThat(failure.remedy()).isEqualTo(remedy);
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.message()).isEqualTo("the vendor's words");
    assertThat(failure.traceId()).isEqualTo("t1");
    assertThat(failure.advice()).endsWith(".");
  }

  @Test
  void everyDeclaredCodeIsTested() {
    assertThat(RasrErrors.ALL).hasSize(31);
    assertThat(Stream.of(RasrMode.values()).map(m -> new RasrVariant(m).declaration().errors()))
        .allSatisfy(errors -> assertThat(errors).isEqualTo(RasrErrors.ALL));
    assertThat(RasrErrors.ALL).extracting(VendorError::code).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ERROR", "FATAL_ERROR"})
  void bothKindsOfErrorsEndTheDialogue(String type) {
    assertThat(failure(error(type, "SIS.0304", "")).message()).isEqualTo("no audio came for 20 s");
  }

  @Test
  void errorWithoutTraceIdHasThatOfAnEarlierMessage() {
    String json = "{\"resp_type\":\"ERROR\",\"error_code\":\"SIS.0032\",\"error_msg\":\"x\"}";
    assertThat(failure("{\"resp_type\":\"START\",\"trace_id\":\"t0\"}", json).traceId())
        .isEqualTo("t0");
    assertThat(failure(json).traceId()).isNull();
  }

  @Test
  void errorWithoutCodeIsTheVendorsFailure() {
    Failure failure = failure("{\"resp_type\":\"ERROR\"}");
    assertThat(failure.category()).isEqualTo(ErrorCategory.VENDOR);
    assertThat(failure.code()).isEqualTo("error");
  }

  @Test
  void secretsThatAreSaidBackAreMasked() {
    Failure failure =
        failure(error("ERROR", "SIS.0101", "no such key DUMMYAK, token " + "MIIa".repeat(500)));
    assertThat(failure.message()).isEqualTo("no such key ******, token ******");
  }

  @Test
  void closedConnectionIsAnErrorOfTheNetwork() {
    RecordingInbox inbox = new RecordingInbox();
    Fixture.dialect().closed(1006, "", inbox);
    assertThat(inbox.events).containsExactly("fail NETWORK 1006 RESTART");
  }
}
