package io.github.camelasr.sandbox.tencent;

import io.github.camelasr.sandbox.speech.Hearing;
import io.github.camelasr.sandbox.speech.PcmBytes;
import io.github.camelasr.sandbox.speech.Recognizer;
import io.github.camelasr.sandbox.speech.Recognizers;

/** The audio of one dialogue on its way to the recogniser. */
final class Ears {

  static final int PCM = 1;

  /**
   * Encoded audio is not decoded: it counts as speech from end to end, at this bit rate, so a loud
   * square wave stands for it.
   */
  private static final int ENCODED_BITS_PER_MS = 16;

  private static final short LOUD = 8000;

  private final int voiceFormat;
  private final int sampleRateHz;
  private final Recognizer recognizer;
  private final PcmBytes pcm = new PcmBytes();

  private Ears(int voiceFormat, int sampleRateHz, Recognizer recognizer) {
    this.voiceFormat = voiceFormat;
    this.sampleRateHz = sampleRateHz;
    this.recognizer = recognizer;
  }

  /** Begins to hear for an engine, whose name tells rate and language. */
  static Ears of(Recognizers recognizers, int session, String engine, int voiceFormat) {
    int rate = engine.startsWith("8k") ? 8000 : 16_000;
    return at(rate, recognizers, session, engine, voiceFormat);
  }

  static Ears at(int rate, Recognizers recognizers, int session, String engine, int voiceFormat) {
    return new Ears(voiceFormat, rate, recognizers.forSession(session, rate, language(engine)));
  }

  private static String language(String engine) {
    String name = engine.substring(engine.indexOf('_') + 1);
    boolean chinese = name.startsWith("zh") || name.equals("0") || name.equals("ca");
    return chinese ? "zh_cn" : name.startsWith("en") ? "en_us" : name;
  }

  void hear(byte[] audio, Hearing out) {
    short[] pcm = voiceFormat == PCM ? this.pcm.frames(audio) : standIn(audio);
    int from = 0;
    while (from < pcm.length) {
      from = recognizer.hear(pcm, from, pcm.length, out);
    }
  }

  void end(Hearing out) {
    recognizer.end(out);
  }

  long durationMs() {
    return recognizer.positionMs();
  }

  private short[] standIn(byte[] audio) {
    short[] wave = new short[audio.length * 8 / ENCODED_BITS_PER_MS * sampleRateHz / 1000];
    for (int i = 0; i < wave.length; i++) {
      wave[i] = i % 2 == 0 ? LOUD : -LOUD;
    }
    return wave;
  }
}
