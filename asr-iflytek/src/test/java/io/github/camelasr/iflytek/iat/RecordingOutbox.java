package io.github.camelasr.iflytek.iat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Outbox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Keeps the text messages that were sent. */
final class RecordingOutbox implements Outbox {
  final List<String> messages = new ArrayList<>();
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
    throw new AssertionError("audio goes as base64");
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
    if (kind != Kind.TEXT) {
      throw new AssertionError("messages are text");
    }
    messages.add(message.toString());
    message.setLength(0);
  }
}
