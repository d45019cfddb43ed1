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
  private final long vendorLimit;
  private final long ringLimit;
  private final long window;
  private final long endsAfter;

  CutPlanner(SessionSetup setup, @Nullable EnergyMap energy) {
    this.energy = energy;
    this.shortPause = setup.frames(SHORT_PAUSE);
    Rules.Limits limits = setup.plan().rules().limits();
    // A dialogue ends 3 % ahead of its limit, because the vendor's count may differ from ours.
    long most = Math.min(frames(setup, limits.audio()), frames(setup, limits.wall()));
    vendorLimit = most - most / 32;
    ringLimit = setup.frames(setup.policy().ring()) * 3 / 4;
    window = Math.min(Math.min(vendorLimit, ringLimit) / 4, setup.frames(WINDOW));
    endsAfter = limits.endsAfterSilence().map(setup::frames).orElse(0L);
  }

  private static long frames(SessionSetup setup, Optional<Duration> limit) {
    return limit.map(setup::frames).orElse(Long.MAX_VALUE / 2);
  }

  /**
   * Where to cut an attempt: before its vendor's limit, and before more is uncommitted than the
   * ring holds.
   *
   * @param attempt the attempt
   * @param head the end of the audio there is
   * @return the frame to cut at, or -1 to wait for more audio
   */
  long cut(Attempt attempt, long head) {
    long latest = Math.min(attempt.start() + vendorLimit, attempt.settledTo() + ringLimit);
    long readTo = attempt.readTo();
    if (head < latest - window) {
      return -1;
    }
    if (energy == null) {
      return readTo >= latest ? readTo : -1;
    }
    long from = Math.max(readTo, latest - window);
    Pause pause = energy.firstPause(from - shortPause, Math.min(head, latest), shortPause);
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
