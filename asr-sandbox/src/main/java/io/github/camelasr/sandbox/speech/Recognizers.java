package io.github.camelasr.sandbox.speech;

import io.github.camelasr.sandbox.script.Transcript;
import java.util.Map;

/**
 * Makes the recogniser of each session: by its script if there is one, else by the samples.
 * Immutable.
 */
public final class Recognizers {

  /** The key of the script for every session that has none of its own. */
  public static final int EVERY_SESSION = 0;

  private final SampleIndex samples;
  private final Map<Integer, Transcript> scripts;

  /**
   * Takes the samples and the scripts.
   *
   * @param samples the known recordings
   * @param scripts scripts by session number, or {@link #EVERY_SESSION}
   */
  public Recognizers(SampleIndex samples, Map<Integer, Transcript> scripts) {
    this.samples = samples;
    this.scripts = Map.copyOf(scripts);
  }

  /**
   * Makes a recogniser.
   *
   * @param session the number of the session
   * @param sampleRateHz the rate of its audio
   * @param language the language in which unknown speech is reported
   * @return a recogniser at the start of its audio
   */
  public Recognizer forSession(int session, int sampleRateHz, String language) {
    Transcript every = scripts.get(EVERY_SESSION);
    Transcript script = scripts.containsKey(session) ? scripts.get(session) : every;
    return script == null
        ? Recognizer.listening(samples, sampleRateHz, language)
        : Recognizer.scripted(script, sampleRateHz);
  }
}
