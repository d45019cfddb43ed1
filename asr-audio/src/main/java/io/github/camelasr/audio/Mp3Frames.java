package io.github.camelasr.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts an MP3 stream into frames; skips tags and junk, and the first frame if it is a tag. */
final class Mp3Frames {
  /** Junk longer than this between frames is not an MP3 file any more. */
  private static final long MOST_JUNK = 64L << 20;

  private static final int PAIR = Mp3Header.LARGEST_FRAME + Mp3Header.SIZE;

  private final ByteSource source;
  private final Mp3Header header;
  private final Optional<Mp3Tag> tag;
  private final List<String> remarks = new ArrayList<>();
  private byte @Nullable [] first;

  private Mp3Frames(ByteSource source, Mp3Header header, byte[] first) {
    this.source = source;
    this.header = header;
    this.tag = Optional.ofNullable(Mp3Tag.parse(first, header));
    this.first = tag.isPresent() ? null : first;
  }

  /** Whether an MP3 stream begins within these bytes: two frames of one kind in a row. */
  static boolean found(byte[] window) {
    return find(window) >= 0;
  }

  /** Goes to the first frame of a source in which {@link #found} saw one. */
  static Mp3Frames open(ByteSource source) {
    byte[] window = source.peek(ByteSource.WINDOW);
    int at = find(window);
    Mp3Header header = at < 0 ? null : Mp3Header.parse(window, at);
    if (header == null) {
      throw BadAudio.damaged(source.name(), "holds no MP3 frame", null);
    }
    source.skip(at);
    byte[] first = source.read(header.bytes());
    return new Mp3Frames(source, header, first);
  }

  /** The header of the first frame: its rate and channels hold for the whole stream. */
  Mp3Header header() {
    return header;
  }

  /** What the encoder said about the stream. */
  Optional<Mp3Tag> tag() {
    return tag;
  }

  /** What was wrong with the stream so far. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }

  /** The next frame with its header; null at the end. */
  byte @Nullable [] next() {
    byte[] kept = first;
    if (kept != null) {
      first = null;
      return kept;
    }
    Mp3Header here = Mp3Header.parse(source.peek(Mp3Header.SIZE), 0);
    if (here == null || !here.sameStream(header)) {
      here = resume();
    }
    if (here == null) {
      return null;
    }
    byte[] frame = source.read(here.bytes());
    if (frame.length < here.bytes()) {
      remarks.add("ends within an MP3 frame, whose " + frame.length + " bytes are dropped");
      return null;
    }
    return frame;
  }

  /** Goes over tags and junk to the next pair of frames; null at the end. */
  private @Nullable Mp3Header resume() {
    long start = source.position();
    Id3.skip(source);
    while (source.position() - start < MOST_JUNK) {
      byte[] window = source.peek(ByteSource.WINDOW);
      int at = find(window);
      if (at >= 0) {
        source.skip(at);
        return resumed(Mp3Header.parse(window, at), source.position() - start);
      }
      if (window.length < ByteSource.WINDOW) {
        return null; // a tag at the end, or what is left of one
      }
      source.skip(window.length - PAIR);
    }
    throw BadAudio.damaged(source.name(), "holds megabytes between its MP3 frames", null);
  }

  private @Nullable Mp3Header resumed(@Nullable Mp3Header next, long junk) {
    if (next != null && !next.sameStream(header)) {
      throw BadAudio.of(
          source.name(),
          "changes from " + text(header) + " to " + text(next) + " in the middle",
          BadAudio.CONVERT);
    }
    if (junk > 0) {
      remarks.add("holds " + junk + " bytes that are not audio between its MP3 frames");
    }
    return next;
  }

  private static String text(Mp3Header header) {
    return header.sampleRateHz() + " Hz " + (header.channels() == 1 ? "mono" : "stereo");
  }

  /** Where two frames of one kind follow each other, or one ends exactly where the data ends. */
  private static int find(byte[] window) {
    boolean whole = window.length < ByteSource.WINDOW;
    for (int i = 0; i + Mp3Header.SIZE <= window.length; i++) {
      Mp3Header here = Mp3Header.parse(window, i);
      if (here != null) {
        Mp3Header after = Mp3Header.parse(window, i + here.bytes());
        if (after != null ? after.sameStream(here) : whole && i + here.bytes() == window.length) {
          return i;
        }
      }
    }
    return -1;
  }
}
