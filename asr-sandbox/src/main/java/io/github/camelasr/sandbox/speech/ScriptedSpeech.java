package io.github.camelasr.sandbox.speech;

import io.github.camelasr.sandbox.script.Sentence;
import io.github.camelasr.sandbox.script.Transcript;
import java.util.ArrayDeque;
import java.util.Deque;

/** Speech whose transcript is known. */
final class ScriptedSpeech implements Speech {

  private final Deque<SpokenSentence> pending = new ArrayDeque<>();
  private long lastEndMs = NEVER;

  /**
   * Makes the rest of a transcript audible.
   *
   * @param fromMs where in the transcript the audio begins
   * @param shiftMs what is added to a time of the transcript to get the session's
   * @param first whether nothing was said before in this session
   */
  ScriptedSpeech(Transcript transcript, long fromMs, long shiftMs, boolean first) {
    String lead = first ? "" : transcript.separator();
    for (Sentence sentence : transcript.sentences()) {
      SpokenSentence spoken = new SpokenSentence(sentence, fromMs, shiftMs, lead);
      if (!spoken.isEmpty()) {
        pending.add(spoken);
        lead = transcript.separator();
      }
    }
  }

  @Override
  public void advance(long nowMs, Hearing out) {
    while (!pending.isEmpty() && pending.element().advance(nowMs, out)) {
      lastEndMs = pending.remove().endMs();
    }
  }

  @Override
  public void finish(long nowMs, Hearing out) {
    if (!pending.isEmpty()) {
      lastEndMs = spokenUntilMs(nowMs);
      pending.element().cut(nowMs, out);
      pending.clear();
    }
  }

  @Override
  public long spokenUntilMs(long nowMs) {
    boolean speaking = !pending.isEmpty() && pending.element().startMs() < nowMs;
    return speaking ? nowMs : lastEndMs;
  }
}
