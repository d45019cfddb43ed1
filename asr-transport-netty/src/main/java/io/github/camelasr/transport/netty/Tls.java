package io.github.camelasr.transport.netty;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * TLS of one transport. The certificate is verified against the JDK's trust store, as the system
 * properties {@code javax.net.ssl.*} say, and against the name of the host; there is no way to turn
 * that off.
 */
final class Tls {
  private static final String VERIFY_HOST = "HTTPS";

  private final SslProvider provider;
  private @Nullable SslContext boringSsl;

  private Tls(SslProvider provider) {
    this.provider = provider;
  }

  static Tls best() {
    return OpenSsl.isAvailable() ? new Tls(SslProvider.OPENSSL) : ofTheJdk();
  }

  /** By the JVM's default context. */
  static Tls ofTheJdk() {
    return new Tls(SslProvider.JDK);
  }

  /** The handler of one connection; {@code host} is whom the certificate must name. */
  SslHandler handler(ByteBufAllocator buffers, String host, int port) throws SSLException {
    return provider == SslProvider.JDK
        ? new SslHandler(engine(host, port))
        : boringSsl().newHandler(buffers, host, port);
  }

  private static SSLEngine engine(String host, int port) throws SSLException {
    try {
      SSLEngine engine = SSLContext.getDefault().createSSLEngine(host, port);
      engine.setUseClientMode(true);
      SSLParameters parameters = engine.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm(VERIFY_HOST);
      engine.setSSLParameters(parameters);
      return engine;
    } catch (NoSuchAlgorithmException e) {
      throw new SSLException("no default context", e);
    }
  }

  /** Made once, because it reads the whole trust store. */
  private synchronized SslContext boringSsl() throws SSLException {
    SslContext made = boringSsl;
    if (made == null) {
      made =
          SslContextBuilder.forClient()
              .sslProvider(provider)
              .endpointIdentificationAlgorithm(VERIFY_HOST)
              .build();
      boringSsl = made;
    }
    return made;
  }
}
