package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.engine.internal.session.EnergyMap.Pause;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides where one attempt ends and the next begins: ahead of the vendor's limit at the quietest
 * moment, and after a vendor ended by itself at the silence that made it do so.
 */
final class CutPlanner {
  private static final Duration SHORT_PAUSE = Duration.ofMillis(300);
  private static final Duration WINDOW = Duration.ofSeconds(12);

  private final @Nullable EnergyMap energy;
  private final long shortPause;
  private final long hard;
  private final long soft;
  private final long endsAfter;

  CutPlanner(SessionSetup setup, @Nullable EnergyMap energy) {
    this.energy = energy;
    this.shortPause = setup.frames(SHORT_PAUSE);
    Rules.Limits limits = setup.plan().rules().limits();
    // A dialogue ends 3 % ahead of its limit, because the vendor's count may differ from ours.
    long most = Math.min(frames(setup, limits.audio()), frames(setup, limits.wall()));
    hard = Math.min(most - most / 32, setup.frames(setup.policy().ring()) * 3 / 4);
    soft = hard - Math.min(hard / 4, setup.frames(WINDOW));
    endsAfter = limits.endsAfterSilence().map(setup::frames).orElse(0L);
  }

  private static long frames(SessionSetup setup, Optional<Duration> limit) {
    return limit.map(setup::frames).orElse(Long.MAX_VALUE);
  }

  /**
   * Where to cut an attempt.
   *
   * @param start its first frame
   * @param readTo the frame before which it cannot be cut any more
   * @param head the end of the audio there is
   * @return the frame to cut at, or -1 to wait for more audio
   */
  long cut(long start, long readTo, long head) {
    long latest = start + hard;
    if (head - start < soft) {
      return -1;
    }
    if (energy == null) {
      return readTo >= latest ? readTo : -1;
    }
    long from = Math.max(readTo, start + soft);
    Pause pause =
        energy.firstPause(Math.max(start, from - shortPause), Math.min(head, latest), shortPause);
    if (pause.exists()) {
      return Math.max(from, pause.middle());
    }
    return head < latest ? -1 : Math.max(readTo, energy.quietest(from, latest));
  }

  /**
   * How far a vendor heard that ended the dialogue without saying so.
   *
   * @param attempt the attempt
   * @param asked whether the end of audio had been told; then the whole span counts as heard,
   *     unless a silence in it must have ended the dialogue before
   * @return the frame from which on the audio was not heard
   */
  long heardTo(Attempt attempt, boolean asked) {
    long end = asked ? attempt.spanEnd() : attempt.sentTo();
    if (energy == null || endsAfter == 0) {
      return end;
    }
    long known = Math.min(end, Math.max(attempt.start(), attempt.latestKnownStart()));
    long speech = energy.firstSpeech(known, end);
    Pause pause = energy.firstPause(speech, end, endsAfter - endsAfter / 10);
    if (speech == end || (pause.exists() && asked && !energy.speechIn(pause.end(), end))) {
      return end;
    }
    if (pause.exists()) {
      return pause.start() + Math.min(shortPause, endsAfter / 4);
    }
    return asked ? end : Math.max(speech + 1, end - endsAfter);
  }
}
