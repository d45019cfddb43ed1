package io.github.camelasr.benchmarks.faults;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.engine.transport.MessageBuffer;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Puts outgoing messages together as every transport does, and hands each on. */
final class Message implements Outbox {
  private final MessageBuffer buffer = new MessageBuffer();
  private final BiConsumer<byte[], Kind> sent;

  Message(BiConsumer<byte[], Kind> sent) {
    this.sent = sent;
  }

  @Override
  public Outbox ascii(byte[] piece) {
    buffer.ascii(piece);
    return this;
  }

  @Override
  public Outbox text(CharSequence piece) {
    buffer.text(piece);
    return this;
  }

  @Override
  public Outbox audio(AudioChunk chunk) {
    buffer.audio(chunk);
    return this;
  }

  @Override
  public Outbox base64(AudioChunk chunk) {
    buffer.base64(chunk);
    return this;
  }

  @Override
  public void send(Kind kind) {
    byte[] message = Arrays.copyOf(buffer.array(), buffer.length());
    buffer.clear();
    sent.accept(message, kind);
  }
}
