package io.github.camelasr.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HmacSignerTest {
  private static final String TEXT = "what do ya want for nothing?";

  /** RFC 2202, section 3, case 2. */
  @Test
  void signsBySha1() {
    assertThat(HmacSigner.hmacSha1("Jefe").signHex(TEXT))
        .isEqualTo("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
  }

  /** RFC 4231, section 4.3. */
  @Test
  void signsBySha256() {
    assertThat(HmacSigner.hmacSha256("Jefe").signHex(TEXT))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  /** RFC 4231, section 4.7: a key longer than a block. */
  @Test
  void takesAKeyOfBytesOfAnyLength() {
    byte[] key = new byte[131];
    Arrays.fill(key, (byte) 0xaa);

    assertThat(
            HmacSigner.hmacSha256(key)
                .signHex("Test Using Larger Than Block-Size Key - Hash Key First"))
        .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
  }

  @Test
  void bytesBase64AndHexAreTheSameSignature() {
    HmacSigner signer = HmacSigner.hmacSha1("Jefe");
    byte[] signature = signer.sign(TEXT.getBytes(UTF_8));

    assertThat(signer.signHex(TEXT)).isEqualTo(HexFormat.of().formatHex(signature));
    assertThat(signer.signBase64(TEXT)).isEqualTo("7/zfauXrL6LSdBbV8YTfnCWafHk=");
  }

  @Test
  void laterChangesOfTheKeyArrayDoNotMatter() {
    byte[] key = "Jefe".getBytes(UTF_8);
    HmacSigner signer = HmacSigner.hmacSha1(key);
    key[0] = 0;

    assertThat(signer.signHex(TEXT)).isEqualTo(HmacSigner.hmacSha1("Jefe").signHex(TEXT));
  }

  @Test
  void refusesAnEmptyKey() {
    assertThatIllegalArgumentException().isThrownBy(() -> HmacSigner.hmacSha256(""));
    assertThatIllegalArgumentException().isThrownBy(() -> HmacSigner.hmacSha1(new byte[0]));
  }

  @Test
  void manyThreadsSignWithOneSignerAndAllAreRight() throws Exception {
    int threads = 8;
    int texts = 2_000;
    List<String> expected =
        IntStream.range(0, texts)
            .mapToObj(i -> HmacSigner.hmacSha256("shared").signBase64("text " + i))
            .toList();
    HmacSigner shared = HmacSigner.hmacSha256("shared");
    CyclicBarrier start = new CyclicBarrier(threads);
    Callable<List<String>> signAll =
        () -> {
          start.await();
          return IntStream.range(0, texts).mapToObj(i -> shared.signBase64("text " + i)).toList();
        };
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<String>>> results = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        results.add(pool.submit(signAll));
      }
      for (Future<List<String>> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
