package io.github.camelasr.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The closing figures of a session. Bounded however long the session was: of very many gaps and
 * attempts the latest are kept, and {@link #totals()} counts them all.
 *
 * @param provider the provider that ended the session
 * @param startedAt the wall clock at the first frame of audio
 * @param ledger where every frame went
 * @param bytes bytes of audio taken from the caller
 * @param gaps the declared losses, in order; at most the latest {@value #KEPT}
 * @param attempts the dialogues with vendors, in order; at most the latest {@value #KEPT}
 * @param totals how often what happened
 */
public record SessionReport(
    String provider,
    Instant startedAt,
    Ledger ledger,
    long bytes,
    List<Gap> gaps,
    List<AttemptEnded> attempts,
    Totals totals) {

  /** How many gaps and attempts are kept. */
  public static final int KEPT = 1_000;

  /** Copies the lists. */
  public SessionReport {
    gaps = List.copyOf(gaps);
    attempts = List.copyOf(attempts);
    Objects.requireNonNull(totals, "totals");
  }

  /**
   * The figures of a short session, whose lists are complete.
   *
   * @param provider the provider that ended the session
   * @param startedAt the wall clock at the first frame of audio
   * @param ledger where every frame went
   * @param bytes bytes of audio taken from the caller
   * @param gaps the declared losses, in order
   * @param attempts the dialogues with vendors, in order
   */
  public SessionReport(
      String provider,
      Instant startedAt,
      Ledger ledger,
      long bytes,
      List<Gap> gaps,
      List<AttemptEnded> attempts) {
    this(
        provider,
        startedAt,
        ledger,
        bytes,
        gaps,
        attempts,
        new Totals(
            attempts.size(),
            attempts.stream().filter(attempt -> attempt.failure().isPresent()).count(),
            0,
            gaps.size()));
  }

  /**
   * How often what happened.
   *
   * @param attempts dialogues with vendors
   * @param failures of those: how many failed
   * @param failovers changes of the provider
   * @param gaps declared losses
   */
  public record Totals(long attempts, long failures, long failovers, long gaps) {}
}
