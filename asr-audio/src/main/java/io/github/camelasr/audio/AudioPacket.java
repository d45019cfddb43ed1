package io.github.camelasr.audio;

import java.util.Objects;

/**
 * One packet of encoded audio.
 *
 * @param bytes the packet, which belongs to the caller
 * @param frames how long it lasts, in samples of one channel
 */
@SuppressWarnings("ArrayRecordComponent") // handed over to a single owner, as buffers are
public record AudioPacket(byte[] bytes, int frames) {

  /** Checks that it is no empty packet. */
  public AudioPacket {
    Objects.requireNonNull(bytes, "bytes");
    if (bytes.length == 0 || frames < 1) {
      throw new IllegalArgumentException("empty packet");
    }
  }
}
