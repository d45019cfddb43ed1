package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.tck.Heard;
import java.time.Duration;

/** Measures one dialogue on the virtual clock, until the end of its audio was told. */
public final class Watch {
  private final long begun;
  private long last;
  private long longestGap;
  private boolean heardAudio;
  private boolean ended;

  Watch(long nanos) {
    this.begun = nanos;
    this.last = nanos;
  }

  void hear(Heard heard, long nanos) {
    if (heard.hasAudio()) {
      note(nanos);
      heardAudio = true;
    }
    if (heard.isEnd() || heard.isAbort()) {
      end(nanos);
    }
  }

  /** What comes later is not measured any more. */
  void end(long nanos) {
    note(nanos);
    ended = true;
  }

  private void note(long nanos) {
    if (!ended) {
      longestGap = heardAudio ? Math.max(longestGap, nanos - last) : longestGap;
      last = nanos;
    }
  }

  /** The longest time without audio after the first of it. */
  public Duration longestGap() {
    return Duration.ofNanos(longestGap);
  }

  /** From the first contact to the end of audio. */
  public Duration length() {
    return Duration.ofNanos(last - begun);
  }
}
