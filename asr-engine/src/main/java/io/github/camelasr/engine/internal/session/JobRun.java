package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AttemptEnded;
import io.github.camelasr.api.AttemptStarted;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.Gap;
import io.github.camelasr.api.JobAccepted;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.JobDialect;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.engine.quota.Lease;
import io.github.camelasr.engine.quota.Visitor;
import io.github.camelasr.engine.transport.Exchange;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.ReplyListener;
import io.github.camelasr.engine.transport.RequestBody;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A job at work, wholly on its loop: hands the recording in and asks for its result as often as the
 * dialect says, until it is there, or the vendor's patience or the caller's is at an end.
 */
final class JobRun implements ReplyListener {
  private static final int MOST_TRIES = 5;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration DEFAULT_WAIT = Duration.ofSeconds(3);

  /** Bytes a second: a recording that goes up more slowly is taken for one that is stuck. */
  private static final int SLOWEST_UPLOAD = 32 << 10;

  private final SessionSetup setup;
  private final Loop loop;
  private final EventSink events;
  private final BiConsumer<SessionReport, @Nullable AsrException> onClose;
  private final JobDialect dialect;
  private final Access access;
  private final AttemptText text;
  private final JobInbox inbox;
  private final Recording recording;
  private final Instant startedAt;
  private final Deadline patience;
  private final Deadline answer;
  private final Lease lease;
  private Duration allowed = Duration.ZERO;
  private Supplier<Exchange> request;
  private @Nullable Exchange exchange;
  private Loop.@Nullable Timer timer;
  private int tries;
  private boolean accepted;
  private boolean closed;

  JobRun(
      SessionSetup setup,
      Loop loop,
      EventSink events,
      Recording recording,
      BiConsumer<SessionReport, @Nullable AsrException> onClose) {
    this.setup = setup;
    this.loop = loop;
    this.events = events;
    this.recording = recording;
    this.onClose = onClose;
    this.startedAt = setup.services().clocks().now();
    this.dialect = (JobDialect) setup.plan().attempt(setup.services().clocks().moment());
    this.access = new Access(setup, loop);
    this.text = new AttemptText(1, events);
    int rate = setup.source().sampleRateHz();
    long ms = recording.frames() == 0 ? Long.MAX_VALUE : recording.frames() * 1_000 / rate;
    this.inbox = new JobInbox(text, new AttemptClock(0, rate), ms, setup.policy().details());
    this.patience = new Deadline(loop, () -> refuse(AttemptFaults.jobTooLong(limit())));
    this.answer = new Deadline(loop, this::unanswered);
    this.request = this::submit;
    this.lease =
        setup.services().governor().lease(setup.policy().admission(), false, visitor(this::begin));
  }

  private Visitor visitor(Runnable admitted) {
    return new Visitor(loop, admitted, this::fail);
  }

  /** Hands the recording in. */
  void start() {
    lease.acquire();
  }

  /** Asks for the result of a job that was handed in before, perhaps by another process. */
  void resume(String ticket) {
    request = () -> poll(ticket);
    lease.acquire();
  }

  private void begin() {
    events.emit(new AttemptStarted(1, setup.provider(), 0, AttemptStarted.Reason.FIRST));
    setup.plan().rules().limits().wall().ifPresent(limit -> patience.in(limit.toNanos()));
    lease.used(Duration.ofMillis(toMs(recording.frames())));
    ask();
  }

  private Duration limit() {
    return setup.plan().rules().limits().wall().orElse(Duration.ofDays(3));
  }

  private void ask() {
    tries = 0;
    access.ready(this::request, this::fail);
  }

  private void request() {
    timer = null;
    setup.services().governor().request(setup.policy().admission(), visitor(this::requestNow));
  }

  private void requestNow() {
    if (closed) {
      return;
    }
    tries++;
    guarded(() -> exchange = request.get());
  }

  private Exchange submit() {
    return send(
        access.sign(
            (moment, token, body) -> dialect.submit(recording.source(), moment, token, body)));
  }

  private Exchange poll(String ticket) {
    return send(access.sign((moment, token, body) -> dialect.poll(ticket, moment, token, body)));
  }

  private Exchange send(Access.Signed signed) {
    boolean upload = signed.call().body() == HttpCall.Body.SOURCE;
    RequestBody body = upload ? recording.body() : signed.body();
    allowed = setup.policy().timeouts().idle().plusSeconds(body.length() / SLOWEST_UPLOAD);
    answer.in(allowed.toNanos());
    return setup.services().transport().request(signed.call(), body, this, loop);
  }

