package io.github.camelasr.sandbox.speech;

import io.github.camelasr.sandbox.script.Transcript;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Hears the audio of one session. Not for use by several threads at once. */
public final class Recognizer {

  private final int sampleRateHz;
  private final int blockFrames;
  private final SampleTracker tracker;
  private final EnergySpeech unknown;
  private Speech speech;
  private int followed;
  private long frames;
  private long spokenUntilMs = Speech.NEVER;
  private double energy;

  private Recognizer(SampleIndex index, int sampleRateHz, EnergySpeech unknown, Speech speech) {
    this.sampleRateHz = sampleRateHz;
    this.blockFrames = sampleRateHz / 50;
    this.tracker = new SampleTracker(index, sampleRateHz);
    this.unknown = unknown;
    this.speech = speech;
  }

  /**
   * Makes a recogniser that knows the samples and hears mere speech in everything else.
   *
   * @param index the samples
   * @param sampleRateHz the rate of the audio
   * @param language the language in which unknown speech is reported, such as {@code zh_cn}
   * @return a recogniser at the start of its audio
   */
  public static Recognizer listening(SampleIndex index, int sampleRateHz, String language) {
    EnergySpeech unknown = new EnergySpeech(language);
    return new Recognizer(index, sampleRateHz, unknown, unknown);
  }

  /**
   * Makes a recogniser that hears what a script says, whatever the audio is.
   *
   * @param script what is said and when
   * @param sampleRateHz the rate of the audio
   * @return a recogniser at the start of its audio
   */
  public static Recognizer scripted(Transcript script, int sampleRateHz) {
    Speech speech = new ScriptedSpeech(script, 0, 0, true);
    SampleIndex none = new SampleIndex(List.of());
    return new Recognizer(none, sampleRateHz, new EnergySpeech(script.language()), speech);
  }

  /**
   * Hears some audio, at most 20 ms, so that the caller can look at the silence in between.
   *
   * @param pcm signed 16-bit mono frames
   * @param from the first frame to hear
   * @param to the end of what is there
   * @param out is told what was said
   * @return the index behind the last frame that was heard
   */
  public int hear(short[] pcm, int from, int to, Hearing out) {
    int end = (int) Math.min(to, from + blockFrames - frames % blockFrames);
    for (int i = from; i < end; i++) {
      tracker.next(pcm[i]);
      energy += (double) pcm[i] * pcm[i];
    }
    frames += end - from;
    follow(out);
    if (frames % blockFrames == 0) {
      endBlock(out);
    }
    speech.advance(positionMs(), out);
    spokenUntilMs = Math.max(spokenUntilMs, speech.spokenUntilMs(positionMs()));
    return end;
  }

  /**
   * Hears all of some audio.
   *
   * @param pcm signed 16-bit mono frames, little-endian; half a frame at the end is left out
   * @param out is told what was said
   */
  public void hear(byte[] pcm, Hearing out) {
    short[] frames16 = new short[pcm.length / 2];
    ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(frames16);
    for (int from = 0; from < frames16.length; ) {
      from = hear(frames16, from, frames16.length, out);
    }
  }

  /**
   * Tells what is left when the audio ends.
   *
   * @param out is told what was said
   */
  public void end(Hearing out) {
    speech.finish(positionMs(), out);
  }

  /**
   * Returns how much audio was heard.
   *
   * @return milliseconds, rounded down
   */
  public long positionMs() {
    return frames * 1000 / sampleRateHz;
  }

  /**
   * Returns how long nobody has spoken after speech.
   *
   * @return milliseconds of audio; 0 in the middle of speech and before any
   */
  public long silentMs() {
    return spokenUntilMs == Speech.NEVER ? 0 : positionMs() - spokenUntilMs;
  }

  private void endBlock(Hearing out) {
    if (speech == unknown) {
      unknown.block(Math.sqrt(energy / blockFrames), positionMs() - 20, positionMs(), out);
    }
    energy = 0;
  }

  private void follow(Hearing out) {
    if (tracker.changes() != followed) {
      followed = tracker.changes();
      speech.finish(positionMs(), out);
      Sample sample = tracker.sample();
      speech = sample == null ? unknown : spoken(sample);
    }
  }

  private Speech spoken(Sample sample) {
    long fromMs = sample.ms(tracker.begin());
    long shiftMs = Math.floorDiv((frames - tracker.expected()) * 1000, sampleRateHz);
    return new ScriptedSpeech(sample.transcript(), fromMs, shiftMs, spokenUntilMs == Speech.NEVER);
  }
}
