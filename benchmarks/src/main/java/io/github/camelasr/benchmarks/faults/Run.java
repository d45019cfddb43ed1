package io.github.camelasr.benchmarks.faults;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.Gap;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.transport.VirtualLoop;
import io.github.camelasr.sandbox.MemorySandbox;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.FaultScript;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/** One stream through one protocol, with one trouble. */
final class Run {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  /** What a session may need beyond its audio; one that needs more hangs. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Subject subject;
  private final String name;
  private final Scene scene;
  private final Duration length;
  private final VirtualLoop loop = new VirtualLoop();
  private final Findings findings = new Findings();
  private final Ear ear;
  private final Auditor auditor;
  private final MemorySandbox sandbox;
  private final Network network;

  /**
   * Prepares a run.
   *
   * @param subject the protocol
   * @param name what the trouble is called
   * @param scene what goes wrong
   * @param length how long somebody speaks
   * @param samples where the speech lies as a sample of the sandbox
   */
  Run(Subject subject, String name, Scene scene, Duration length, Path samples) {
    this.subject = subject;
    this.name = name;
    this.scene = scene;
    this.length = length;
    this.ear = new Ear(scene.speech(), findings);
    this.auditor = new Auditor(findings, ear);
    InstantSource clock = () -> NOON.plusNanos(loop.nanoTime());
    this.sandbox =
        new MemorySandbox(
            Sandbox.builder()
                .samples(samples)
                .clock(clock.withZone(ZoneOffset.UTC))
                .faults(FaultScript.each(n -> scene.faults(n, auditor.attemptFromMs()))),
            new LoopTime(loop));
    this.network = new Network(loop, sandbox);
  }

  /** Lets somebody speak, and waits until all is said. */
  Outcome play() {
    InstantSource clock = () -> NOON.plusNanos(loop.nanoTime()).plus(scene.jump());
    try (AsrEngine engine = AsrEngine.builder().transport(network).clock(clock).build()) {
      RecognizerRequest request =
          RecognizerRequest.builder(subject.provider()).options(subject.options(sandbox)).build();
      AsrSession[] opened = new AsrSession[1];
      AsrSession session =
          engine
              .recognizer(request)
              .open(
                  AudioFormat.pcm16(Speech.RATE),
                  event -> {
                    auditor.onEvent(event);
                    opened[0].ledger().thenAccept(auditor::check);
                  });
      opened[0] = session;
      scene.begin(loop, network);
      new Feeder(loop, session, scene.speech(), length).begin();
      long deadline = length.plus(PATIENCE).toNanos();
      while (auditor.end().isEmpty() && loop.nanoTime() < deadline) {
        loop.advance(Duration.ofMillis(100));
      }
      return outcome();
    }
  }

  private Outcome outcome() {
    long tookMs = loop.nanoTime() / 1_000_000;
    SessionClosed end = auditor.end().orElse(null);
    if (end == null) {
      findings.add("the session has not ended after " + tookMs + " ms");
      return new Outcome(
          subject,
          name,
          0,
          new Outcome.Loss(0, 0, 0, ear.duplicates()),
          new Outcome.Times(ear.worstMs()),
          new Outcome.Effort(0, 0, auditor.attempts(), tookMs),
          "hangs",
          findings.sentences());
    }
    Ledger ledger = end.report().ledger();
    long audioMs = ledger.toMs(ledger.pushed());
    ear.end(audioMs);
    return new Outcome(
        subject,
        name,
        audioMs,
        loss(ledger),
        new Outcome.Times(ear.worstMs()),
        new Outcome.Effort(
            ledger.toMs(ledger.resent()),
            ledger.toMs(ledger.salvaged()),
            auditor.attempts(),
            tookMs),
        end.error().map(error -> error.category() + ": " + error.detail()).orElse(""),
        findings.sentences());
  }

  private Outcome.Loss loss(Ledger ledger) {
    return new Outcome.Loss(
        ledger.toMs(ledger.lost()),
        ms(ear.missing().stream().filter(word -> !isDeclared(word)).toList()),
        ms(ear.missing()),
        ear.duplicates());
  }

  private boolean isDeclared(Spoken word) {
    return auditor.gaps().stream().anyMatch(gap -> overlaps(gap, word));
  }

  private static boolean overlaps(Gap gap, Spoken word) {
    return word.startMs() < gap.toMs() && word.endMs() > gap.fromMs();
  }

  private static long ms(List<Spoken> words) {
    return words.stream().mapToLong(word -> word.endMs() - word.startMs()).sum();
  }
}
