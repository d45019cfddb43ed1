package io.github.camelasr.audio;

/** Finds ID3 version 2 tags, which may stand before MP3 and, against the rules, before FLAC. */
final class Id3 {
  private static final int HEADER = 10;

  private Id3() {}

  /** Skips the tags that stand here; any number, since tools have stacked them. */
  static void skip(ByteSource source) {
    int size = size(source.peek(HEADER));
    while (size > 0 && source.skip(size) == size) {
      size = size(source.peek(HEADER));
    }
  }

  /** The size of the tag that begins with these bytes, 0 if none does. */
  private static int size(byte[] head) {
    boolean tag = head.length == HEADER && head[0] == 'I' && head[1] == 'D' && head[2] == '3';
    if (!tag || (head[6] | head[7] | head[8] | head[9]) < 0) {
      return 0;
    }
    int body = (head[6] << 21) | (head[7] << 14) | (head[8] << 7) | head[9];
    boolean footer = (head[5] & 0x10) != 0;
    return HEADER + body + (footer ? HEADER : 0);
  }
}
