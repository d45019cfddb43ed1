package io.github.camelasr.huawei.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Outbox;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Keeps the messages that were sent, audio in hexadecimal digits. */
public final class RecordingOutbox implements Outbox {
  public final List<String> messages = new ArrayList<>();
  private final StringBuilder message = new StringBuilder();

  @Override
  public Outbox ascii(byte[] piece) {
    for (byte octet : piece) {
      if (octet < 0) {
        throw new AssertionError("not ASCII: " + octet);
      }
    }
    message.append(new String(piece, US_ASCII));
    return this;
  }

  @Override
  public Outbox text(CharSequence piece) {
    message.append(piece);
    return this;
  }

  @Override
  public Outbox audio(AudioChunk chunk) {
    message.append(
        HexFormat.of().formatHex(chunk.array(), chunk.offset(), chunk.offset() + chunk.length()));
    return this;
  }

  @Override
  public Outbox base64(AudioChunk chunk) {
    throw new AssertionError("audio goes as it is");
  }

  @Override
  public void send(Kind kind) {
    messages.add(kind + " " + message);
    message.setLength(0);
  }
}
