package io.github.camelasr.transport.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Utf8Test {

  /** Nearly valid text is where decoders differ: a few bytes of good text are changed. */
  @Test
  void itAgreesWithTheDecoderOfTheJdk() {
    Random random = new Random(11);
    byte[] good = "plain ASCII text, 今天天气怎么样, ünïcödé, \uD83D\uDE00\uD83D\uDE80".getBytes(UTF_8);
    for (int round = 0; round < 50_000; round++) {
      byte[] bytes = good.clone();
      for (int change = random.nextInt(3); change > 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      int length = random.nextInt(bytes.length + 1);

      assertThat(Utf8.isValid(bytes, length)).isEqualTo(isValid(bytes, length));
    }
  }

  private static boolean isValid(byte[] bytes, int length) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
