package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Step;
import io.github.camelasr.engine.quota.Visitor;
import io.github.camelasr.engine.transport.Exchange;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.ReplyListener;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A chunk dialect on HTTP: one request after the other. A request that failed for a passing reason
 * is made again as it was; the dialect's state moves only when an answer is read.
 */
final class ChunkDialogue implements Dialogue, ReplyListener {
  private static final int MOST_TRIES = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  private final SessionSetup setup;
  private final Attempt attempt;
  private final AttemptInbox inbox;
  private final Access access;
  private final ChunkDialect dialect;
  private final Deadline deadline;
  private int sequence;
  private int tries;
  private @Nullable Step step;
  private @Nullable Exchange exchange;
  private Loop.@Nullable Timer pause;
  private boolean ready;
  private boolean repeating;
  private boolean closed;

  ChunkDialogue(SessionSetup setup, Attempt attempt, AttemptInbox inbox, ChunkDialect dialect) {
    this.setup = setup;
    this.attempt = attempt;
    this.inbox = inbox;
    this.access = new Access(setup, attempt.loop());
    this.dialect = dialect;
    this.deadline = new Deadline(attempt.loop(), this::late);
  }

  @Override
  public void connect() {
    access.ready(
        () -> {
          ready = true;
          attempt.ready();
        },
        attempt::shutOut);
  }

  @Override
  public boolean writable() {
    return ready && step == null && !closed;
  }

  @Override
  public void audio(AudioChunk chunk, boolean last) {
    int end = chunk.offset() + chunk.length();
    byte[] own = Arrays.copyOfRange(chunk.array(), chunk.offset(), end);
    take(Cue.AUDIO, last, new AudioChunk(own, 0, own.length, chunk.frames()));
  }

  @Override
  public void end() {
    take(Cue.END, true, AudioChunk.NONE);
  }

  private void take(Cue cue, boolean last, AudioChunk chunk) {
    step = new Step(sequence++, cue, last, chunk);
    tries = 0;
    request();
  }

  /** A request waits until the vendor's account has one left for this second. */
  private void request() {
    Visitor visitor = new Visitor(attempt.loop(), this::requestNow, attempt::shutOut);
    setup.services().governor().request(setup.policy().admission(), visitor);
  }

  private void requestNow() {
    Step now = step;
    if (now != null && !closed) {
      tries++;
      repeating = false;
      deadline.in(setup.policy().timeouts().idle().toNanos());
      attempt.guarded(() -> exchange = start(now, this));
    }
  }

  private Exchange start(Step which, ReplyListener listener) {
    Access.Signed signed =
        access.sign((moment, token, body) -> dialect.request(which, moment, token, body));
    return setup
        .services()
        .transport()
        .request(signed.call(), signed.body(), listener, attempt.loop());
  }

  @Override
  public void replied(Reply reply) {
    Step answered = step;
    if (closed || answered == null) {
      return;
    }
    deadline.clear();
    attempt.heard();
    access.observe(reply);
    attempt.guarded(() -> dialect.read(answered, reply, inbox));
    inbox.conclude();
    if (!closed && !repeating) {
      access.succeeded();
      step = null;
      attempt.roomAgain();
    }
  }

  @Override
  public void broken(LinkFault fault) {
    deadline.clear();
    Failure said = AttemptFaults.broken(fault);
    boolean passing = fault.kind() == LinkFault.Kind.NETWORK;
    refuse(passing ? said.with(Remedy.REPEAT) : said);
  }

  @Override
  public void refuse(Failure said) {
    if (closed) {
      return;
    }
    repeating = true;
    if (access.heal(said)) {
      access.ready(this::request, attempt::shutOut);
    } else if (said.remedy() == Remedy.REPEAT && step != null && tries < MOST_TRIES) {
      long nanos = FIRST_PAUSE.toNanos() << (tries - 1);
      pause = attempt.loop().at(attempt.loop().nanoTime() + nanos, this::repeat);
    } else {
      attempt.failed(access.error(said), said.remedy());
    }
  }

  /**
   * A request without an answer is made again: the vendor tells its steps apart by their number.
   */
  private void late() {
    if (exchange != null) {
      exchange.cancel();
    }
    Duration patience = setup.policy().timeouts().idle();
    refuse(AttemptFaults.late("a request was not answered", patience).with(Remedy.REPEAT));
  }

  private void repeat() {
    pause = null;
    request();
  }

  /** The vendor is told, and its answer is of no interest. */
  @Override
  public void abort() {
    if (sequence > 0 && !closed && dialect.tellsAbort()) {
      Step last = new Step(sequence++, Cue.ABORT, true, AudioChunk.NONE);
      attempt.guarded(() -> start(last, Deaf.LISTENER));
    }
  }

  @Override
  public void close() {
    closed = true;
    deadline.close();
    if (exchange != null) {
      exchange.cancel();
    }
    if (pause != null) {
      pause.cancel();
    }
  }

  private enum Deaf implements ReplyListener {
    LISTENER;

    @Override
    public void replied(Reply reply) {}

    @Override
    public void broken(LinkFault fault) {}
  }
}
