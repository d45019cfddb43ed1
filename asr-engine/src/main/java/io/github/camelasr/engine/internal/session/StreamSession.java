package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AttemptStarted;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Gap;
import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.api.SpeechChanged;
import io.github.camelasr.api.spi.Resampler;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.engine.Speed;
import io.github.camelasr.engine.internal.session.Intake.Delivery;
import io.github.camelasr.engine.transport.Loop;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A session of a vendor with a stream dialect. The entry points may be called from any thread and
 * hand over to the loop; everything else runs there.
 */
public final class StreamSession implements AsrSession {
  private final SessionSetup setup;
  private final Runnable onClose;
  private final Loop loop;
  private final EventSink events;
  private final SourceAudio audio;
  private final Intake intake;
  private final Pacer pacer;
  private final CutPlanner planner;
  private final Books books;
  private final Commitment commitment;
  private final List<Gap> gaps = new ArrayList<>();
  private final CompletableFuture<SessionReport> completion = new CompletableFuture<>();
  private final AtomicReference<@Nullable CompletableFuture<Void>> sending =
      new AtomicReference<>();
  private volatile boolean ending;
  private @Nullable Instant startedAt;
  private @Nullable AsrException failure;
  private boolean inputEnded;
  private boolean pumping;
  private boolean closed;
  private int attempts;
  private long sentTo;

  /**
   * Opens a session; no connection is made before there is audio.
   *
   * @param setup what it needs to know
   * @param listener hears of it
   * @param onClose runs once, on the loop, when it has ended
   */
  public StreamSession(SessionSetup setup, SessionListener listener, Runnable onClose) {
    this.setup = setup;
    this.onClose = onClose;
    this.loop = setup.transport().loop();
    this.events = new EventSink(listener);
    this.audio = new SourceAudio(setup.source());
    int rate = setup.source().sampleRateHz();
    Rules rules = setup.plan().rules();
    long chunk =
        (long) rules.chunking().preferBytes() / Math.max(1, setup.target().bytesPerFrame());
    this.intake =
        new Intake(audio, Math.max(2L * rate, 4 * chunk), setup.frames(setup.policy().ring()));
    this.pacer = new Pacer(rules.pace(), setup.policy().speed() == Speed.MAX, rate);
    this.planner = new CutPlanner(setup, audio.energy());
    this.books = new Books(rate);
    this.commitment = new Commitment(events, audio, books);
  }

  // Entry points

  @Override
  public CompletionStage<Void> send(ByteBuffer bytes) {
    return deliver(bytes, 0);
  }

  @Override
  public CompletionStage<Void> send(ByteBuffer packet, int frames) {
    if (frames < 1 || setup.source().encoding().isSampled()) {
      throw new IllegalArgumentException("packets have frames and are not sampled audio");
    }
    return deliver(packet, frames);
  }

  private CompletionStage<Void> deliver(ByteBuffer bytes, int frames) {
    CompletableFuture<Void> taken = new CompletableFuture<>();
    if (ending) {
      taken.completeExceptionally(new IllegalStateException("the audio was said to have ended"));
    } else if (!sending.compareAndSet(null, taken)) {
      return CompletableFuture.failedFuture(
          new IllegalStateException("the audio sent before was not taken yet"));
    } else {
      Delivery delivery = new Delivery(bytes.duplicate(), frames, this::taken);
      loop.execute(() -> accept(delivery));
    }
    return taken;
  }

  @Override
  public CompletionStage<SessionReport> end() {
    ending = true;
    loop.execute(this::pump);
    return completion();
  }

  @Override
  public void cancel() {
    loop.execute(
        () ->
            fail(
                AsrException.of(ErrorCategory.CANCELLED, "the session was cancelled")
                    .provider(setup.provider())
                    .build(),
                Gap.Cause.CANCELLED));
  }

  @Override
  public CompletionStage<SessionReport> completion() {
    return completion.minimalCompletionStage();
  }

  // Audio in

  private void accept(Delivery delivery) {
    if (closed) {
      rejectSender();
      return;
    }
    if (startedAt == null) {
      startedAt = setup.clocks().now();
    }
    intake.accept(delivery);
    pump();
  }

  private void taken() {
    CompletableFuture<Void> taken = sending.getAndSet(null);
    if (taken != null) {
      taken.complete(null);
    }
  }

  private void rejectSender() {
    CompletableFuture<Void> taken = sending.getAndSet(null);
    if (taken != null) {
      taken.completeExceptionally(
          failure != null ? failure : new IllegalStateException("the session has ended"));
    }
  }

