package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.spi.Remedy;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Whether a failed attempt is followed by another one from the watermark, and when. Attempts are
 * counted per watermark: as long as text comes of them they may go on, but audio that kills attempt
 * after attempt must not do so for ever.
 */
final class RetryPolicy {
  private static final int MOST_WITHOUT_PROGRESS = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  private final RandomGenerator entropy;
  private long watermark = -1;
  private int failures;

  RetryPolicy(RandomGenerator entropy) {
    this.entropy = entropy;
  }

  /**
   * Decides about a failure.
   *
   * @param error what happened
   * @param remedy what the vendor's document says the engine can do
   * @param settledTo the watermark
   * @return whether to begin a new attempt after {@link #pause()}
   */
  boolean allows(AsrException error, Remedy remedy, long settledTo) {
    failures = settledTo == watermark ? failures + 1 : 1;
    watermark = settledTo;
    boolean passing =
        switch (error.category()) {
          case NETWORK, TIMEOUT, VENDOR, RATE_LIMIT, BAD_AUDIO ->
              remedy == Remedy.RESTART || remedy == Remedy.REPEAT;
          default -> false;
        };
    return passing && failures < MOST_WITHOUT_PROGRESS;
  }

  /** How long to wait: longer with every failure, and never the same for all sessions at once. */
  Duration pause() {
    long most = FIRST_PAUSE.toMillis() << (failures - 1);
    return Duration.ofMillis(most / 2 + entropy.nextLong(most / 2 + 1));
  }
}
