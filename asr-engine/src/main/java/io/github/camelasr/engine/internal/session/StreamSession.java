package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.engine.internal.session.Intake.Delivery;
import io.github.camelasr.engine.transport.Loop;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The door to a session: may be entered from any thread, and hands everything over to the loop,
 * where {@link SessionRun} does the work.
 */
public final class StreamSession implements AsrSession {
  private final SessionSetup setup;
  private final Loop loop;
  private final SessionRun run;
  private final CompletableFuture<SessionReport> completion = new CompletableFuture<>();
  private final AtomicReference<@Nullable CompletableFuture<Void>> sending =
      new AtomicReference<>();
  private volatile boolean ended;

  /**
   * Opens a session; no connection is made before there is audio.
   *
   * @param setup what it needs to know
   * @param listener hears of it
   */
  public StreamSession(SessionSetup setup, SessionListener listener) {
    this.setup = setup;
    this.loop = new GuardedLoop(setup.services().transport().loop(), this::broken);
    this.run = new SessionRun(setup, loop, listener, this::closed);
  }

  @Override
  public CompletionStage<Void> send(ByteBuffer audio) {
    if (!setup.source().encoding().isSampled()) {
      throw new IllegalArgumentException("encoded audio is sent packet by packet");
    }
    return deliver(audio, 0);
  }

  @Override
  public CompletionStage<Void> send(ByteBuffer packet, int frames) {
    if (frames < 1 || setup.source().encoding().isSampled()) {
      throw new IllegalArgumentException("packets have frames and are not sampled audio");
    }
    return deliver(packet, frames);
  }

  private CompletionStage<Void> deliver(ByteBuffer audio, int frames) {
    CompletableFuture<Void> taken = new CompletableFuture<>();
    if (ended) {
      taken.completeExceptionally(new IllegalStateException("the audio was said to have ended"));
    } else if (!sending.compareAndSet(null, taken)) {
      taken.completeExceptionally(
          new IllegalStateException("the audio sent before was not taken yet"));
    } else {
      Delivery delivery = new Delivery(audio.duplicate(), frames, this::taken);
      loop.execute(() -> run.accept(delivery));
    }
    return taken;
  }

  @Override
  public CompletionStage<Committed> commit() {
    CompletableFuture<Committed> answer = new CompletableFuture<>();
    loop.execute(() -> run.commit(answer));
    return answer.minimalCompletionStage();
  }

  @Override
  public CompletionStage<Ledger> ledger() {
    CompletableFuture<Ledger> answer = new CompletableFuture<>();
    loop.execute(() -> answer.complete(run.ledger()));
    return answer.minimalCompletionStage();
  }

  @Override
  public CompletionStage<SessionReport> end() {
    ended = true;
    loop.execute(run::endInput);
    return completion();
  }

  @Override
  public void cancel() {
    loop.execute(
        () ->
            run.cancel(
                AsrException.of(ErrorCategory.CANCELLED, "the session was cancelled")
                    .provider(setup.provider())
                    .build()));
  }

  @Override
  public CompletionStage<SessionReport> completion() {
    return completion.minimalCompletionStage();
  }

  private void broken(RuntimeException bug) {
    run.broken(AttemptFaults.bug(bug));
  }

  private void taken() {
    CompletableFuture<Void> taken = sending.getAndSet(null);
    if (taken != null) {
      taken.complete(null);
    }
  }

  /** Called by the run when it has ended, and again for audio that comes after that. */
  private void closed(SessionReport report, @Nullable AsrException error) {
    if (error == null) {
      completion.complete(report);
    } else {
      completion.completeExceptionally(error);
    }
    CompletableFuture<Void> taken = sending.getAndSet(null);
    if (taken != null) {
      taken.completeExceptionally(
          error != null ? error : new IllegalStateException("the session has ended"));
    }
  }
}
