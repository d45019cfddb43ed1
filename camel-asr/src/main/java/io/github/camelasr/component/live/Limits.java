package io.github.camelasr.component.live;

import java.time.Duration;

/**
 * How far a live session may go.
 *
 * @param firstSequence the number of the first chunk of a session
 * @param window how many numbered chunks may be under way at once
 * @param gapTimeout how long to wait for a chunk that is missing
 * @param idleTimeout how long a session may be without any chunk before it is ended
 */
public record Limits(long firstSequence, int window, Duration gapTimeout, Duration idleTimeout) {
  boolean isNearBeginning(long sequence) {
    return sequence >= firstSequence && sequence - firstSequence < window;
  }
}
