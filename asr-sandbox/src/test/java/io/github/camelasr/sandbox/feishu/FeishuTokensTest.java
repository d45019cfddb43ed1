package io.github.camelasr.sandbox.feishu;

import static io.github.camelasr.sandbox.feishu.PlainClient.HALF_SECOND;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.feishu.PlainClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both ways to a token keep the rules of their pages. */
final class FeishuTokensTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-07-01T00:00:00Z"));
  private final Sandbox sandbox = Sandbox.builder().clock(FeishuStreamTest.movable(now)).start();
  private final PlainClient client = new PlainClient(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  private Answer internal() {
    return client.internal(client.appId(), client.appSecret());
  }

  private static String token(Answer answer) {
    return answer.json().path("tenant_access_token").asText();
  }

  private String form() {
    return "grant_type=client_credentials&client_id="
        + client.appId()
        + "&client_secret="
        + client.appSecret();
  }

  private String basic() {
    byte[] pair = (client.appId() + ":" + client.appSecret()).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private void pass(Duration time) {
    now.set(now.get().plus(time));
  }

  @Test
  void olderCallAnswersAsItsPageSays() {
    Answer answer = internal();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.code()).isZero();
    assertThat(answer.json().path("msg").asText()).isEqualTo("ok");
    assertThat(token(answer)).startsWith("t-");
    assertThat(answer.json().path("expire").asInt()).isEqualTo(7_200);
    assertThat(answer.logId()).isNotEmpty();
  }

  @Test
  void sameTokenIsGivenUntilItsLastHalfHourAndThenBothLive() {
    String first = token(internal());
    pass(Duration.ofMinutes(90));
    assertThat(token(internal())).isEqualTo(first);
    pass(Duration.ofSeconds(1));
    String second = token(internal());

    assertThat(second).isNotEqualTo(first);
    assertThat(client.with(first).file(HALF_SECOND).code()).isZero();
    assertThat(client.with(second).file(HALF_SECOND).code()).isZero();
    pass(Duration.ofMinutes(30));
    assertThat(client.with(first).file(HALF_SECOND).code()).isEqualTo(99_991_663);
    assertThat(client.with(second).file(HALF_SECOND).code()).isZero();
    assertThat(sandbox.tokensIssued("feishu")).isEqualTo(3);
  }

  @Test
  void wrongApplicationAndSecretAreErrorsWithStatus200() {
    Answer application = client.internal("cli_wrong", client.appSecret());
    Answer secret = client.internal(client.appId(), "wrong");

    assertThat(application.status()).isEqualTo(200);
    assertThat(application.code()).isEqualTo(10_003);
    assertThat(secret.code()).isEqualTo(10_014);
    assertThat(sandbox.tokensIssued("feishu")).isZero();
  }

  @Test
  void newerCallGivesALongTokenThatLetsIn() {
    Answer answer = client.oauth(form());
    String token = answer.json().path("access_token").asText();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("expires_in").asInt()).isEqualTo(7_200);
    assertThat(answer.json().path("token_type").asText()).isEqualTo("Bearer");
    assertThat(token).hasSizeBetween(3_000, 4_096);
    assertThat(client.with(token).file(HALF_SECOND).code()).isZero();
  }

  @Test
  void newerCallTakesBasicAuthenticationButNotBoth() {
    String grant = "grant_type=client_credentials";

    assertThat(client.oauth(grant, "Authorization", basic()).status()).isEqualTo(200);
    Answer both = client.oauth(form(), "Authorization", basic());
    assertThat(both.status()).isEqualTo(400);
    assertThat(both.code()).isEqualTo(20_070);
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type=password, unsupported_grant_type, 400",
    "'', unsupported_grant_type, 400",
    "grant_type=client_credentials&client_id=x&client_secret=y, invalid_client, 401",
    "grant_type=client_credentials, invalid_client, 401"
  })
  void newerCallRefusesAsOauthDoes(String form, String error, int status) {
    Answer answer = client.oauth(form);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().path("error").asText()).isEqualTo(error);
    assertThat(answer.code()).isPositive();
  }

  @Test
  void sandboxTellsAllThreeWays() {
    List<Map<String, String>> ways = sandbox.ways("feishu", "file");

    assertThat(ways)
        .extracting(Map::keySet)
        .containsExactly(
            java.util.Set.of("endpoint", "appId", "appSecret"),
            java.util.Set.of("endpoint", "appId", "appSecret", "tokenEndpoint"),
            java.util.Set.of("endpoint", "tenantAccessToken"));
    String given = ways.get(2).getOrDefault("tenantAccessToken", "");
    assertThat(client.with(given).file(HALF_SECOND).code()).isZero();
    assertThat(sandbox.describe()).contains("\"feishu\":{\"stream\":{", "\"file\":{");
  }
}
