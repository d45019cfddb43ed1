package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.LinkListener;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A stream dialect on a WebSocket. */
final class StreamDialogue implements Dialogue, LinkListener {
  private final SessionSetup setup;
  private final Attempt attempt;
  private final AttemptInbox inbox;
  private final Access access;
  private final Supplier<StreamDialect> dialects;
  private StreamDialect dialect;
  private @Nullable Link link;
  private int connects;
  private boolean open;
  private boolean closed;

  StreamDialogue(
      SessionSetup setup, Attempt attempt, AttemptInbox inbox, Supplier<StreamDialect> dialects) {
    this.setup = setup;
    this.attempt = attempt;
    this.inbox = inbox;
    this.access = new Access(setup, attempt.loop());
    this.dialects = dialects;
    this.dialect = dialects.get();
  }

  @Override
  public void connect() {
    connects++;
    access.ready(this::upgrade, attempt::shutOut);
  }

  private void upgrade() {
    if (!closed) {
      attempt.guarded(
          () -> {
            HttpCall call = access.sign(dialect::open);
            int max = setup.plan().rules().limits().messageBytes();
            link = setup.services().transport().open(call, max, this, attempt.loop());
          });
    }
  }

  @Override
  public boolean writable() {
    return link != null && link.writable();
  }

  @Override
  public void audio(AudioChunk chunk, boolean last) {
    write(Cue.AUDIO, chunk);
  }

  @Override
  public void end() {
    write(Cue.END, AudioChunk.NONE);
  }

  @Override
  public void abort() {
    if (open) {
      write(Cue.ABORT, AudioChunk.NONE);
    }
  }

  private void write(Cue cue, AudioChunk chunk) {
    Link to = link;
    if (to != null && !closed) {
      attempt.guarded(() -> dialect.write(cue, chunk, to.outbox()));
    }
  }

  @Override
  public void close() {
    closed = true;
    if (link != null) {
      link.close(1000);
    }
  }

  @Override
  public void opened() {
    open = true;
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
    access.observe(reply);
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
      attempt.guarded(reading);
      inbox.conclude();
    }
  }

  /**
   * Contact can be made again only while no audio went out; after that it is a new attempt's task.
   */
  @Override
  public void refuse(Failure said) {
    if (closed) {
      return;
    }
    if (!attempt.hasSent() && access.heal(said)) {
      if (link != null) {
        link.close(1000);
        link = null;
      }
      open = false;
      dialect = dialects.get();
      connect();
    } else {
      attempt.failed(access.error(said), said.remedy());
    }
  }
}
