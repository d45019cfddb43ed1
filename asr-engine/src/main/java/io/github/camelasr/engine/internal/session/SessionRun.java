package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AttemptStarted;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.Gap;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.api.SpeechChanged;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.engine.internal.session.Intake.Delivery;
import io.github.camelasr.engine.transport.Loop;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A session at work, wholly on its loop: opens attempts, cuts them, and closes when all is settled.
 */
final class SessionRun {
  private static final System.Logger LOG = System.getLogger(SessionRun.class.getName());

  private final SessionSetup setup;
  private final Loop loop;
  private final BiConsumer<SessionReport, @Nullable AsrException> onClose;
  private final EventSink events;
  private final SourceAudio audio;
  private final Intake intake;
  private final Pacer pacer;
  private final CutPlanner planner;
  private final Books books;
  private final Commitment commitment;
  private final RetryPolicy retries;
  private @Nullable Instant startedAt;
  private @Nullable SessionClosed closed;
  private boolean endWanted;
  private boolean inputEnded;
  private boolean pumping;
  private int attempts;
  private Loop.@Nullable Timer retry;

  SessionRun(
      SessionSetup setup,
      Loop loop,
      SessionListener listener,
      BiConsumer<SessionReport, @Nullable AsrException> onClose) {
    this.setup = setup;
    this.loop = loop;
    this.onClose = onClose;
    this.events = new EventSink(listener);
    this.audio = new SourceAudio(setup.source());
    this.intake = Intake.of(setup, audio);
    this.pacer = Pacer.of(setup);
    this.planner = new CutPlanner(setup, audio.energy());
    this.books = new Books(setup.source().sampleRateHz());
    this.commitment = new Commitment(events, audio, books);
    this.retries = new RetryPolicy(setup.services().clocks().moment().entropy());
  }

  void accept(Delivery delivery) {
    if (closed != null) {
      onClose.accept(closed.report(), closed.error().orElse(null));
      return;
    }
    if (startedAt == null) {
      startedAt = setup.services().clocks().now();
    }
    intake.accept(delivery);
    pump();
  }

  /** Everything taken so far is to be final soon. */
  void commit(CompletableFuture<Committed> answer) {
    if (closed != null) {
      answer.completeExceptionally(new IllegalStateException("the session has ended"));
      return;
    }
    long target = head() + intake.waitingFrames();
    if (target <= commitment.watermark()) {
      answer.complete(new Committed(audio.ms(commitment.watermark())));
      return;
    }
    commitment.wanted().add(target, answer);
    pump();
  }

  Ledger ledger() {
    return books.ledger(head());
  }

  void endInput() {
    endWanted = true;
    pump();
  }

  /** The caller need not have waited for its last audio to be taken; nothing of it is dropped. */
  private void endInputWhenTaken() {
    if (!endWanted || inputEnded || intake.isWaiting()) {
      return;
    }
    inputEnded = true;
    if (audio.endsWithinFrame()) {
      fail(SessionFaults.halfFrame(setup), Gap.Cause.BAD_AUDIO);
    }
  }

  /** Moves audio on: from the caller to the ring, and from the ring to the vendor. */
  void pump() {
    if (pumping) {
      return;
    }
    pumping = true;
    boolean more = true;
    while (more && closed == null) {
      more = intake.absorb(commitment.sentTo(), commitment.watermark());
      endInputWhenTaken();
      openIfNeeded();
      Attempt current = commitment.current();
      if (current != null) {
        cutIfNeeded(current);
        long before = commitment.sentTo();
        current.pump();
        more |= intake.isWaiting() && commitment.sentTo() > before; // that made room
        more |= current.isCut() && commitment.nextStart() < head();
      }
    }
    commitment.attempts().forEach(Attempt::pump);
    pumping = false;
    closeIfDone();
  }

  private void openIfNeeded() {
    long start = commitment.nextStart();
    if (closed != null || retry != null || commitment.current() != null || start >= head()) {
      return;
    }
    boolean wanted = commitment.wanted().next() <= head();
    if ((inputEnded || wanted) && attempts > 0 && !audio.speechIn(start, head())) {
      // Nobody has to be paid to hear the silence after the last word.
      if (commitment.isEmpty()) {
        commitment.settleSilence(head());
      }
      return;
    }
    Attempt attempt = new Attempt(this, setup, ++attempts, start);
    commitment.add(attempt);
    events.emit(new AttemptStarted(attempts, setup.provider(), audio.ms(start), reason()));
    attempt.connect();
  }

