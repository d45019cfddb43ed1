package io.github.camelasr.sandbox.iflytek;

import io.github.camelasr.sandbox.speech.Hearing;
import io.github.camelasr.sandbox.speech.Recognizer;
import java.util.Arrays;

/** The audio of one session on its way to the recogniser. */
final class IatAudio {

  /**
   * Encoded audio is not decoded: it counts as speech from end to end, so a loud square wave stands
   * for it.
   */
  private static final short LOUD = 8000;

  private final AudioForm form;
  private final int vadEosMs;
  private final Recognizer recognizer;
  private final FrameSizes speex;
  private final Mp3Length mp3 = new Mp3Length();
  private byte[] half = {};
  private boolean ended;

  IatAudio(AudioForm form, Business business, Recognizer recognizer) {
    this.form = form;
    this.vadEosMs = business.vadEosMs();
    this.recognizer = recognizer;
    this.speex = new FrameSizes(form, business.speexSize());
  }

  /** Hears one piece; stops where the silence after speech has lasted long enough. */
  void hear(byte[] audio, Hearing out) {
    short[] pcm = form.isRaw() ? pcm(audio) : standIn(audio);
    int from = 0;
    while (from < pcm.length && !ended) {
      from = recognizer.hear(pcm, from, pcm.length, out);
      ended = vadEosMs > 0 && recognizer.silentMs() >= vadEosMs;
    }
  }

  /** Returns whether the engine has ended the session by itself. */
  boolean isEnded() {
    return ended;
  }

  long durationMs() {
    return recognizer.positionMs();
  }

  void end(Hearing out) {
    recognizer.end(out);
  }

  private short[] pcm(byte[] audio) {
    byte[] whole = Arrays.copyOf(half, half.length + audio.length);
    System.arraycopy(audio, 0, whole, half.length, audio.length);
    short[] pcm = new short[whole.length / 2];
    for (int i = 0; i < pcm.length; i++) {
      pcm[i] = (short) ((whole[2 * i] & 0xFF) | (whole[2 * i + 1] << 8));
    }
    half = Arrays.copyOfRange(whole, pcm.length * 2, whole.length);
    return pcm;
  }

  private short[] standIn(byte[] audio) {
    if (form.isMp3()) {
      mp3.add(audio);
    } else {
      speex.add(audio.length);
    }
    long wholeMs = form.isMp3() ? mp3.durationMs() : speex.durationMs();
    long newMs = Math.max(0, wholeMs - recognizer.positionMs());
    short[] wave = new short[(int) (newMs * form.sampleRateHz() / 1000)];
    for (int i = 0; i < wave.length; i++) {
      wave[i] = i % 2 == 0 ? LOUD : -LOUD;
    }
    return wave;
  }
}
