package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.SessionReport;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A session that is followed by a probe. */
final class ObservedSession implements AsrSession {
  private final AsrSession session;
  private final SessionProbe probe;

  private ObservedSession(AsrSession session, SessionProbe probe) {
    this.session = session;
    this.probe = probe;
  }

  /**
   * Opens a session.
   *
   * @param probe follows it; it hears of events after the listener
   * @param listener hears of it
   * @param how opens it for a listener
   */
  static AsrSession open(
      SessionProbe probe, SessionListener listener, Function<SessionListener, AsrSession> how) {
    try {
      AsrSession opened =
          how.apply(
              event -> {
                listener.onEvent(event);
                probe.onEvent(event);
              });
      return new ObservedSession(opened, probe);
    } catch (AsrException e) {
      probe.refused(e);
      throw e;
    }
  }

  @Override
  public CompletionStage<Void> send(ByteBuffer audio) {
    probe.sent(audio.remaining());
    return session.send(audio);
  }

  @Override
  public CompletionStage<Void> send(ByteBuffer packet, int frames) {
    probe.sent(packet.remaining());
    return session.send(packet, frames);
  }

  @Override
  public CompletionStage<Committed> commit() {
    return session.commit();
  }

  @Override
  public CompletionStage<Ledger> ledger() {
    return session.ledger();
  }

  @Override
  public CompletionStage<SessionReport> end() {
    probe.ending();
    return session.end();
  }

  @Override
  public void cancel() {
    session.cancel();
  }

  @Override
  public CompletionStage<SessionReport> completion() {
    return session.completion();
  }
}
