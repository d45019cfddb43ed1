package io.github.camelasr.huawei.rasr;

import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Rules.Chunking;
import java.util.Arrays;

/** The values of {@code audio_format} (table "audio_format取值范围"), and how each is cut. */
enum AudioForm {
  PCM_16K("pcm16k16bit", AudioEncoding.PCM_S16LE, 16000),
  PCM_8K("pcm8k16bit", AudioEncoding.PCM_S16LE, 8000),
  ULAW_16K("ulaw16k8bit", AudioEncoding.MULAW, 16000),
  ULAW_8K("ulaw8k8bit", AudioEncoding.MULAW, 8000),
  ALAW_16K("alaw16k8bit", AudioEncoding.ALAW, 16000),
  ALAW_8K("alaw8k8bit", AudioEncoding.ALAW, 8000);

  /** "建议在需要实时反馈的情况下100ms". */
  private static final int MESSAGES_PER_SECOND = 10;

  private final String value;
  private final AudioEncoding encoding;
  private final int sampleRateHz;

  AudioForm(String value, AudioEncoding encoding, int sampleRateHz) {
    this.value = value;
    this.encoding = encoding;
    this.sampleRateHz = sampleRateHz;
  }

  static String[] names() {
    return Arrays.stream(values()).map(AudioForm::value).toArray(String[]::new);
  }

  /** What was chosen, or PCM at the rate in the name of the model. */
  static AudioForm of(Settings settings) {
    String chosen =
        settings
            .find("audioFormat")
            .orElse(settings.get("property").contains("_8k") ? PCM_8K.value : PCM_16K.value);
    return Arrays.stream(values()).filter(f -> f.value.equals(chosen)).findAny().orElseThrow();
  }

  /** The value of {@code audio_format}. */
  String value() {
    return value;
  }

  AudioFormat format() {
    return new AudioFormat(encoding, sampleRateHz, 1);
  }

  int sampleRateHz() {
    return sampleRateHz;
  }

  /**
   * A message is an error outside 160 to 32,768 bytes at 8 kHz and 320 to 65,536 at 16 kHz, the
   * last one not excepted.
   */
  Chunking chunking() {
    boolean narrow = sampleRateHz == 8000;
    int unit = encoding.bytesPerSample();
    return new Chunking(
        narrow ? 160 : 320,
        unit * sampleRateHz / MESSAGES_PER_SECOND,
        narrow ? 32768 : 65536,
        unit,
        false);
  }
}
