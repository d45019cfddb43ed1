package io.github.camelasr.feishu.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Outbox;
import java.util.Arrays;
import java.util.Base64;

/** Keeps the body of one request. */
public final class Sent implements Outbox {
  private final StringBuilder open = new StringBuilder();
  private String body = "";

  /** What was sent, as text. */
  public String body() {
    return body;
  }

  @Override
  public Outbox ascii(byte[] piece) {
    return text(new String(piece, US_ASCII));
  }

  @Override
  public Outbox text(CharSequence piece) {
    open.append(piece);
    return this;
  }

  @Override
  public Outbox audio(AudioChunk chunk) {
    throw new AssertionError("this vendor takes audio in base64");
  }

  @Override
  public Outbox base64(AudioChunk chunk) {
    byte[] own = Arrays.copyOfRange(chunk.array(), chunk.offset(), chunk.offset() + chunk.length());
    return text(Base64.getEncoder().encodeToString(own));
  }

  @Override
  public void send(Kind kind) {
    body = open.toString();
    open.setLength(0);
  }
}
