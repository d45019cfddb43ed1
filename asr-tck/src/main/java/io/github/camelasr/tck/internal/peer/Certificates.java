package io.github.camelasr.tck.internal.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A server's key with a certificate that it signed itself. Made by the JDK's keytool, because a
 * repository holds no keys; takes about a second.
 */
public final class Certificates implements AutoCloseable {
  private final String password = UUID.randomUUID().toString();
  private final Path file;
  private final KeyStore keys;

  /**
   * Makes a certificate.
   *
   * @param names whom it is for, such as {@code dns:localhost}
   */
  public Certificates(String names) {
    try {
      file = Files.createTempDirectory("asr-tck").resolve("keys.p12");
      run("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-ext", "san=" + names);
      keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        keys.load(in, password.toCharArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-alias", "peer", "-dname", "CN=localhost", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", password));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (keytool.waitFor() != 0) {
        throw new IOException("keytool failed: " + output.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Sockets of a server with this certificate. */
  public ServerSocketFactory server() {
    try {
      KeyManagerFactory own =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      own.init(keys, password.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(own.getKeyManagers(), null, null);
      return context.getServerSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Lets this JVM trust the certificate, and nothing else, while something runs: by the default
   * context and by the properties from which a transport may make its own.
   */
  public void trusted(Runnable then) {
    String name = "javax.net.ssl.trustStore";
    try {
      SSLContext before = SSLContext.getDefault();
      System.setProperty(name, file.toString());
      System.setProperty(name + "Password", password);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init((KeyStore) null);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      SSLContext.setDefault(context);
      try {
        then.run();
      } finally {
        SSLContext.setDefault(before);
        System.clearProperty(name);
        System.clearProperty(name + "Password");
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
