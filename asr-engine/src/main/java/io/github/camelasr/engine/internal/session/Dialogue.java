package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.engine.transport.LinkListener;
import io.github.camelasr.engine.transport.Loop;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The words exchanged in one attempt: a dialect on a link. A signature that was refused because of
 * the time is made again once with the vendor's own time; every other trouble goes to the attempt.
 */
final class Dialogue implements LinkListener {
  private final SessionSetup setup;
  private final Loop loop;
  private final Attempt attempt;
  private final AttemptInbox inbox;
  private StreamDialect dialect;
  private @Nullable Link link;
  private @Nullable HttpCall call;
  private @Nullable Duration skew;
  private int connects;
  private boolean closed;

  Dialogue(SessionSetup setup, Loop loop, Attempt attempt, AttemptInbox inbox) {
    this.setup = setup;
    this.loop = loop;
    this.attempt = attempt;
    this.inbox = inbox;
    this.dialect = newDialect();
  }

  private StreamDialect newDialect() {
    if (setup.plan().attempt(setup.clocks().moment()) instanceof StreamDialect stream) {
      return stream;
    }
    throw new IllegalStateException("not a stream dialect");
  }

  /** Opens the link; signs with the vendor's time where that is known. */
  void connect() {
    connects++;
    guarded(
        () -> {
          HttpCall signed = dialect.open(setup.clocks().moment(), Token.NONE);
          EndpointPolicy.check(signed.uri(), setup.policy().allowInsecure());
          var learnt = setup.clocks().moment(signed.uri());
          call = learnt.isPresent() ? dialect.open(learnt.get(), Token.NONE) : signed;
          int max = setup.plan().rules().limits().messageBytes();
          link = setup.transport().open(call, max, this, loop);
        });
  }

  /** Whether a message would go out soon. */
  boolean writable() {
    return link != null && link.writable();
  }

  /** Lets the dialect say something. */
  void write(Cue cue, AudioChunk chunk) {
    Link to = link;
    if (to != null && !closed) {
      guarded(() -> dialect.write(cue, chunk, to.outbox()));
    }
  }

  /** Lets go of the link in order; nothing is heard after this. */
  void close() {
    closed = true;
    if (link != null) {
      link.close(1000);
    }
  }

  @Override
  public void opened() {
    write(Cue.BEGIN, AudioChunk.NONE);
    read(() -> dialect.opened(inbox));
  }

  @Override
  public void message(Reply reply) {
    attempt.heard();
    read(() -> dialect.read(reply, inbox));
  }

  @Override
  public void refused(Reply reply) {
    skew = setup.clocks().skewOf(reply).orElse(null);
    int before = connects;
    read(() -> dialect.read(reply, inbox));
    if (connects == before) {
      refuse(AttemptFaults.upgradeNotAnswered(reply.status()));
    }
  }

  @Override
  public void roomAgain() {
    attempt.roomAgain();
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
    if (!closed) {
      guarded(reading);
      inbox.conclude();
    }
  }

  /** Whatever a dialect throws is a fault of its vendor's answer, never of the session. */
  private void guarded(Runnable dialectCall) {
    try {
      dialectCall.run();
    } catch (AsrException e) {
      attempt.failed(e);
    } catch (RuntimeException e) {
      attempt.failed(AttemptFaults.dialect(e));
    }
  }

  /** The vendor said no. */
  void refuse(Failure said) {
    if (closed) {
      return;
    }
    boolean clockIsWrong = said.category() == ErrorCategory.CLOCK_SKEW;
    if (clockIsWrong && skew != null && call != null && connects == 1) {
      setup.clocks().learn(call.uri(), skew);
      AttemptFaults.warnOfSkew(setup.provider(), skew);
      dialect = newDialect();
      connect();
      return;
    }
    AsrException error = said.toException(setup.provider());
    attempt.failed(clockIsWrong ? AttemptFaults.skewed(error, skew) : error);
  }
}
