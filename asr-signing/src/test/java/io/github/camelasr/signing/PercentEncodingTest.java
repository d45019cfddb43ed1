package io.github.camelasr.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PercentEncodingTest {
  @Test
  void keepsTheUnreservedCharacters() {
    String unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    assertThat(PercentEncoding.encode(unreserved)).isEqualTo(unreserved);
  }

  @Test
  void encodesTheBase64CharactersAndTheSpace() {
    assertThat(PercentEncoding.encode("+/= ")).isEqualTo("%2B%2F%3D%20");
  }

  @Test
  void encodesUtf8InUpperCase() {
    assertThat(PercentEncoding.encode("é腾😀")).isEqualTo("%C3%A9%E8%85%BE%F0%9F%98%80");
  }

  @Test
  void aFormDecoderReadsEveryCharacterBack() {
    String all =
        IntStream.range(0, 0x800).mapToObj(Character::toString).collect(Collectors.joining());

    assertThat(URLDecoder.decode(PercentEncoding.encode(all), StandardCharsets.UTF_8))
        .isEqualTo(all);
  }

  @Test
  void aPathKeepsItsSlashes() {
    assertThat(PercentEncoding.encodePath("/v1/a b/腾/")).isEqualTo("/v1/a%20b/%E8%85%BE/");
  }
}
