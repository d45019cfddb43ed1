package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AudioFormat;
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

/** Keeps the audio of a recording in a temporary file until it is handed in: linear PCM as WAV. */
final class Spool {
  private static final System.Logger LOG = System.getLogger(Spool.class.getName());
  private static final int HEADER_BYTES = 44;

  private final AudioFormat format;
  private final Path file;
  private final FileChannel channel;
  private long audioBytes;

  Spool(AudioFormat format) throws IOException {
    this.format = format;
    this.file = Files.createTempFile("asr-", ".wav");
    this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
    channel.write(ByteBuffer.allocate(HEADER_BYTES));
  }

  void append(ByteBuffer audio) throws IOException {
    audioBytes += audio.remaining();
    while (audio.hasRemaining()) {
      channel.write(audio);
    }
  }

  Path file() {
    return file;
  }

  long audioBytes() {
    return audioBytes;
  }

  /** Completes the file. */
  RequestBody finish() throws IOException {
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
