package io.github.camelasr.iflytek.iat;

import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Rules.Chunking;
import java.util.Set;

/**
 * The audio of a dialogue: what {@code data.encoding} and {@code data.format} say, and how it is
 * cut.
 *
 * @param encoding the value of {@code data.encoding}
 * @param sampleRateHz 16000 or 8000
 * @param unitBytes a sample of PCM, a frame of Speex, a byte of MP3
 */
record IatAudio(String encoding, int sampleRateHz, int unitBytes) {
  /** Seats, navigation and analysis are telephony and take 8 kHz only (table "业务参数", domain). */
  static final Set<String> TELEPHONE_DOMAINS =
      Set.of(
          "gov-seat-assistant", "seat-assistant", "gov-ansys", "gov-nav", "fin-nav", "fin-ansys");

  /** The document recommends a message every 40 ms. */
  private static final int MESSAGE_MILLIS = 40;

  /** The document states no largest message; ten times the recommended size is ours. */
  private static final int LARGEST = 10;

  /** The largest MPEG-2 layer III frame at 16 kHz (160 kbit/s), of 36 ms. */
  private static final int MP3_BYTES = 720;

  static IatAudio of(Settings settings) {
    String encoding = settings.get("encoding");
    int rate = settings.find("sampleRate").map(Integer::parseInt).orElse(defaultRate(settings));
    return new IatAudio(encoding, rate, unitOf(encoding, settings));
  }

  private static int defaultRate(Settings settings) {
    return switch (settings.get("encoding")) {
      case "speex" -> 8000;
      case "speex-wb" -> 16000;
      default -> TELEPHONE_DOMAINS.contains(settings.get("domain")) ? 8000 : 16000;
    };
  }

  /** With neither Speex option the unit does not matter: {@link IatConditions} refuses that. */
  private static int unitOf(String encoding, Settings settings) {
    boolean wideBand = encoding.equals("speex-wb");
    return switch (encoding) {
      case "raw" -> 2;
      case "speex", "speex-wb" ->
          settings
              .find("speexSize")
              .or(() -> settings.find("speexLevel").map(level -> iflytekSize(level, wideBand)))
              .map(Integer::parseInt)
              .orElse(1);
      default -> 1;
    };
  }

  private static String iflytekSize(String level, boolean wideBand) {
    return SpeexFrames.iflytek(wideBand).get(Integer.parseInt(level)).toString();
  }

  boolean isSpeex() {
    return encoding.startsWith("speex");
  }

  /** The value of {@code data.format}. */
  String format() {
    return "audio/L16;rate=" + sampleRateHz;
  }

  AudioFormat accepted() {
    AudioEncoding coding =
        switch (encoding) {
          case "speex" -> AudioEncoding.SPEEX;
          case "speex-wb" -> AudioEncoding.SPEEX_WB;
          case "lame" -> AudioEncoding.MP3;
          default -> AudioEncoding.PCM_S16LE;
        };
    return new AudioFormat(coding, sampleRateHz, 1);
  }

  /** Messages of 40 ms, no shorter, because a shorter interval makes recognition worse. */
  Chunking chunking() {
    if (encoding.equals("lame")) {
      return new Chunking(1, MP3_BYTES, MP3_BYTES * LARGEST, 1, true);
    }
    int bytes =
        isSpeex()
            ? unitBytes * MESSAGE_MILLIS / SpeexFrames.MILLIS
            : unitBytes * sampleRateHz * MESSAGE_MILLIS / 1000;
    return new Chunking(bytes, bytes, bytes * LARGEST, unitBytes, true);
  }
}
