package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.engine.quota.Lease;
import io.github.camelasr.engine.quota.Visitor;
import java.time.Duration;

/** A dialogue that makes contact when the vendor's quota has a place for it, and gives it back. */
final class AdmittedDialogue implements Dialogue {
  private final Attempt attempt;
  private final Dialogue dialogue;
  private final int sampleRateHz;
  private final Lease lease;
  private long sentFrames;

  AdmittedDialogue(SessionSetup setup, Attempt attempt, Dialogue dialogue) {
    this.attempt = attempt;
    this.dialogue = dialogue;
    this.sampleRateHz = setup.target().sampleRateHz();
    boolean continuing = attempt.number() > 1;
    Visitor visitor = new Visitor(attempt.loop(), this::admitted, attempt::shutOut);
    this.lease = setup.services().governor().lease(setup.policy().admission(), continuing, visitor);
  }

  @Override
  public void connect() {
    lease.acquire();
  }

  private void admitted() {
    attempt.admitted();
    dialogue.connect();
  }

  @Override
  public boolean writable() {
    return dialogue.writable();
  }

  @Override
  public void audio(AudioChunk chunk, boolean last) {
    sentFrames += chunk.frames();
    dialogue.audio(chunk, last);
  }

  @Override
  public void end() {
    dialogue.end();
  }

  @Override
  public void abort() {
    dialogue.abort();
  }

  @Override
  public void close() {
    dialogue.close();
    lease.used(Duration.ofMillis(sentFrames * 1_000 / sampleRateHz));
    lease.close();
  }

  @Override
  public void refuse(Failure said) {
    dialogue.refuse(said);
  }
}
