package io.github.camelasr.tck.internal.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.tck.Outgoing;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.function.Consumer;

/** Collects what is sent, and notes where the outbox is not used as documented. */
final class OutgoingBuffer implements Outbox {
  private final ByteArrayOutputStream draft = new ByteArrayOutputStream();
  private final Consumer<Message> sent;
  private final Consumer<String> misuse;

  /** A message without its call, which a request makes only afterwards. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Message(Kind kind, byte[] bytes) {
    Outgoing on(HttpCall call) {
      return new Outgoing(call, kind, bytes);
    }
  }

  OutgoingBuffer(Consumer<Message> sent, Consumer<String> misuse) {
    this.sent = sent;
    this.misuse = misuse;
  }

  boolean isEmpty() {
    return draft.size() == 0;
  }

  @Override
  public Outbox ascii(byte[] piece) {
    for (byte octet : piece) {
      if (octet < 0) {
        misuse.accept("Outbox.ascii was given a byte of 128 or more");
        break;
      }
    }
    draft.writeBytes(piece);
    return this;
  }

  @Override
  public Outbox text(CharSequence piece) {
    draft.writeBytes(piece.toString().getBytes(UTF_8));
    return this;
  }

  @Override
  public Outbox audio(AudioChunk chunk) {
    draft.write(chunk.array(), chunk.offset(), chunk.length());
    return this;
  }

  @Override
  public Outbox base64(AudioChunk chunk) {
    ByteBuffer raw = ByteBuffer.wrap(chunk.array(), chunk.offset(), chunk.length());
    draft.writeBytes(Base64.getEncoder().encode(raw).array());
    return this;
  }

  @Override
  public void send(Kind kind) {
    byte[] message = draft.toByteArray();
    draft.reset();
    sent.accept(new Message(kind, message));
  }
}
