package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one provider has done so far. Thread-safe. */
final class ProviderState {
  /** What says nothing about the provider: the caller's own doing. */
  private static final Set<ErrorCategory> NOT_ITS_FAULT =
      EnumSet.of(ErrorCategory.CANCELLED, ErrorCategory.BAD_AUDIO, ErrorCategory.BAD_OPTION);

  private int running;
  private long ended;
  private long failed;
  private int failuresInARow;
  private @Nullable Failure last;

  ProviderState() {}

  /** The last failure. */
  record Failure(AsrException error, Instant at) {}

  /**
   * The figures at one moment.
   *
   * @param running sessions that are open
   * @param ended sessions that ended in order
   * @param failed sessions that failed by the provider's fault
   * @param failuresInARow how many of these since one has ended in order
   * @param last the last of these
   */
  record Figures(
      int running, long ended, long failed, int failuresInARow, Optional<Failure> last) {}

  synchronized void opened() {
    running++;
  }

  synchronized void ended() {
    running--;
    ended++;
    failuresInARow = 0;
  }

  synchronized void failed(AsrException why) {
    running--;
    if (!NOT_ITS_FAULT.contains(why.category())) {
      failed++;
      failuresInARow++;
      last = new Failure(why, Instant.now());
    }
  }

  synchronized Figures figures() {
    return new Figures(running, ended, failed, failuresInARow, Optional.ofNullable(last));
  }
}
