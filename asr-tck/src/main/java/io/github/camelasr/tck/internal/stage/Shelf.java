package io.github.camelasr.tck.internal.stage;

import com.sun.net.httpserver.HttpServer;
import io.github.camelasr.api.AudioFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Holds one recording for vendors that fetch it. */
final class Shelf implements AutoCloseable {
  private static final int HEADER = 44;

  private final HttpServer server;

  Shelf(byte[] audio, AudioFormat format) {
    byte[] wav = wav(audio, format);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, wav.length);
            exchange.getResponseBody().write(wav);
          }
        });
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/recording.wav");
  }

  private static byte[] wav(byte[] audio, AudioFormat format) {
    int frame = format.bytesPerFrame();
    return ByteBuffer.allocate(HEADER + audio.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt(HEADER - 8 + audio.length)
        .put(ascii("WAVEfmt "))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) format.channels())
        .putInt(format.sampleRateHz())
        .putInt(format.sampleRateHz() * frame)
        .putShort((short) frame)
        .putShort((short) (8 * frame / format.channels()))
        .put(ascii("data"))
        .putInt(audio.length)
        .put(audio)
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
