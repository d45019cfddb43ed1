package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Resampler;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Rules.Chunking;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the audio of one attempt into the chunks its vendor wants, converted to the vendor's sample
 * rate on the way. Where the vendor forbids a short last chunk, or wants its end flag on audio, a
 * little is held back until it is known what follows.
 */
final class Chunker {
  private final AudioRing ring;
  private final Chunking sizes;
  private final @Nullable Resampler resampler;
  private final int frameBytes;
  private final int step;
  private final int holdBack;
  private byte[] buffer;
  private int begin;
  private int end;
  private int packetFrames;
  private long readTo;
  private boolean finished;

  /**
   * A chunker at the start of an attempt.
   *
   * @param ring the audio
   * @param start the attempt's first frame
   * @param rules the vendor's rules
   * @param target the vendor's format
   * @param resampler converts to it, or null if the source has it already
   * @param step how many frames to read at once: no more than needed, so that a cut stays possible
   */
  Chunker(
      AudioRing ring,
      long start,
      Rules rules,
      AudioFormat target,
      @Nullable Resampler resampler,
      int step) {
    this.ring = ring;
    this.readTo = start;
    this.sizes = rules.chunking();
    this.resampler = resampler;
    this.step = step;
    this.frameBytes = target.bytesPerFrame();
    boolean flagOnLast = rules.ending() == Rules.Ending.FLAG_ON_LAST_AUDIO;
    this.holdBack = flagOnLast || !sizes.shortTail() ? sizes.minBytes() : 0;
    this.buffer = new byte[sizes.preferBytes() + holdBack];
  }

  /** The chunker of an attempt; reads 20 ms at once. */
  static Chunker of(SessionSetup setup, AudioRing ring, long start) {
    int from = setup.source().sampleRateHz();
    int to = setup.target().sampleRateHz();
    Resampler resampler = setup.formats().resamplers().map(f -> f.create(from, to)).orElse(null);
    Rules rules = setup.plan().rules();
    return new Chunker(ring, start, rules, setup.target(), resampler, from / 50);
  }

  /**
   * The next chunk, taken out.
   *
   * @param limit audio may be read up to this frame
   * @param last whether the attempt's audio ends there
   * @return the chunk, valid until the next call; empty if there is not enough audio yet, or at the
   *     end
   */
  AudioChunk next(long limit, boolean last) {
    fill(limit, last);
    int available = end - begin;
    boolean tail = finished && available <= sizes.preferBytes() + holdBack;
    if (available == 0 || (!tail && available < sizes.preferBytes() + holdBack)) {
      return AudioChunk.NONE;
    }
    return frameBytes == 0 ? packets(available) : take(tail ? padded(available) : prefer());
  }

  /** The frame up to which audio was read: a cut cannot be before it. */
  long readTo() {
    return readTo;
  }

  /** Whether everything up to the limit was handed out. */
  boolean drained() {
    return finished && begin == end;
  }

  private int prefer() {
    return sizes.preferBytes();
  }

  private AudioChunk take(int size) {
    AudioChunk chunk = new AudioChunk(buffer, begin, size, size / frameBytes);
    begin += size;
    return chunk;
  }

  private AudioChunk packets(int available) {
    AudioChunk chunk = new AudioChunk(buffer, begin, available, packetFrames);
    begin = end;
    packetFrames = 0;
    return chunk;
  }

  /** A tail that is too short for the vendor is filled up with silence. */
  private int padded(int available) {
    if (available >= sizes.minBytes() || sizes.shortTail()) {
      return available;
    }
    append(new byte[sizes.minBytes() - available], 0, sizes.minBytes() - available);
    return sizes.minBytes();
  }

  private void fill(long limit, boolean last) {
    int want = sizes.preferBytes() + holdBack;
    while (readTo < limit && end - begin < want) {
      AudioRing.Slice slice = ring.slice(readTo, Math.min(limit, readTo + step));
      readTo += slice.frames();
      packetFrames += slice.frames();
      if (resampler == null) {
        append(slice.bytes(), slice.offset(), slice.length());
      } else {
        byte[] converted = resampler.process(slice.bytes(), slice.offset(), slice.length());
        append(converted, 0, converted.length);
      }
    }
    if (last && readTo >= limit && !finished) {
      finished = true;
      if (resampler != null) {
        byte[] rest = resampler.finish();
        append(rest, 0, rest.length);
      }
    }
  }

  private void append(byte[] bytes, int offset, int length) {
    if (buffer.length - end < length) {
      System.arraycopy(buffer, begin, buffer, 0, end - begin);
      end -= begin;
      begin = 0;
      if (buffer.length - end < length) {
        buffer = Arrays.copyOf(buffer, end + length);
      }
    }
    System.arraycopy(bytes, offset, buffer, end, length);
    end += length;
  }
}
