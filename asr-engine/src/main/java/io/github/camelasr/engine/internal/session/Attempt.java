package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AttemptEnded;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.engine.Timeouts;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.engine.transport.LinkListener;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One dialogue with the vendor, which owns one span of the audio: from its first frame to wherever
 * it is cut or ends. The only meeting point of audio going out and text coming back.
 */
final class Attempt implements LinkListener {
  private static final long OPEN_END = Long.MAX_VALUE;

  private final SessionSetup setup;
  private final StreamSession session;
  private final int number;
  private final AttemptClock clock;
  private final AttemptText text;
  private final AttemptInbox inbox;
  private final Sender sender;
  private final Deadline deadline;
  private StreamDialect dialect;
  private @Nullable Link link;
  private @Nullable HttpCall call;
  private Phase phase = Phase.CONNECTING;
  private long spanEnd = OPEN_END;
  private long settledKey = Long.MIN_VALUE;
  private long settledTo;
  private boolean heard;
  private int connects;
  private @Nullable Duration skew;
  private @Nullable String traceId;
  private @Nullable AsrException failure;

  private enum Phase {
    CONNECTING,
    STREAMING,
    ENDING,
    OVER
  }

  Attempt(StreamSession session, SessionSetup setup, int number, long start) {
    this.session = session;
    this.setup = setup;
    this.number = number;
    this.clock = new AttemptClock(start, setup.source().sampleRateHz());
    this.text = new AttemptText(number, session.events());
    this.inbox = new AttemptInbox(this, text, clock, setup.policy().details());
    this.sender = session.sender(start);
    this.deadline = new Deadline(session.loop(), this::late);
    this.settledTo = start;
    this.dialect = session.newDialect();
  }

  // Going out

  /** Opens the link; a second time if the vendor's clock had to be learnt. */
  void connect() {
    connects++;
    deadline.in(timeouts().connect().toNanos());
    guarded(
        () -> {
          HttpCall signed = dialect.open(setup.clocks().moment(), Token.NONE);
          EndpointPolicy.check(signed.uri(), setup.policy().allowInsecure());
          var learnt = setup.clocks().moment(signed.uri());
          call = learnt.isPresent() ? dialect.open(learnt.get(), Token.NONE) : signed;
          int max = setup.plan().rules().limits().messageBytes();
          link = setup.transport().open(call, max, this, session.loop());
        });
  }

  /** The vendor is ready for audio. */
  void ready() {
    if (phase == Phase.CONNECTING) {
      phase = Phase.STREAMING;
      deadline.clear();
      session.pump();
    }
  }

  /** Sends what is there and due, and says so when that was all. */
  void pump() {
    boolean more = true;
    while (more && phase == Phase.STREAMING && link != null && link.writable()) {
      long limit = Math.min(spanEnd, session.head());
      more = sender.sendNext(limit, limit == spanEnd, this::send);
      if (!more && limit == spanEnd && sender.drained()) {
        finish();
      }
    }
  }

  private void send(AudioChunk chunk) {
    long from = session.sentTo(this, sender.sentTo());
    if (!deadline.isSet() && session.speechIn(from, sender.sentTo())) {
      Duration patience = heard ? timeouts().idle() : timeouts().firstResult();
      deadline.in(patience.plus(setup.plan().rules().quiet()).toNanos());
    }
    write(Cue.AUDIO, chunk);
  }

  private void finish() {
    phase = Phase.ENDING;
    awaitLastResult();
    write(Cue.END, AudioChunk.NONE);
  }

  private void awaitLastResult() {
    deadline.in(timeouts().finish().plus(setup.plan().rules().quiet()).toNanos());
  }

  private void write(Cue cue, AudioChunk chunk) {
    Link to = link;
    if (to != null) {
      guarded(() -> dialect.write(cue, chunk, to.outbox()));
    }
  }

  /** Ends the span at a frame that was not read yet. */
  void cutAt(long frame) {
    spanEnd = frame;
  }

  /** Gives the dialogue up. */
  void abort() {
    if (phase == Phase.STREAMING || phase == Phase.ENDING) {
      write(Cue.ABORT, AudioChunk.NONE);
    }
    close();
  }

  // Coming back

  @Override
  public void opened() {
    write(Cue.BEGIN, AudioChunk.NONE);
    read(() -> dialect.opened(inbox));
  }

  @Override
  public void message(Reply reply) {
    heard = true;
    if (phase == Phase.ENDING) {
      awaitLastResult();
    } else if (phase == Phase.STREAMING) {
      deadline.clear();
    }
    read(() -> dialect.read(reply, inbox));
  }

