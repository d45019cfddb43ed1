package io.github.camelasr.interop;

/** A vendor's own client, ready for recordings; one after the other, from one thread. */
public interface VendorClient extends AutoCloseable {

  /**
   * Has a recording recognised at the pace that the vendor asks for, and waits for the last word.
   *
   * @param pcm 16-bit samples, little-endian, mono, 16 kHz
   * @return the whole text
   * @throws Exception what the client throws, or a {@link ClientFailure} of the vendor's words
   */
  String recognise(byte[] pcm) throws Exception;

  /** Ends the client's threads as far as it lets anybody end them. */
  @Override
  void close();
}
