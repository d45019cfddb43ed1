package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.Limits;
import io.github.camelasr.sandbox.script.Quirk;
import io.github.camelasr.sandbox.speech.Recognizers;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * What all vendors of a sandbox are made with.
 *
 * @param clock the servers' idea of the time
 * @param limits in place of each vendor's own
 * @param quirks how answers depart from the documents
 * @param recognizers hear the audio
 */
public record Terms(
    Clock clock, Optional<Limits> limits, Set<Quirk> quirks, Recognizers recognizers) {

  /** Copies the quirks. */
  public Terms {
    quirks = Set.copyOf(quirks);
  }
}
