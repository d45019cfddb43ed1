package io.github.camelasr.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in: page "认证鉴权", and IAM. */
final class HuaweiHandshakeTest {

  private static final Instant NOW = Instant.parse("2026-07-01T07:35:43Z");

  private final Sandbox sandbox =
      Sandbox.builder()
          .clock(Clock.fixed(NOW, ZoneOffset.UTC))
          .faults(FaultScript.of().onSession(2, new Fault.ExpireTokens(0)))
          .start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  private HuaweiSigner signer() {
    return HuaweiSigner.of(sandbox, "short-stream").at(NOW);
  }

  private static void comesIn(HuaweiSigner signer) {
    new HuaweiClient(signer.uri(), signer.headers()).close();
  }

  private static JsonNode refused(URI uri, Map<String, String> headers) {
    Throwable thrown = catchThrowable(() -> new HuaweiClient(uri, headers));
    assertThat(thrown).hasCauseInstanceOf(WebSocketHandshakeException.class);
    HttpResponse<?> response = ((WebSocketHandshakeException) thrown.getCause()).getResponse();
    assertThat(response.statusCode()).isEqualTo(401);
    return json(String.valueOf(response.body()));
  }

  private static JsonNode refused(HuaweiSigner signer) {
    return refused(signer.uri(), signer.headers());
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"short-stream", "sentence-stream", "continue-stream"})
  void everyModeLetsASignatureIn(String mode) {
    comesIn(HuaweiSigner.of(sandbox, mode).at(NOW));
    assertThat(sandbox.sessions().get(0).api()).isEqualTo("huawei/" + mode);
  }

  @Test
  void noCredentialsAreRefused() {
    JsonNode body = refused(signer().uri(), Map.of());
    assertThat(body.path("error_code").asText()).isEqualTo("APIG.0301");
    assertThat(body.path("error_msg").asText()).contains("credentials not found");
    assertThat(sandbox.sessions().get(0).ending()).isEqualTo(new Ending(Ending.How.REFUSED, 401));
  }

  @Test
  void wrongKeyOrSecretIsRefused() {
    assertThat(refused(signer().with("secretKey", "another")).path("error_msg").asText())
        .contains("verify aksk signature fail");
    assertThat(refused(signer().with("accessKey", "another")).path("error_msg").asText())
        .contains("verify aksk signature fail");
    assertThat(
            refused(
                    signer().uri(),
                    Map.of("Authorization", "Bearer x", "X-Sdk-Date", "20260701T073543Z"))
                .path("error_msg")
                .asText())
        .contains("verify aksk signature fail");
  }

  @Test
  void signatureForAnotherHostIsRefused() {
    assertThat(refused(signer().withHost("example.com")).path("error_code").asText())
        .isEqualTo("APIG.0301");
  }

  @Test
  void clientsMaySignForThePublicNames() {
    comesIn(signer().withHost("sis-ext.cn-east-3.myhuaweicloud.com"));
    assertThat(sandbox.sessions()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {-900, 900})
  void quarterOfAnHourIsAllowed(long seconds) {
    comesIn(signer().at(NOW.plusSeconds(seconds)));
    assertThat(sandbox.sessions()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {-901, 901})
  void moreIsRefusedWithTheServersDate(long seconds) throws Exception {
    HuaweiSigner signer = signer().at(NOW.plusSeconds(seconds));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(signer.uri().toString().replace("ws:", "http:")));
    signer.headers().forEach(request::header);
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).contains("signature expired");
    assertThat(response.headers().firstValue("Date")).contains("Wed, 01 Jul 2026 07:35:43 GMT");
  }

  @Test
  void anotherProjectIsRefused() {
    assertThat(refused(signer().with("projectId", "0".repeat(32))).path("error_code").asText())
        .isEqualTo("SIS.0101");
  }

  @Test
  void tokenOfIamIsLetInUntilItIsDead() {
    Map<String, String> headers = Map.of("X-Auth-Token", token(body("cn-north-4")));
    new HuaweiClient(signer().uri(), headers).close();
    HuaweiClient second = new HuaweiClient(signer().uri(), headers);

    second.begin(""); // the tokens die with this one's handshake

    assertThat(refused(signer().uri(), headers).path("error_msg").asText())
        .contains("decrypt token fail");
    assertThat(sandbox.tokensIssued("huawei")).isEqualTo(1);
  }

  @Test
  void tokenWithoutAProjectIsOfNoUse() {
    String body = body("cn-north-4").replaceFirst(",\"scope\".*", "}}");
    Map<String, String> headers = Map.of("X-Auth-Token", token(body));
    assertThat(refused(signer().uri(), headers).path("error_code").asText()).isEqualTo("SIS.0101");
  }

  @Test
  void givenTokenIsLetIn() {
    List<Map<String, String>> ways = sandbox.ways("huawei", "short-stream");
    new HuaweiClient(signer().uri(), Map.of("X-Auth-Token", ways.get(2).get("token"))).close();
    assertThat(sandbox.tokensIssued("huawei")).isZero();
  }

  @Test
  void iamChecksWhatItIsAsked() {
    assertThat(post("not json").statusCode()).isEqualTo(400);
    assertThat(post("{}").statusCode()).isEqualTo(401);
    assertThat(post(body("cn-south-9")).statusCode()).isEqualTo(401);
    assertThat(post(body("cn-north-4").replace("sandbox", "other")).statusCode()).isEqualTo(401);
    HttpResponse<String> granted = post(body("cn-north-4"));
    assertThat(granted.statusCode()).isEqualTo(201);
    assertThat(json(granted.body()).at("/token/expires_at").asText())
        .isEqualTo("2026-07-02T07:35:43Z");
    assertThat(sandbox.tokensIssued("huawei")).isEqualTo(1);
    assertThat(sandbox.sessions()).isEmpty();
  }

  private String body(String project) {
    Map<String, String> user = sandbox.ways("huawei", "short-stream").get(1);
    return "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":\"%s\",\"password\":\"%s\",\"domain\":{\"name\":\"%s\"}}}},\"scope\":{\"project\":{\"name\":\"%s\"}}}}"
        .formatted(user.get("iamUser"), user.get("iamPassword"), user.get("iamDomain"), project);
  }

  private String token(String body) {
    return post(body).headers().firstValue("X-Subject-Token").orElseThrow();
  }

  private HttpResponse<String> post(String body) {
    URI iam = URI.create("http://127.0.0.1:" + sandbox.port() + "/v3/auth/tokens");
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(iam).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
