package io.github.camelasr.huawei.rasr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Secret;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.huawei.testing.RecordingInbox;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedUpgradeTest {
  private static final String BAD =
      "{\"error_msg\":\"Incorrect IAM authentication information: decrypt token fail\","
          + "\"error_code\":\"APIG.0301\",\"request_id\":\"r1\"}";

  private static Failure refused(Reply reply, String... options) {
    return refused(reply, Token.NONE, options);
  }

  private static Failure refused(Reply reply, Token token, String... options) {
    StreamDialect dialect = Fixture.dialect(options);
    dialect.open(Fixture.at(Fixture.NOVEMBER), token);
    RecordingInbox inbox = new RecordingInbox();
    dialect.read(reply, inbox);
    return inbox.failure();
  }

  @Test
  void gatewaySaysWhy() {
    Failure failure = refused(Fixture.refusal(401, BAD), "token=MIIgiven");
    assertThat(failure.category()).isEqualTo(ErrorCategory.AUTHENTICATION);
    assertThat(failure.remedy()).isEqualTo(Remedy.REAUTH);
    assertThat(failure.code()).isEqualTo("APIG.0301");
    assertThat(failure.message())
        .isEqualTo("Incorrect IAM authentication information: decrypt token fail");
    assertThat(failure.traceId()).isEqualTo("r1");
  }

  @ParameterizedTest
  @CsvSource({
    "401, AUTHENTICATION, REAUTH",
    "403, PERMISSION, GIVE_UP",
    "404, VENDOR, FAIL_OVER",
    "408, TIMEOUT, REPEAT",
    "429, RATE_LIMIT, REPEAT",
    "500, VENDOR, REPEAT",
    "503, VENDOR, REPEAT",
    "504, TIMEOUT, REPEAT",
    "302, VENDOR, FAIL_OVER"
  })
  void statusAloneHasCategoryAndRemedy(int status, ErrorCategory category, Remedy remedy) {
    Failure failure = refused(Fixture.refusal(status, "<html>no</html>"), "token=MIIgiven");
    assertThat(failure.category()).isEqualTo(category);
    assertThat(failure.remedy()).isEqualTo(remedy);
    assertThat(failure.code()).isEqualTo(Integer.toString(status));
    assertThat(failure.traceId()).isNull();
  }

  @Test
  void codeOfTheServiceMayComeWithTheRefusal() {
    String body = "{\"error_code\":\"SIS.0103\",\"error_msg\":\"real name\"}";
    assertThat(refused(Fixture.refusal(403, body)).category()).isEqualTo(ErrorCategory.PERMISSION);
    String unknown = "{\"error_code\":\"APIG.0999\",\"error_msg\":\"new\"}";
    assertThat(refused(Fixture.refusal(429, unknown)))
        .satisfies(
            failure -> {
              assertThat(failure.code()).isEqualTo("APIG.0999");
              assertThat(failure.category()).isEqualTo(ErrorCategory.RATE_LIMIT);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fri, 15 Nov 2019 03:51:56 GMT", "Fri, 15 Nov 2019 03:21:54 GMT"})
  void signatureMoreThanAQuarterOfAnHourOldIsSkew(String date) {
    Failure failure = refused(Fixture.refusal(401, BAD, "date", date));
    assertThat(failure.category()).isEqualTo(ErrorCategory.CLOCK_SKEW);
    assertThat(failure.remedy()).isEqualTo(Remedy.REAUTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fri, 15 Nov 2019 03:51:55 GMT", "yesterday", ""})
  void withinAQuarterOfAnHourTheKeyIsWrong(String date) {
    assertThat(refused(Fixture.refusal(401, BAD, "date", date)).category())
        .isEqualTo(ErrorCategory.AUTHENTICATION);
  }

  @Test
  void tokenDoesNotDependOnTheClock() {
    Reply reply = Fixture.refusal(401, BAD, "date", "Fri, 15 Nov 2030 00:00:00 GMT");
    assertThat(refused(reply, "token=MIIgiven").category()).isEqualTo(ErrorCategory.AUTHENTICATION);
  }

  @Test
  void tokenThatIsSaidBackIsMasked() {
    Token token = new Token(Optional.of(Secret.of("iam-token")), Instant.MAX);
    String body = "{\"error_code\":\"APIG.0301\",\"error_msg\":\"cannot read iam-token\"}";
    assertThat(
            refused(Fixture.refusal(401, body), token, "iamUser=u", "iamPassword=p", "iamDomain=d")
                .message())
        .isEqualTo("cannot read ******");
  }

  @Test
  void bodyIsBounded() {
    String huge = "{\"error_code\":\"APIG.0301\",\"x\":\"" + "y".repeat(1_000_000) + "\"}";
    assertThat(refused(Fixture.refusal(401, huge)).code()).isEqualTo("401");
  }
}
