package io.github.camelasr.engine.internal.session;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The audio that is not committed yet, by frame position since the start of the session. Sampled
 * audio fills slabs and may be cut at any frame; packets stay whole.
 */
final class AudioRing {
  private static final int SLAB_BYTES = 32 * 1024;

  private final int frameBytes;
  private final List<Slab> slabs = new ArrayList<>();
  private long head;
  private long tail;

  /**
   * An empty ring.
   *
   * @param frameBytes bytes a frame, 0 for packets
   */
  AudioRing(int frameBytes) {
    this.frameBytes = frameBytes;
  }

  /** Frames taken so far. */
  long head() {
    return head;
  }

  /** The first frame still held, or an earlier one of the same slab. */
  long tail() {
    return tail;
  }

  /** Takes whole frames of sampled audio; copies. */
  void append(ByteBuffer audio) {
    while (audio.hasRemaining()) {
      Slab last = slabs.isEmpty() ? null : slabs.get(slabs.size() - 1);
      if (last == null || last.free() < frameBytes) {
        last = new Slab(head, new byte[SLAB_BYTES / frameBytes * frameBytes]);
        slabs.add(last);
      }
      int count = Math.min(audio.remaining(), last.free());
      audio.get(last.bytes, last.length, count);
      last.length += count;
      last.frames += count / frameBytes;
      head += count / frameBytes;
    }
  }

  /** Takes one packet; copies. */
  void append(ByteBuffer packet, int frames) {
    Slab slab = new Slab(head, new byte[packet.remaining()]);
    packet.get(slab.bytes);
    slab.length = slab.bytes.length;
    slab.frames = frames;
    slabs.add(slab);
    head += frames;
  }

  /**
   * The audio from a frame on: as much as lies together, up to another frame. A packet comes whole
   * if it begins before that frame.
   */
  Slice slice(long from, long to) {
    if (from < tail || from >= head) {
      throw new IllegalArgumentException("frame " + from + " is outside " + tail + ".." + head);
    }
    Slab slab = slabs.get(find(from));
    if (frameBytes == 0) {
      return new Slice(slab.bytes, 0, slab.length, (int) (slab.start + slab.frames - from));
    }
    int frames = (int) (Math.min(to, slab.start + slab.frames) - from);
    int offset = (int) (from - slab.start) * frameBytes;
    return new Slice(slab.bytes, offset, frames * frameBytes, frames);
  }

  /** Lets go of everything before a frame. */
  void release(long frame) {
    int gone = 0;
    while (gone < slabs.size() && slabs.get(gone).end() <= frame) {
      gone++;
    }
    slabs.subList(0, gone).clear();
    tail = Math.max(tail, frame);
  }

  private int find(long frame) {
    int low = 0;
    int high = slabs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (slabs.get(middle).start <= frame) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** A view into the ring, valid until the next release. */
  @SuppressWarnings("ArrayRecordComponent") // a view, not a value
  record Slice(byte[] bytes, int offset, int length, int frames) {}

  private static final class Slab {
    private final long start;
    private final byte[] bytes;
    private int length;
    private int frames;

    private Slab(long start, byte[] bytes) {
      this.start = start;
      this.bytes = bytes;
    }

    private int free() {
      return bytes.length - length;
    }

    private long end() {
      return start + frames;
    }
  }
}
