package io.github.camelasr.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an encoder wrote into a first frame that carries no audio: the Xing or Info tag with LAME's
 * extension, or Fraunhofer's VBRI tag.
 *
 * @param mp3Frames how many frames follow, if it says so
 * @param delay samples that the encoder put before the audio, and {@link #NO_GAP} if unknown
 * @param padding samples that it put behind the audio, and {@link #NO_GAP} if unknown
 */
record Mp3Tag(OptionalLong mp3Frames, int delay, int padding) {
  /** The encoder did not say how much it added. */
  static final int NO_GAP = -1;

  private static final int VBRI_AT = 36;
  private static final int LAME_FIELDS = 24;

  /** Reads the tag in a frame; null if the frame is ordinary audio. */
  static @Nullable Mp3Tag parse(byte[] frame, Mp3Header header) {
    if (name(frame, VBRI_AT).equals("VBRI") && frame.length >= VBRI_AT + 18) {
      long count = ByteBuffer.wrap(frame).getInt(VBRI_AT + 14) & 0xffffffffL;
      return new Mp3Tag(OptionalLong.of(count), NO_GAP, NO_GAP);
    }
    // Encoders disagree on whether the checksum moves the tag.
    int at = Mp3Header.SIZE + header.sideInfoBytes();
    return isXing(frame, at) ? xing(frame, at) : isXing(frame, at + 2) ? xing(frame, at + 2) : null;
  }

  private static boolean isXing(byte[] frame, int at) {
    String name = name(frame, at);
    return (name.equals("Xing") || name.equals("Info")) && frame.length >= at + 8;
  }

  private static Mp3Tag xing(byte[] frame, int at) {
    ByteBuffer fields = ByteBuffer.wrap(frame);
    int flags = fields.getInt(at + 4);
    int next = at + 8;
    OptionalLong count = OptionalLong.empty();
    if ((flags & 1) != 0 && next + 4 <= frame.length) {
      count = OptionalLong.of(fields.getInt(next) & 0xffffffffL);
    }
    next += ((flags & 1) != 0 ? 4 : 0) + ((flags & 2) != 0 ? 4 : 0);
    next += ((flags & 4) != 0 ? 100 : 0) + ((flags & 8) != 0 ? 4 : 0);
    if (next + LAME_FIELDS > frame.length || !name(frame, next).matches("LAME|Lavf|Lavc|L3\\.9")) {
      return new Mp3Tag(count, NO_GAP, NO_GAP);
    }
    int gap = fields.getInt(next + 20) & 0xffffff; // 12 bits of delay, 12 bits of padding
    return new Mp3Tag(count, gap >> 12, gap & 0xfff);
  }

  private static String name(byte[] frame, int at) {
    return at + 4 > frame.length ? "" : new String(frame, at, 4, StandardCharsets.ISO_8859_1);
  }
}
