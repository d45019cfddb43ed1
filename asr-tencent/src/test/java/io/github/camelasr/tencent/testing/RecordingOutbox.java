package io.github.camelasr.tencent.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Outbox;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Keeps the messages that were sent: text as it is, binary ones in hexadecimal digits. */
public final class RecordingOutbox implements Outbox {
  public final List<String> messages = new ArrayList<>();
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();

  @Override
  public Outbox ascii(byte[] piece) {
    message.writeBytes(piece);
    return this;
  }

  @Override
  public Outbox text(CharSequence piece) {
    message.writeBytes(piece.toString().getBytes(UTF_8));
    return this;
  }

  @Override
  public Outbox audio(AudioChunk chunk) {
    message.write(chunk.array(), chunk.offset(), chunk.length());
    return this;
  }

  @Override
  public Outbox base64(AudioChunk chunk) {
    throw new AssertionError("this vendor takes audio as it is");
  }

  @Override
  public void send(Kind kind) {
    messages.add(
        kind == Kind.TEXT
            ? message.toString(UTF_8)
            : HexFormat.of().formatHex(message.toByteArray()));
    message.reset();
  }
}
