package io.github.camelasr.component.live;

import io.github.camelasr.api.Committed;
import io.github.camelasr.api.Transcript;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a chunk came to.
 *
 * @param committed how far everything is final, after a commit
 * @param transcript the transcript, after the end
 * @param before what was given up before the chunk, because it never came
 */
public record Outcome(
    @Nullable Committed committed, @Nullable Transcript transcript, Optional<Missing> before) {
  /** The chunk was taken, and that is all. */
  static final Outcome TAKEN = new Outcome(null, null, Optional.empty());

  static Outcome taken(Optional<Missing> before) {
    return before.isEmpty() ? TAKEN : new Outcome(null, null, before);
  }

  static Outcome committed(Committed committed, Optional<Missing> before) {
    return new Outcome(committed, null, before);
  }

  static Outcome ended(Transcript transcript, Optional<Missing> before) {
    return new Outcome(null, transcript, before);
  }
}
