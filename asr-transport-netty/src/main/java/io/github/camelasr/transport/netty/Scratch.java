package io.github.camelasr.transport.netty;

import java.util.Base64;

/** What the links of a loop use in turn, so that none has buffers of its own while it is idle. */
final class Scratch {
  /** Longer messages are rare; what they need is let go of again. */
  private static final int LONGEST_KEPT = 256 * 1024;

  /** A vendor's chunks are of one size, and an application uses few vendors. */
  private static final int SIZES = 8;

  private final MaskSource masks = new MaskSource();
  private final byte[][] exact = new byte[SIZES][0];
  private byte[] coded = new byte[0];
  private byte[] inbound = new byte[4_096];
  private byte[] masked = new byte[4_096];

  int newMask() {
    return masks.next();
  }

  /**
   * Encodes audio in base64. The JDK's fast encoder reads whole arrays only, so that audio out of a
   * larger one is copied first.
   *
   * @return an array that begins with the characters, valid until the next call
   */
  byte[] base64(byte[] audio, int offset, int length) {
    int size = (length + 2) / 3 * 4;
    if (coded.length < size) {
      coded = new byte[size];
    }
    Base64.getEncoder().encode(whole(audio, offset, length), coded);
    return coded;
  }

  private byte[] whole(byte[] audio, int offset, int length) {
    if (length == audio.length) {
      return audio;
    }
    int slot = Math.floorMod(length >>> 6, SIZES);
    if (exact[slot].length != length) {
      exact[slot] = new byte[length];
    }
    System.arraycopy(audio, offset, exact[slot], 0, length);
    return exact[slot];
  }

  /** An array of at least a length for what is masked, valid until the next call. */
  byte[] masked(int length) {
    if (masked.length < length) {
      masked = new byte[Math.max(length, 2 * masked.length)];
    }
    return masked;
  }

  /** An array of at least a length for a message that came in, valid until the next call. */
  byte[] inbound(int length) {
    if (length > LONGEST_KEPT) {
      return new byte[length];
    }
    if (inbound.length < length) {
      inbound = new byte[Math.max(length, 2 * inbound.length)];
    }
    return inbound;
  }
}
