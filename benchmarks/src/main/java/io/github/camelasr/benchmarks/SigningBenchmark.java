package io.github.camelasr.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.signing.HmacSigner;
import io.github.camelasr.signing.HttpDate;
import io.github.camelasr.signing.HttpSignature;
import io.github.camelasr.signing.PercentEncoding;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One signature over host, date and request line, and the whole URL that carries it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SigningBenchmark {
  private static final String HOST = "iat-api.xfyun.cn";
  private static final String TEXT =
      HttpSignature.textToSign(HOST, "Wed, 10 Jul 2019 07:35:43 GMT", "GET /v2/iat HTTP/1.1");
  private static final String EXPECTED = "Hp3Ty4ZkSBmL8jKyOLpQiv9Sr5nvmeYEH7WsL/ZO2Jg=";

  private final String secret = "secret" + "xxxxxxxx2df7900c09xxxxxxxx";
  private final HmacSigner signer = HmacSigner.hmacSha256(secret);
  private final SecretKeySpec key = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
  private final byte[] bytes = TEXT.getBytes(UTF_8);
  private final Instant now = Instant.parse("2019-07-10T07:35:43Z");
  private final Mac reused;

  /** Prepares the limit. */
  public SigningBenchmark() {
    try {
      reused = Mac.getInstance("HmacSHA256");
      reused.init(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All of them sign alike, and as the vendor's document says. */
  @Setup
  public void check() throws GeneralSecurityException {
    String limit = Base64.getEncoder().encodeToString(limitReusedMac());
    if (!EXPECTED.equals(limit) || !EXPECTED.equals(ours()) || !EXPECTED.equals(newMac())) {
      throw new IllegalStateException("a signature is wrong");
    }
  }

  /** The limit: one Mac that only one thread may use, and no text form. */
  @Benchmark
  public byte[] limitReusedMac() {
    return reused.doFinal(bytes);
  }

  /** Ours, for any number of threads. */
  @Benchmark
  public String ours() {
    return signer.signBase64(TEXT);
  }

  /** The obvious way. */
  @Benchmark
  public String newMac() throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(key);
    return Base64.getEncoder().encodeToString(mac.doFinal(TEXT.getBytes(UTF_8)));
  }

  /** Date, signature, authorization and the encoded URL. */
  @Benchmark
  public String ourUrl() {
    String date = HttpDate.format(now);
    String text = HttpSignature.textToSign(HOST, date, "GET /v2/iat HTTP/1.1");
    String authorization = HttpSignature.of("dummyKey", signer, text).text();
    String encoded = Base64.getEncoder().encodeToString(authorization.getBytes(UTF_8));
    return "wss://iat-api.xfyun.cn/v2/iat?authorization="
        + PercentEncoding.encode(encoded)
        + "&date="
        + PercentEncoding.encode(date)
        + "&host="
        + HOST;
  }
}
