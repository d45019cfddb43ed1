package io.github.camelasr.tck;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.SessionReport;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;

/** A session of the real engine of which a wrong one overrides something. */
class SessionTwist implements AsrSession {
  final AsrSession sound;

  SessionTwist(AsrSession sound) {
    this.sound = sound;
  }

  @Override
  public CompletionStage<Void> send(ByteBuffer audio) {
    return sound.send(audio);
  }

  @Override
  public CompletionStage<Void> send(ByteBuffer packet, int frames) {
    return sound.send(packet, frames);
  }

  @Override
  public CompletionStage<Committed> commit() {
    return sound.commit();
  }

  @Override
  public CompletionStage<Ledger> ledger() {
    return sound.ledger();
  }

  @Override
  public CompletionStage<SessionReport> end() {
    return sound.end();
  }

  @Override
  public void cancel() {
    sound.cancel();
  }

  @Override
  public CompletionStage<SessionReport> completion() {
    return sound.completion();
  }
}