  /** The caller need not have waited for its last audio to be taken; nothing of it is dropped. */
  private void endInput() {
    if (closed || inputEnded || !ending || intake.isWaiting()) {
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
    while (more && !closed) {
      more = intake.absorb(Math.max(sentTo, commitment.watermark()), commitment.watermark());
      endInput();
      openIfNeeded();
      Attempt current = commitment.current();
      if (current != null) {
        cutIfNeeded(current);
        current.pump();
        more |= current.isCut() && commitment.nextStart() < head();
      }
    }
    pumping = false;
    closeIfDone();
  }

  private void openIfNeeded() {
    if (closed || commitment.current() != null || commitment.nextStart() >= head()) {
      return;
    }
    long start = commitment.nextStart();
    boolean onlySilenceLeft = inputEnded && attempts > 0 && !audio.speechIn(start, head());
    if (onlySilenceLeft) {
      if (commitment.isEmpty()) {
        commitment.settleSilence(head());
      }
      return;
    }
    Attempt attempt = new Attempt(this, setup, ++attempts, start);
    commitment.add(attempt);
    AttemptStarted.Reason reason =
        attempts == 1 ? AttemptStarted.Reason.FIRST : AttemptStarted.Reason.ROLLOVER;
    events.emit(new AttemptStarted(attempts, setup.provider(), audio.ms(start), reason));
    attempt.connect();
  }

  private void cutIfNeeded(Attempt current) {
    long cut = planner.cut(current.start(), current.readTo(), head());
    if (cut >= 0 && cut < head()) {
      current.cutAt(cut);
    } else if (inputEnded) {
      current.cutAt(head());
    }
  }

  private void closeIfDone() {
    if (!closed && inputEnded && commitment.isEmpty() && commitment.watermark() == head()) {
      close(null);
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
    sentTo = Math.min(sentTo, commitment.nextStart());
    advance();
    pump();
  }

  /** An attempt failed. */
  void failed(AsrException error) {
    fail(error, Gap.Cause.FAILED);
  }

  void advance() {
    commitment.advance();
    if (!pumping && intake.isWaiting()) {
      pump();
    }
  }

  void speech(boolean started, MediaTime at) {
    events.emit(new SpeechChanged(started, at));
  }

  /** Notes what was sent, and says from where. */
  long sentTo(Attempt attempt, long to) {
    long from = Math.max(attempt.start(), Math.min(sentTo, to));
    books.send(from, to);
    sentTo = to;
    return from;
  }

  // The end

  private void fail(AsrException error, Gap.Cause cause) {
    if (closed) {
      return;
    }
    closed = true;
    commitment.abandon();
    long from = commitment.watermark();
    if (head() > from) {
      books.lose(head() - from);
      Gap gap = new Gap(audio.ms(from), audio.ms(head()), cause);
      gaps.add(gap);
      events.emit(gap);
    }
    close(error);
  }

  private void close(@Nullable AsrException error) {
    closed = true;
    failure = error;
    SessionReport report =
        new SessionReport(
            setup.provider(),
            startedAt == null ? setup.clocks().now() : startedAt,
            books.ledger(head()),
            audio.bytes(),
            gaps,
            commitment.ended());
    events.emit(new SessionClosed(report, Optional.ofNullable(error)));
    onClose.run();
    rejectSender();
    if (error == null) {
      completion.complete(report);
    } else {
      completion.completeExceptionally(error);
    }
  }

  // What attempts need

  Loop loop() {
    return loop;
  }

  EventSink events() {
    return events;
  }

  long head() {
    return audio.head();
  }

  boolean speechIn(long from, long to) {
    return audio.speechIn(from, to);
  }

  long heardTo(Attempt attempt, boolean asked) {
    return planner.heardTo(attempt, asked);
  }

  StreamDialect newDialect() {
    if (setup.plan().attempt(setup.clocks().moment()) instanceof StreamDialect stream) {
      return stream;
    }
    throw new IllegalStateException("not a stream dialect");
  }

  Sender sender(long start) {
    int from = setup.source().sampleRateHz();
    int to = setup.target().sampleRateHz();
    Resampler resampler = setup.resamplers().map(factory -> factory.create(from, to)).orElse(null);
    Chunker chunker =
        new Chunker(
            audio.ring(), start, setup.plan().rules(), setup.target(), resampler, from / 50);
    return new Sender(loop, pacer, chunker, start, (double) from / to, this::pump);
  }
}
