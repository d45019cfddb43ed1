package io.github.camelasr.huawei.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Secret;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.huawei.testing.RecordingOutbox;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IamTokenExchangeTest {
  private static final Moment NOW =
      new Moment(Instant.parse("2026-07-01T00:00:00Z"), RandomGenerator.getDefault());
  private static final String PASSWORD = "pass-" + "w\"rd";

  private final RecordingOutbox out = new RecordingOutbox();

  private static Credential credential(String... more) {
    Map<String, String> given =
        new HashMap<>(
            Map.of(
                "projectId", "p",
                "region", "cn-north-4",
                "iamUser", "小明",
                "iamPassword", PASSWORD,
                "iamDomain", "corp"));
    for (int at = 0; at < more.length; at += 2) {
      given.put(more[at], more[at + 1]);
    }
    return Credential.of(AccessKeyTest.settings(given));
  }

  private static TokenExchange exchange(String... more) {
    return credential(more).exchange().orElseThrow();
  }

  private static Reply reply(int status, String body, String... token) {
    byte[] bytes = body.getBytes(UTF_8);
    Map<String, List<String>> headers =
        token.length == 0 ? Map.of() : Map.of("x-subject-token", List.of(token));
    return new Reply(status, headers, bytes, 0, bytes.length);
  }

  @Test
  void requestIsThatOfThePage() {
    HttpCall call = exchange().request(NOW, out);
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.uri()).hasToString("https://iam.cn-north-4.myhuaweicloud.com/v3/auth/tokens");
    assertThat(call.headers()).containsEntry("Content-Type", "application/json");
    assertThat(call.body()).isEqualTo(HttpCall.Body.OUTBOX);
    assertThat(out.messages)
        .containsExactly(
            "TEXT {\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":"
                + "\"\\u5C0F\\u660E\",\"password\":\"pass-w\\\"rd\",\"domain\":{\"name\":\"corp\"}}}},"
                + "\"scope\":{\"project\":{\"name\":\"cn-north-4\"}}}}");
  }

  @Test
  void regionEndpointAndProjectCanBeChosen() {
    assertThat(exchange("region", "cn-east-3").request(NOW, out).uri())
        .hasHost("iam.cn-east-3.myhuaweicloud.com");
    assertThat(out.messages.get(0)).contains("{\"project\":{\"name\":\"cn-east-3\"}}");
    exchange("iamProject", "cn-east-3_sub").request(NOW, out);
    assertThat(out.messages.get(1)).contains("{\"project\":{\"name\":\"cn-east-3_sub\"}}");
    assertThat(exchange("iamEndpoint", "http://127.0.0.1:8080/").request(NOW, out).uri())
        .isEqualTo(URI.create("http://127.0.0.1:8080/v3/auth/tokens"));
  }

  @Test
  void tokenStandsInAHeaderAndIsRenewedHalfAnHourAhead() {
    String body = "{\"token\":{\"catalog\":[{}],\"expires_at\":\"2026-07-01T10:00:00.701000Z\"}}";
    Token token = exchange().read(reply(201, body, "MIIx"), NOW);
    assertThat(token.value()).contains(Secret.of("MIIx"));
    assertThat(token.renewAt()).isEqualTo(Instant.parse("2026-07-01T09:30:00.701Z"));
  }

  @ParameterizedTest
  @CsvSource({"''", "{}", "'{\"token\":7}'", "'{\"token\":{\"expires_at\":\"soon\"}}'", "'{\"tok'"})
  void tokenLives24HoursIfNothingElseIsSaid(String body) {
    assertThat(exchange().read(reply(201, body, "MIIx"), NOW).renewAt())
        .isEqualTo(Instant.parse("2026-07-01T23:30:00Z"));
  }

  @Test
  void shortLifeIsUsedForThreeQuarters() {
    String body = "{\"token\":{\"expires_at\":\"2026-07-01T00:01:00Z\"}}";
    assertThat(exchange().read(reply(201, body, "MIIx"), NOW).renewAt())
        .isEqualTo(Instant.parse("2026-07-01T00:00:45Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "400, AUTHENTICATION",
    "401, AUTHENTICATION",
    "403, PERMISSION",
    "404, VENDOR",
    "429, RATE_LIMIT",
    "500, VENDOR",
    "504, TIMEOUT"
  })
  void refusalHasACategory(int status, ErrorCategory category) {
    String body = "{\"error\":{\"message\":\"no " + "token.\",\"code\":" + status + "}}";
    assertThatThrownBy(() -> exchange().read(reply(status, body), NOW))
        .isInstanceOfSatisfying(
            AsrException.class,
            error -> {
              assertThat(error.category()).isEqualTo(category);
              assertThat(error.code()).contains(Integer.toString(status));
              assertThat(error).hasMessageContaining("IAM gave no token: no token");
            });
  }

  @Test
  void refusalOfTheGatewayIsReadToo() {
    String body = "{\"error_msg\":\"too many\",\"error_code\":\"APIGW.0308\"}";
    assertThatThrownBy(() -> exchange().read(reply(429, body), NOW))
        .hasMessageContaining("APIGW.0308")
        .hasMessageContaining("too many");
  }

  @Test
  void answerWithoutATokenIsAFailure() {
    assertThatThrownBy(() -> exchange().read(reply(201, "{}"), NOW))
        .isInstanceOf(AsrException.class);
    assertThatThrownBy(() -> exchange().read(reply(201, "{}", " "), NOW))
        .isInstanceOf(AsrException.class);
    assertThatThrownBy(() -> exchange().read(reply(200, "<html>", "MIIx"), NOW))
        .isInstanceOf(AsrException.class);
  }

  @Test
  void passwordThatIsSaidBackIsMasked() {
    String body = "{\"error\":{\"message\":\"wrong: pass-w\\\"rd\",\"code\":401}}";
    assertThatThrownBy(() -> exchange().read(reply(401, body), NOW))
        .hasMessageContaining("wrong: ******")
        .message()
        .doesNotContain(PASSWORD);
  }

  @Test
  void keyNamesTheUserAndNoSecret() {
    assertThat(exchange().key()).contains("corp", "小明", "cn-north-4").doesNotContain(PASSWORD);
    assertThat(exchange().key()).isNotEqualTo(exchange("iamProject", "x").key());
    assertThat(exchange().key()).isEqualTo(exchange("projectId", "other").key());
  }

  @Test
  void tokenGoesIntoTheHeaderOfTheUpgrade() {
    Token token = new Token(Optional.of(Secret.of("MIIx")), Instant.MAX);
    assertThat(credential().headers(URI.create("wss://a.example.com/x"), NOW, token))
        .isEqualTo(Map.of("X-Auth-Token", "MIIx"));
  }
}
