package io.github.camelasr.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The handshake: document "接口鉴权" and "鉴权结果". */
final class IatHandshakeTest {

  private static final Instant NOW = Instant.parse("2026-07-01T07:35:43Z");
  private static final String DATE_MESSAGE =
      "HMAC signature cannot be verified, a valid date or x-date header is required for HMAC"
          + " Authentication";

  private final Sandbox sandbox =
      Sandbox.builder()
          .clock(Clock.fixed(NOW, ZoneOffset.UTC))
          .faults(
              FaultScript.of()
                  .onSession(
                      2, new Fault.Refuse(403, "{\"message\":\"Your IP address is not allowed\"}")))
          .start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void aSignedUrlComesIn() {
    new IatClient(signer()).close();

    assertThat(sandbox.sessions()).hasSize(1);
  }

  @Test
  void noAuthorizationIsUnauthorized() {
    assertRefused(signer().endpoint(), 401, "Unauthorized");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "bm90aGluZyBpbiBpdA==", "YXBpX2tleT0iIg=="})
  void authorizationThatCannotBeReadCannotBeVerified(String authorization) {
    assertRefused(signer().url(authorization), 401, "HMAC signature cannot be verified");
  }

  @Test
  void anUnknownKeyCannotBeVerified() {
    assertRefused(
        signer().with("apiKey", "unknown").url(), 401, "HMAC signature cannot be verified");
  }

  @Test
  void anotherAlgorithmCannotBeVerified() {
    String authorization = signer().authorization().replace("sha256", "sha1");

    assertRefused(signer().url(base64(authorization)), 401, "HMAC signature cannot be verified");
  }

  @Test
  void anotherSecretDoesNotMatch() {
    assertRefused(
        signer().with("apiSecret", "another").url(), 401, "HMAC signature does not match");
  }

  @Test
  void aSignatureForAnotherHostDoesNotMatch() {
    assertRefused(signer().withHost("rtasr.xfyun.cn").url(), 401, "HMAC signature does not match");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1:1", "iat-api.xfyun.cn", "ws-api.xfyun.cn", "iat-niche-api.xfyun.cn"})
  void clientsMaySignForThePublicNamesAndWithAPort(String host) {
    new IatClient(signer().withHost(host)).close();

    assertThat(sandbox.sessions()).hasSize(1);
  }

  @Test
  void theSpaceBehindTheCommaIsOptional() {
    new IatClient(signer().withSeparator(",")).close();

    assertThat(sandbox.sessions()).hasSize(1);
  }

  @Test
  void theOrderOfTheFieldsIsFree() {
    List<String> fields = new ArrayList<>(List.of(signer().authorization().split(", ", -1)));
    Collections.reverse(fields);
    String reversed = String.join(", ", fields);

    assertThat(get(signer().url(base64(reversed))).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, 300})
  void fiveMinutesOfSkewAreAllowed(long seconds) {
    new IatClient(signer().withDate(NOW.plusSeconds(seconds))).close();

    assertThat(sandbox.sessions()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, 86_400})
  void moreSkewIsRefusedWithTheServersDate(long seconds) {
    HttpResponse<String> response = get(signer().withDate(NOW.plusSeconds(seconds)).url());

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).isEqualTo("{\"message\":\"" + DATE_MESSAGE + "\"}");
    assertThat(response.headers().firstValue("Date")).contains("Wed, 01 Jul 2026 07:35:43 GMT");
  }

  @Test
  void aDateThatIsNoneIsRefused() {
    assertRefused(signer().url().replaceFirst("date=[^&]*", "date=today"), 403, DATE_MESSAGE);
  }

  @Test
  void anAddressThatIsNotAllowedIsAFault() {
    new IatClient(signer()).close();

    assertRefused(signer().url(), 403, "Your IP address is not allowed");
    assertThat(sandbox.sessions().get(1).ending()).isEqualTo(new Ending(Ending.How.REFUSED, 403));
  }

  @Test
  void aWebSocketClientSeesTheReason() {
    IatSigner wrong = signer().with("apiSecret", "another");

    Throwable thrown = catchThrowable(() -> new IatClient(wrong));

    HttpResponse<?> response = ((WebSocketHandshakeException) thrown.getCause()).getResponse();
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).isEqualTo("{\"message\":\"HMAC signature does not match\"}");
  }

  @Test
  void anotherPathHasNoRoute() {
    assertThat(get("http://127.0.0.1:" + sandbox.port() + "/v1/asr").statusCode()).isEqualTo(404);
  }

  private IatSigner signer() {
    return IatSigner.of(sandbox).withDate(NOW);
  }

  private static void assertRefused(String url, int status, String message) {
    HttpResponse<String> response = get(url);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo("{\"message\":\"" + message + "\"}");
  }

  private static HttpResponse<String> get(String url) {
    try {
      URI http = URI.create(url.replaceFirst("^ws", "http"));
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(http).build(), HttpResponse.BodyHandlers.ofString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
