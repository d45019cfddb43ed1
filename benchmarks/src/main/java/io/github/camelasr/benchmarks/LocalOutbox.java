package io.github.camelasr.benchmarks;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.engine.transport.MessageBuffer;
import java.util.Arrays;

/**
 * The buffer that a transport puts behind its outbox, without a transport: keeps the last message.
 */
public final class LocalOutbox implements Outbox {
  private final MessageBuffer buffer = new MessageBuffer();
  private boolean sent = true;

  /** The last message. */
  public byte[] message() {
    return Arrays.copyOf(buffer.array(), buffer.length());
  }

  int length() {
    return buffer.length();
  }

  byte[] array() {
    return buffer.array();
  }

  private MessageBuffer draft() {
    if (sent) {
      buffer.clear();
      sent = false;
    }
    return buffer;
  }

  @Override
  public Outbox ascii(byte[] piece) {
    draft().ascii(piece);
    return this;
  }

  @Override
  public Outbox text(CharSequence piece) {
    draft().text(piece);
    return this;
  }

  @Override
  public Outbox audio(AudioChunk chunk) {
    draft().audio(chunk);
    return this;
  }

  @Override
  public Outbox base64(AudioChunk chunk) {
    draft().base64(chunk);
    return this;
  }

  @Override
  public void send(Kind kind) {
    sent = true;
  }
}
