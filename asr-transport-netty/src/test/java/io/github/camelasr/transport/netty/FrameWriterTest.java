package io.github.camelasr.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FrameWriterTest {
  private final FrameWriter writer = new FrameWriter(PooledByteBufAllocator.DEFAULT, new Scratch());

  /** Pieces of any length, so that the mask goes on at each of its four bytes. */
  @Test
  void piecesOfAnyLengthAreMaskedAsOneMessage() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      byte[] message = new byte[random.nextInt(300)];
      random.nextBytes(message);
      for (int at = 0; at < message.length; ) {
        int count = Math.min(message.length - at, random.nextInt(20));
        writer.bytes(message, at, count);
        at += count;
      }
      assertThat(payload(writer.finish(0x82), message.length)).isEqualTo(message);
    }
  }

  @Test
  void audioOfChangingLengthsIsEncodedOutOfLargerArrays() {
    byte[] audio = new byte[40_000];
    new Random(5).nextBytes(audio);
    for (int length : new int[] {1, 2, 3, 1_280, 6_400, 1_281, 1_280, 32_768}) {
      writer.base64(audio, 7, length);
      byte[] expected = Base64.getEncoder().encode(Arrays.copyOfRange(audio, 7, 7 + length));
      assertThat(payload(writer.finish(0x81), expected.length)).isEqualTo(expected);
    }
  }

  private static byte[] payload(ByteBuf frame, int length) {
    int start = frame.writerIndex() - length;
    int mask = frame.getInt(start - 4);
    byte[] bytes = new byte[length];
    frame.getBytes(start, bytes);
    for (int i = 0; i < length; i++) {
      bytes[i] ^= (byte) (mask >>> (24 - 8 * (i & 3)));
    }
    frame.release();
    return bytes;
  }
}
