package io.github.camelasr.api;

/** How the samples of an audio stream are coded. */
public enum AudioEncoding {
  /** Linear PCM, signed 16 bit, little-endian: what every vendor takes. */
  PCM_S16LE,
  /** ITU-T G.711 A-law, one byte a sample. */
  ALAW,
  /** ITU-T G.711 mu-law, one byte a sample. */
  MULAW,
  /** Speex narrow band (8 kHz), bare frames of 20 ms. */
  SPEEX,
  /** Speex wide band (16 kHz), bare frames of 20 ms. */
  SPEEX_WB,
  /** MPEG audio layer III. */
  MP3,
  /** Opus packets. */
  OPUS,
  /** SILK frames. */
  SILK,
  /** Advanced Audio Coding in ADTS frames. */
  AAC,
  /** Advanced Audio Coding in an MP4 container. */
  M4A,
  /** Free Lossless Audio Codec. */
  FLAC,
  /** Adaptive Multi-Rate. */
  AMR,
  /** A WAV file passed on as it is, with its header. */
  WAV;

  /**
   * Bytes of one sample of one channel, for the encodings in which that is a constant.
   *
   * @return 2 for {@link #PCM_S16LE}, 1 for the two G.711 laws, 0 for everything that comes in
   *     packets
   */
  public int bytesPerSample() {
    return switch (this) {
      case PCM_S16LE -> 2;
      case ALAW, MULAW -> 1;
      default -> 0;
    };
  }

  /**
   * Whether the bytes alone tell the time, so that audio may be cut at any sample.
   *
   * @return true for PCM and the two G.711 laws
   */
  public boolean isSampled() {
    return bytesPerSample() > 0;
  }
}
