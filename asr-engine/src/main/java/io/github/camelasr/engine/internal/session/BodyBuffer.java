package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.engine.transport.MessageBuffer;
import java.util.Arrays;

/** Collects the body of one HTTP request. */
final class BodyBuffer implements Outbox {
  private final MessageBuffer body = new MessageBuffer();

  byte[] bytes() {
    return Arrays.copyOf(body.array(), body.length());
  }

  @Override
  public Outbox ascii(byte[] piece) {
    body.ascii(piece);
    return this;
  }

  @Override
  public Outbox text(CharSequence piece) {
    body.text(piece);
    return this;
  }

  @Override
  public Outbox audio(AudioChunk chunk) {
    body.audio(chunk);
    return this;
  }

  @Override
  public Outbox base64(AudioChunk chunk) {
    body.base64(chunk);
    return this;
  }

  /** A body has one kind only; the header field says which. */
  @Override
  public void send(Kind kind) {}
}
