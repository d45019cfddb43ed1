package io.github.camelasr.iflytek.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Outbox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Keeps the messages that were sent, audio as base64 or as {@code <BYTES>}. */
public final class RecordingOutbox implements Outbox {
  public final List<String> messages = new ArrayList<>();
  private final StringBuilder message = new StringBuilder();

  public RecordingOutbox() {}

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
    message.append('<').append(chunk.length()).append('>');
    return this;
  }

  @Override
  public Outbox base64(AudioChunk chunk) {
    byte[] bytes =
        Arrays.copyOfRange(chunk.array(), chunk.offset(), chunk.offset() + chunk.length());
    message.append(Base64.getEncoder().encodeToString(bytes));
    return this;
  }

  @Override
  public void send(Kind kind) {
    messages.add((kind == Kind.TEXT ? "" : "binary ") + message);
    message.setLength(0);
  }
}
