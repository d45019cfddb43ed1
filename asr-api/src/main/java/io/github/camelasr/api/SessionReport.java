package io.github.camelasr.api;

import java.time.Instant;
import java.util.List;

/**
 * The closing figures of a session.
 *
 * @param provider the provider that ended the session
 * @param startedAt the wall clock at the first frame of audio
 * @param ledger where every frame went
 * @param bytes bytes of audio taken from the caller
 * @param gaps the declared losses, in order
 * @param attempts the dialogues with vendors, in order
 */
public record SessionReport(
    String provider,
    Instant startedAt,
    Ledger ledger,
    long bytes,
    List<Gap> gaps,
    List<AttemptEnded> attempts) {

  /** Copies the lists. */
  public SessionReport {
    gaps = List.copyOf(gaps);
    attempts = List.copyOf(attempts);
  }
}
