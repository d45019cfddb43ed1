package io.github.camelasr.sandbox.server;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;

/** Makes a certificate that nobody trusts, new for every sandbox, with the JDK's keytool. */
public final class SelfSigned {

  private SelfSigned() {}

  /**
   * Makes a key and a certificate for {@code localhost} and 127.0.0.1; takes about a second.
   *
   * @return TLS for a server
   * @throws UncheckedIOException if there is no keytool or it fails
   */
  public static SslContext tls() {
    String password = UUID.randomUUID().toString();
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(keyStore(password), password.toCharArray());
      return SslContextBuilder.forServer(keys).build();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a self-signed certificate", e);
    } catch (GeneralSecurityException e) {
      throw new UncheckedIOException(new IOException("cannot use a self-signed certificate", e));
    }
  }

  private static KeyStore keyStore(String password) throws IOException, GeneralSecurityException {
    Path folder = Files.createTempDirectory("asr-sandbox");
    Path file = folder.resolve("keys.p12");
    try {
      generate(file, password);
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, password.toCharArray());
      }
      return store;
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static void generate(Path file, String password) throws IOException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "3650",
                "-alias",
                "sandbox",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                password)
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (keytool.waitFor() != 0) {
        throw new IOException("keytool failed: " + output.strip());
      }
    } catch (InterruptedException e) {
      keytool.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while keytool ran", e);
    }
  }
}