  private AttemptStarted.Reason reason() {
    if (attempts == 1) {
      return AttemptStarted.Reason.FIRST;
    }
    boolean failed = commitment.lastEndedInFailure();
    return failed ? AttemptStarted.Reason.RETRY : AttemptStarted.Reason.ROLLOVER;
  }

  private void cutIfNeeded(Attempt current) {
    long cut = planner.cut(current, head());
    if (cut >= 0 && cut < head()) {
      current.cutAt(cut);
    } else if (commitment.wanted().within(current.start(), head())) {
      current.cutAt(Math.max(current.readTo(), commitment.wanted().next()));
    } else if (inputEnded) {
      current.cutAt(head());
    }
  }

  // What attempts say

  /** An attempt ended in order; what it did not hear is given to the next. */
  void over(Attempt attempt) {
    List<Attempt> all = commitment.attempts();
    int next = all.indexOf(attempt) + 1;
    if (next < all.size() && all.get(next).start() != attempt.spanEnd()) {
      commitment.dropAfter(attempt);
    }
    advance();
    pump();
  }

  /** An attempt failed: another one begins at the watermark, or the session ends. */
  void failed(Attempt attempt, AsrException error, Remedy remedy) {
    if (!retries.allows(error, remedy, commitment.watermark())) {
      fail(error, Gap.Cause.FAILED);
      return;
    }
    Duration pause = retries.pause();
    LOG.log(Level.DEBUG, "trying again in {0} ms: {1}", pause.toMillis(), error.getMessage());
    commitment.dropFrom(attempt);
    retry =
        loop.at(
            loop.nanoTime() + pause.toNanos(),
            () -> {
              retry = null;
              pump();
            });
  }

  /** An attempt has settled more of its text. */
  void advance() {
    commitment.advance();
    if (intake.isWaiting()) {
      pump();
    }
  }

  void speech(boolean started, MediaTime at) {
    events.emit(new SpeechChanged(started, at));
  }

  /** Audio between two frames went out. */
  void sent(long from, long to) {
    books.send(from, to);
  }

  // The end

  void cancel(AsrException because) {
    fail(because, Gap.Cause.CANCELLED);
  }

  /** The engine itself failed. */
  void broken(AsrException error) {
    fail(error, Gap.Cause.FAILED);
  }

  private void fail(AsrException error, Gap.Cause cause) {
    if (closed != null) {
      return;
    }
    commitment.abandon();
    commitment.lose(head(), cause);
    close(error);
  }

  private void closeIfDone() {
    if (closed == null && inputEnded && commitment.isEmpty() && commitment.watermark() == head()) {
      close(null);
    }
  }

  private void close(@Nullable AsrException error) {
    SessionReport report =
        new SessionReport(
            setup.provider(),
            startedAt == null ? setup.services().clocks().now() : startedAt,
            books.ledger(head()),
            audio.bytes(),
            commitment.gaps(),
            commitment.ended());
    closed = new SessionClosed(report, Optional.ofNullable(error));
    if (retry != null) {
      retry.cancel();
    }
    events.emit(closed);
    commitment.wanted().close(error);
    onClose.accept(report, error);
  }

  // What attempts need

  Loop loop() {
    return loop;
  }

  EventSink events() {
    return events;
  }

  /** The end of the audio there is. */
  long head() {
    return audio.head();
  }

  boolean speechIn(long from, long to) {
    return audio.speechIn(from, to);
  }

  long heardTo(Attempt attempt, boolean asked) {
    return planner.heardTo(attempt, asked);
  }

  /** The outgoing side of an attempt that begins at a frame. */
  Sender sender(long start) {
    Chunker chunker = Chunker.of(setup, audio.ring(), start);
    double ratio = (double) setup.source().sampleRateHz() / setup.target().sampleRateHz();
    return new Sender(loop, pacer, chunker, start, ratio, this::pump);
  }
}
