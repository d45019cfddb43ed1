package io.github.camelasr.audio;

/** What a file is, told by its first bytes. */
public enum Container {
  /** RIFF/WAVE, RF64 and BW64: read. */
  WAV("WAV"),
  /** AIFF and AIFF-C: read. */
  AIFF("AIFF"),
  /** Native FLAC: read. */
  FLAC("FLAC"),
  /** MPEG audio layer III: read, or passed through. */
  MP3("MP3"),
  /** Bytes without a header in the format that the caller declares: read, or passed through. */
  RAW("raw audio"),
  /** Ogg with Opus, Vorbis, Speex or FLAC inside: recognised only. */
  OGG("Ogg"),
  /** MP4, M4A, 3GP, QuickTime: recognised only. */
  MP4("MP4"),
  /** AAC in ADTS frames: recognised only. */
  ADTS("AAC"),
  /** Adaptive Multi-Rate storage format: recognised only. */
  AMR("AMR"),
  /** SILK version 3, as messengers record it: recognised only. */
  SILK("SILK");

  private final String label;

  Container(String label) {
    this.label = label;
  }

  /**
   * The name as people write it.
   *
   * @return such as {@code WAV}
   */
  public String label() {
    return label;
  }
}
