package io.github.camelasr.transport.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One chunk of audio becomes one masked WebSocket frame in a pooled buffer, JSON around base64. The
 * limit is what nobody can leave out: base64, a mask, and a copy to where the socket takes it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MaskedFrameBenchmark {
  private static final byte[] HEAD =
      "{\"data\":{\"status\":1,\"format\":\"audio/L16;rate=16000\",\"encoding\":\"raw\",\"audio\":\""
          .getBytes(US_ASCII);
  private static final byte[] TAIL = "\"}}".getBytes(US_ASCII);
  private static final int TEXT = 0x81;

  /** Bytes of audio. */
  @Param({"1280", "6400", "32768"})
  public int bytes;

  private final Scratch scratch = new Scratch();
  private final FrameWriter writer = new FrameWriter(PooledByteBufAllocator.DEFAULT, scratch);
  private byte[] audio = new byte[0];
  private byte[] coded = new byte[0];
  private byte[] masked = new byte[0];
  private ByteBuffer socket = ByteBuffer.allocate(0);

  /** The frame must be what the bytes say. */
  @Setup
  public void prepare() {
    audio = new byte[bytes];
    new Random(1).nextBytes(audio);
    coded = new byte[(bytes + 2) / 3 * 4];
    masked = new byte[coded.length];
    socket = ByteBuffer.allocateDirect(coded.length);
    ByteBuf frame = frame();
    int length = HEAD.length + coded.length + TAIL.length;
    int mask = frame.getInt(frame.readableBytes() - length - 4 + frame.readerIndex());
    byte[] text = new byte[length];
    frame.getBytes(frame.writerIndex() - length, text);
    for (int i = 0; i < length; i++) {
      text[i] ^= (byte) (mask >>> (24 - 8 * (i & 3)));
    }
    frame.release();
    String expected =
        new String(HEAD, US_ASCII) + Base64.getEncoder().encodeToString(audio) + "\"}}";
    if (!expected.equals(new String(text, US_ASCII))) {
      throw new IllegalStateException("the frame is wrong");
    }
  }

  private ByteBuf frame() {
    writer.bytes(HEAD, 0, HEAD.length);
    writer.base64(audio, 0, bytes);
    writer.bytes(TAIL, 0, TAIL.length);
    return writer.finish(TEXT);
  }

  /** Base64, then a mask by eight bytes at a time, then a copy: three passes. */
  @Benchmark
  public ByteBuffer limitThreePasses() {
    Base64.getEncoder().encode(audio, coded);
    Masking.copy(coded, 0, coded.length, masked, 0x12345678);
    return socket.clear().put(masked);
  }

  /** What the transport does, with a mask that nobody can foresee. */
  @Benchmark
  public boolean ours() {
    return frame().release();
  }

  /** The same with a mask put on byte by byte, as one writes it first. */
  @Benchmark
  public ByteBuffer byByte() {
    Base64.getEncoder().encode(audio, coded);
    int mask = scratch.newMask();
    for (int i = 0; i < coded.length; i++) {
      masked[i] = (byte) (coded[i] ^ (mask >>> (24 - 8 * (i & 3))));
    }
    return socket.clear().put(masked);
  }
}
