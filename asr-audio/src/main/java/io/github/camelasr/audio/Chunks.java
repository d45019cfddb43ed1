package io.github.camelasr.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Walks the chunks of a RIFF or IFF file: four letters, a size of 32 bits, a body, and a pad byte
 * after a body of odd size. Bodies are skipped, not loaded.
 */
final class Chunks {
  /** A header with more chunks than this is an attack or junk. */
  private static final int MOST = 10_000;

  private final ByteSource source;
  private final ByteOrder order;
  private int count;
  private int id;
  private long size;
  private long unread;

  Chunks(ByteSource source, ByteOrder order) {
    this.source = source;
    this.order = order;
  }

  /** Goes to the next chunk over what is left of this one; false at the end of the file. */
  boolean next() {
    if (unread > 0 && source.skip(unread) < unread) {
      return false;
    }
    byte[] head = source.read(8);
    if (head.length < 8) {
      return false;
    }
    if (++count > MOST) {
      throw BadAudio.damaged(source.name(), "has more than " + MOST + " chunks", null);
    }
    ByteBuffer fields = ByteBuffer.wrap(head).order(order);
    id = fields.getInt(0);
    size = fields.getInt(4) & 0xffffffffL;
    unread = size + (size & 1);
    return true;
  }

  /** The four letters of the current chunk in the file's byte order. */
  int id() {
    return id;
  }

  /** The size of its body. */
  long size() {
    return size;
  }

  /** The beginning of its body; shorter if the body is. To be called once. */
  ByteBuffer body(int most) {
    byte[] start = source.read((int) Math.min(size, most));
    unread -= start.length;
    return ByteBuffer.wrap(start).order(order);
  }
}
