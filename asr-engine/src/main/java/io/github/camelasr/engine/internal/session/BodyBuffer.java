package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Outbox;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Collects the body of one HTTP request. */
final class BodyBuffer implements Outbox {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);

  byte[] bytes() {
    return bytes.toByteArray();
  }

  @Override
  public Outbox ascii(byte[] piece) {
    bytes.writeBytes(piece);
    return this;
  }

  @Override
  public Outbox text(CharSequence piece) {
    return ascii(piece.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Outbox audio(AudioChunk chunk) {
    bytes.write(chunk.array(), chunk.offset(), chunk.length());
    return this;
  }

  @Override
  public Outbox base64(AudioChunk chunk) {
    ByteBuffer raw = ByteBuffer.wrap(chunk.array(), chunk.offset(), chunk.length());
    return ascii(Base64.getEncoder().encode(raw).array());
  }

  /** A body has one kind only; the header field says which. */
  @Override
  public void send(Kind kind) {}
}
