package io.github.camelasr.api.spi;

/**
 * Takes an outgoing message piece by piece and writes it into a buffer that the transport owns:
 * base64, masking, characters or bytes are the transport's affair. After {@link #send} the next
 * message begins.
 */
public interface Outbox {

  /**
   * Appends ASCII text.
   *
   * @param piece the bytes, all below 128; may be kept, so must never change
   * @return this
   */
  Outbox ascii(byte[] piece);

  /**
   * Appends text.
   *
   * @param piece the characters
   * @return this
   */
  Outbox text(CharSequence piece);

  /**
   * Appends audio as it is.
   *
   * @param chunk the audio
   * @return this
   */
  Outbox audio(AudioChunk chunk);

  /**
   * Appends audio in base64 with padding (RFC 4648, section 4).
   *
   * @param chunk the audio
   * @return this
   */
  Outbox base64(AudioChunk chunk);

  /**
   * Ends the message and sends it.
   *
   * @param kind text or binary; an HTTP body may be either
   */
  void send(Kind kind);

  /** The kind of a message. */
  enum Kind {
    /** UTF-8 text. */
    TEXT,
    /** Bytes. */
    BINARY
  }
}
