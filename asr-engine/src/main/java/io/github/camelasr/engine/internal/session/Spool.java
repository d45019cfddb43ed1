package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.spi.Resampler;
import io.github.camelasr.engine.transport.RequestBody;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the audio of a recording in a temporary file until it is handed in: linear PCM as WAV, at a
 * rate that the vendor takes.
 */
final class Spool {
  private static final System.Logger LOG = System.getLogger(Spool.class.getName());
  private static final int HEADER_BYTES = 44;

  /** What is resampled is mono and of 16 bit. */
  private static final int SAMPLE_BYTES = 2;

  private final AudioFormat format;
  private final @Nullable Resampler resampler;
  private final Path file;
  private final FileChannel channel;
  private byte[] half = new byte[0];
  private long takenBytes;
  private long audioBytes;

  Spool(SessionSetup setup) throws IOException {
    this.format = setup.target();
    int from = setup.source().sampleRateHz();
    int to = format.sampleRateHz();
    this.resampler = setup.formats().resamplers().map(f -> f.create(from, to)).orElse(null);
    this.file = Files.createTempFile("asr-", ".wav");
    this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
    channel.write(ByteBuffer.allocate(HEADER_BYTES));
  }

  void append(ByteBuffer audio) throws IOException {
    takenBytes += audio.remaining();
    if (resampler == null) {
      write(audio);
    } else {
      byte[] samples = Arrays.copyOf(half, half.length + audio.remaining());
      audio.get(samples, half.length, audio.remaining());
      int whole = samples.length - samples.length % SAMPLE_BYTES;
      half = Arrays.copyOfRange(samples, whole, samples.length);
      write(ByteBuffer.wrap(resampler.process(samples, 0, whole)));
    }
  }

  private void write(ByteBuffer audio) throws IOException {
    audioBytes += audio.remaining();
    while (audio.hasRemaining()) {
      channel.write(audio);
    }
  }

  Path file() {
    return file;
  }

  /** How much was appended, whatever was made of it. */
  long takenBytes() {
    return takenBytes;
  }

  /** Completes the file. */
  RequestBody finish() throws IOException {
    if (resampler != null) {
      write(ByteBuffer.wrap(resampler.finish()));
    }
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    int frame = format.bytesPerFrame();
    header.put(ascii("RIFF")).putInt((int) (HEADER_BYTES - 8 + audioBytes)).put(ascii("WAVEfmt "));
    header.putInt(16).putShort((short) 1).putShort((short) format.channels());
    header.putInt(format.sampleRateHz()).putInt(format.sampleRateHz() * frame);
    header.putShort((short) frame).putShort((short) (frame / format.channels() * 8));
    header.put(ascii("data")).putInt((int) audioBytes).flip();
    channel.write(header, 0);
    return RequestBody.of(file, HEADER_BYTES + audioBytes);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Removes the file. */
  void close() {
    try {
      channel.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "a temporary file could not be removed", e);
    }
  }
}
