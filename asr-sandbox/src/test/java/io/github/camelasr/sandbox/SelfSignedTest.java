package io.github.camelasr.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sandbox whose certificate nobody signed. */
final class SelfSignedTest {

  private final Sandbox sandbox = Sandbox.builder().selfSigned().start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void aSoundClientRefusesTheCertificate() {
    Throwable thrown = catchThrowable(() -> connect(HttpClient.newHttpClient()));

    assertThat(thrown).hasCauseInstanceOf(SSLHandshakeException.class);
    assertThat(sandbox.sessions()).isEmpty();
  }

  @Test
  void aCarelessClientComesIn() throws GeneralSecurityException {
    SSLContext careless = SSLContext.getInstance("TLS");
    careless.init(null, new TrustManager[] {new Careless()}, new SecureRandom());

    connect(HttpClient.newBuilder().sslContext(careless).build()).abort();

    assertThat(sandbox.access("iflytek", "iat").get("endpoint")).startsWith("wss://127.0.0.1:");
    assertThat(sandbox.sessions()).hasSize(1);
  }

  private WebSocket connect(HttpClient client) {
    return client
        .newWebSocketBuilder()
        .buildAsync(URI.create(IatSigner.of(sandbox).url()), new WebSocket.Listener() {})
        .join();
  }

  /** Believes anything. */
  private static final class Careless extends X509ExtendedTrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
