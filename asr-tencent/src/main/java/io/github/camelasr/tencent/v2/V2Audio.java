package io.github.camelasr.tencent.v2;

import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Rules.Chunking;

/**
 * The audio of a dialogue: what {@code voice_format} and {@code engine_model_type} say, and how it
 * is cut.
 *
 * @param voiceFormat the vendor's number of the encoding
 * @param sampleRateHz 16000 or 8000
 */
record V2Audio(int voiceFormat, int sampleRateHz) {
  static final int PCM = 1;
  static final int OPUS = 10;

  /** "建议每40ms 发送40ms 时长". */
  private static final int MESSAGE_MILLIS = 40;

  /** The document states no largest message; ten times the recommended size is ours. */
  private static final int LARGEST = 10;

  /** 40 ms at 32 kbit/s; encoded audio goes in whole packets, whatever their size. */
  private static final int ENCODED_BYTES = 160;

  private static final int LARGEST_ENCODED = 64 * 1024;

  static V2Audio of(Settings settings) {
    boolean narrow = settings.get("engineModelType").startsWith("8k");
    boolean fed8k = settings.find("inputSampleRate").isPresent();
    return new V2Audio((int) settings.integer("voiceFormat"), narrow || fed8k ? 8000 : 16_000);
  }

  AudioFormat accepted() {
    AudioEncoding encoding =
        switch (voiceFormat) {
          case 4 -> sampleRateHz == 8000 ? AudioEncoding.SPEEX : AudioEncoding.SPEEX_WB;
          case 6 -> AudioEncoding.SILK;
          case 8 -> AudioEncoding.MP3;
          case OPUS -> AudioEncoding.OPUS;
          case 12 -> AudioEncoding.WAV;
          case 14 -> AudioEncoding.M4A;
          case 16 -> AudioEncoding.AAC;
          default -> AudioEncoding.PCM_S16LE;
        };
    return new AudioFormat(encoding, sampleRateHz, 1);
  }

  Chunking chunking() {
    if (voiceFormat == OPUS) {
      return new Chunking(1, 1, LARGEST_ENCODED, 1, true); // a message is one packet
    }
    if (voiceFormat != PCM) {
      return new Chunking(1, ENCODED_BYTES, LARGEST_ENCODED, 1, true);
    }
    int bytes = 2 * sampleRateHz * MESSAGE_MILLIS / 1000;
    return new Chunking(bytes, bytes, bytes * LARGEST, 2, true);
  }
}