  @Override
  public void replied(Reply reply) {
    if (closed) {
      return;
    }
    answer.clear();
    access.observe(reply);
    guarded(() -> dialect.read(reply, inbox));
    Failure failure = inbox.takeFailure();
    if (failure != null) {
      refuse(failure);
    } else if (!closed) {
      understood();
    }
  }

  private void understood() {
    access.succeeded();
    String ticket = inbox.takeTicket();
    if (ticket != null) {
      // Before anything else: whoever keeps the ticket does not pay twice.
      accepted = true;
      events.emit(new JobAccepted(ticket));
      request = () -> poll(ticket);
    }
    Duration wait = inbox.takeWait();
    if (inbox.isEnded()) {
      finish();
    } else {
      askIn(wait == null ? DEFAULT_WAIT : wait);
    }
  }

  private void askIn(Duration wait) {
    timer = loop.at(loop.nanoTime() + wait.toNanos(), this::ask);
  }

  @Override
  public void broken(LinkFault fault) {
    Failure said = AttemptFaults.broken(fault);
    refuse(fault.kind() == LinkFault.Kind.NETWORK ? said.with(Remedy.REPEAT) : said);
  }

  private void unanswered() {
    if (exchange != null) {
      exchange.cancel();
    }
    refuse(AttemptFaults.late("a request was not answered", allowed).with(Remedy.REPEAT));
  }

  private void refuse(Failure said) {
    answer.clear();
    if (closed) {
      return;
    }
    if (access.heal(said)) {
      access.ready(this::request, this::fail);
    } else if (said.remedy() == Remedy.REPEAT && tries < MOST_TRIES) {
      long pause = FIRST_PAUSE.toNanos() << (tries - 1);
      timer = loop.at(loop.nanoTime() + pause, this::request);
    } else {
      fail(access.error(said));
    }
  }

  private void guarded(Runnable dialectCall) {
    try {
      dialectCall.run();
    } catch (AsrException e) {
      fail(e);
    } catch (RuntimeException e) {
      fail(AttemptFaults.dialect(e));
    }
  }

  private void finish() {
    if (recording.isUnfetched()) {
      fail(SessionFaults.resultOfNothing());
      return;
    }
    text.finalise(Long.MAX_VALUE, toMs(frames()));
    events.emit(new Committed(toMs(frames())));
    close(null, frames());
  }

  /** Ends the job here; the vendor cannot be told, but nothing more is asked of it. */
  void fail(AsrException error) {
    if (closed) {
      return;
    }
    text.salvage();
    lost().forEach(events::emit);
    AsrException told = accepted ? recording.explained(error) : error;
    close(told.from(setup.provider()), 0);
  }

  private List<Gap> lost() {
    long ms = toMs(recording.frames());
    return ms == 0 ? List.of() : List.of(new Gap(0, ms, Gap.Cause.FAILED));
  }

  private void close(@Nullable AsrException error, long finalised) {
    closed = true;
    patience.close();
    answer.close();
    lease.close();
    if (timer != null) {
      timer.cancel();
    }
    if (exchange != null) {
      exchange.cancel();
    }
    AttemptEnded ended =
        new AttemptEnded(
            1,
            Optional.ofNullable(inbox.lastTraceId()),
            0,
            toMs(frames()),
            Optional.ofNullable(error));
    events.emit(ended);
    SessionReport report = report(error, finalised, ended);
    events.emit(new SessionClosed(report, Optional.ofNullable(error)));
    onClose.accept(report, error);
  }

  private SessionReport report(@Nullable AsrException error, long finalised, AttemptEnded ended) {
    long frames = frames();
    int rate = setup.source().sampleRateHz();
    return new SessionReport(
        setup.provider(),
        startedAt,
        new Ledger(rate, frames, finalised, 0, 0, frames - finalised, 0),
        recording.audioBytes(),
        error == null ? List.of() : lost(),
        List.of(ended));
  }

  /** The length as far as it is known: the vendor tells that of a recording that it fetched. */
  private long frames() {
    return recording.frames() > 0 || inbox.coveredMs() < 0
        ? recording.frames()
        : inbox.coveredMs() * setup.source().sampleRateHz() / 1_000;
  }

  private long toMs(long frames) {
    return frames * 1_000 / setup.source().sampleRateHz();
  }
}