  @Override
  public void refused(Reply reply) {
    if (call != null) {
      skew = setup.clocks().skewOf(reply).orElse(null);
    }
    int before = connects;
    read(() -> dialect.read(reply, inbox));
    if (connects == before && phase != Phase.OVER) {
      refuse(AttemptFaults.upgradeNotAnswered(reply.status()));
    }
  }

  @Override
  public void writable() {
    session.pump();
  }

  @Override
  public void closed(int code, String reason) {
    read(() -> dialect.closed(code, reason, inbox));
    refuse(AttemptFaults.closed(code, reason));
  }

  @Override
  public void broken(LinkFault cause) {
    refuse(AttemptFaults.broken(cause));
  }

  private void read(Runnable reading) {
    if (phase != Phase.OVER) {
      guarded(reading);
      inbox.conclude();
    }
  }

  /** Whatever a dialect throws is a fault of its vendor's answer, never of the session. */
  private void guarded(Runnable dialectCall) {
    try {
      dialectCall.run();
    } catch (AsrException e) {
      fail(e);
    } catch (RuntimeException e) {
      fail(AttemptFaults.dialect(e));
    }
  }

  private void late() {
    refuse(
        switch (phase) {
          case CONNECTING -> AttemptFaults.late("the vendor was not ready", timeouts().connect());
          case ENDING -> AttemptFaults.late("the last result did not come", timeouts().finish());
          default -> AttemptFaults.late("speech went in and nothing came back", timeouts().idle());
        });
  }

  /** The vendor said no. A wrong clock is put right once; the session decides about the rest. */
  void refuse(Failure said) {
    if (phase == Phase.OVER) {
      return;
    }
    boolean clockIsWrong = said.category() == ErrorCategory.CLOCK_SKEW;
    if (clockIsWrong && skew != null && call != null && connects == 1) {
      setup.clocks().learn(call.uri(), skew);
      AttemptFaults.warnOfSkew(setup.provider(), skew);
      dialect = session.newDialect();
      connect();
      return;
    }
    AsrException error = said.toException(setup.provider());
    fail(clockIsWrong ? AttemptFaults.skewed(error, skew) : error);
  }

  private void fail(AsrException error) {
    if (phase != Phase.OVER) {
      AsrException named = error.from(setup.provider());
      failure = named;
      traceId = traceId == null ? named.traceId().orElse(null) : traceId;
      close();
      session.failed(named);
    }
  }

  /** The vendor ended the dialogue, because it was asked to or by itself. */
  void vendorEnded(long coveredMs) {
    if (sender.sentTo() == clock.start()) {
      refuse(AttemptFaults.endedEarly());
      return;
    }
    boolean asked = phase == Phase.ENDING;
    spanEnd =
        coveredMs >= 0 && !asked
            ? Math.min(sender.sentTo(), clock.frame(coveredMs))
            : session.heardTo(this, asked);
    close();
    session.over(this);
  }

  private void close() {
    if (phase != Phase.OVER) {
      phase = Phase.OVER;
      deadline.close();
      sender.close();
      if (link != null) {
        link.close(1000);
      }
    }
  }

  // What others ask

  int number() {
    return number;
  }

  long start() {
    return clock.start();
  }

  /** The end of the span; the end of time while it is open. */
  long spanEnd() {
    return spanEnd;
  }

  /** Whether it takes no more audio than it has been promised. */
  boolean isCut() {
    return spanEnd != OPEN_END || phase == Phase.OVER;
  }

  boolean isOver() {
    return phase == Phase.OVER;
  }

  long readTo() {
    return sender.readTo();
  }

  long sentTo() {
    return sender.sentTo();
  }

  long sentMs() {
    return clock.ms(sender.sentTo());
  }

  /** The latest frame at which speech is known to begin. */
  long latestKnownStart() {
    return clock.sourceFrame(text.latestKnownStartMs());
  }

  AttemptText text() {
    return text;
  }

  long settledKey() {
    return settledKey;
  }

  long settledTo() {
    return settledTo;
  }

  /** The vendor has settled its text up to a key and its audio up to a frame. */
  void settled(long throughKey, long frame) {
    if (frame > settledTo) {
      settledKey = throughKey;
      settledTo = Math.min(frame, sender.sentTo());
      session.advance();
    }
  }

  void speech(boolean started, MediaTime at) {
    session.speech(started, at);
  }

  void traceId(String id) {
    traceId = id;
  }

  AttemptEnded ended(long toFrame) {
    return new AttemptEnded(
        number,
        Optional.ofNullable(traceId),
        clock.ms(clock.start()),
        clock.ms(Math.max(clock.start(), toFrame)),
        Optional.ofNullable(failure));
  }

  private Timeouts timeouts() {
    return setup.policy().timeouts();
  }
}
