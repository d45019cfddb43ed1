package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AttemptEnded;
import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.engine.transport.Loop;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One dialogue with the vendor, which owns one span of the audio: from its first frame to wherever
 * it is cut or ends. The only meeting point of audio going out and text coming back.
 */
final class Attempt {
  private static final long OPEN_END = Long.MAX_VALUE;

  private final SessionSetup setup;
  private final SessionRun session;
  private final int number;
  private final AttemptClock clock;
  private final AttemptText text;
  private final Dialogue dialogue;
  private final Sender sender;
  private final Patience patience;
  private Phase phase = Phase.CONNECTING;
  private long spanEnd = OPEN_END;
  private long settledKey = Long.MIN_VALUE;
  private long settledTo;
  private long lastSentTo;
  private @Nullable String traceId;
  private @Nullable AsrException failure;

  private enum Phase {
    CONNECTING,
    STREAMING,
    ENDING,
    OVER
  }

  Attempt(SessionRun session, SessionSetup setup, int number, long start) {
    this.session = session;
    this.setup = setup;
    this.number = number;
    this.clock = new AttemptClock(start, setup.source().sampleRateHz());
    this.text = new AttemptText(number, session.events());
    AttemptInbox inbox = new AttemptInbox(this, text, clock, setup.policy().details());
    this.dialogue = Dialogues.of(setup, this, inbox);
    this.sender = session.sender(start);
    this.patience =
        new Patience(setup, session.loop(), this::refused, this::endWhileIdle, this::endAtOnce);
    this.settledTo = start;
    this.lastSentTo = start;
  }

  // Going out

  void connect() {
    dialogue.connect();
  }

  /** The vendor's quota has a place for it: from now on the vendor has to answer. */
  void admitted() {
    patience.connecting();
  }

  /** Sends what is there and due, and says so when that was all. */
  void pump() {
    boolean more = true;
    while (more && phase == Phase.STREAMING && dialogue.writable()) {
      long limit = Math.min(spanEnd, session.head());
      more = sender.sendNext(limit, limit == spanEnd, this::send);
      if (!more && limit == spanEnd && sender.drained()) {
        finish();
      }
    }
  }

  private void send(AudioChunk chunk) {
    long from = lastSentTo;
    lastSentTo = sender.sentTo();
    session.sent(from, lastSentTo);
    patience.sent(session.speechIn(from, lastSentTo));
    dialogue.audio(chunk, !hasEndMessage() && sender.drained());
  }

  /** Nothing came from the caller for so long that the vendor would soon break off. */
  private void endWhileIdle() {
    if (session.head() == sender.readTo()) {
      endAtOnce();
    }
  }

  /** Ends the dialogue where it is; another goes on from there when there is audio. */
  private void endAtOnce() {
    if (phase == Phase.STREAMING && !isCut() && hasSent()) {
      cutAt(sender.readTo());
      session.pump();
    }
  }

  private void finish() {
    phase = Phase.ENDING;
    patience.ending();
    if (hasEndMessage()) {
      dialogue.end();
    }
  }

  private boolean hasEndMessage() {
    return setup.plan().rules().ending() == Rules.Ending.EMPTY_MESSAGE;
  }

  /** Ends the span at a frame that was not read yet. */
  void cutAt(long frame) {
    spanEnd = frame;
  }

  /** Gives the dialogue up. */
  void abort() {
    if (phase == Phase.STREAMING || phase == Phase.ENDING) {
      dialogue.abort();
    }
    close();
  }

  private void close() {
    if (phase != Phase.OVER) {
      phase = Phase.OVER;
      patience.close();
      sender.close();
      dialogue.close();
    }
  }

  // Coming back

  /** The vendor is ready for audio. */
  void ready() {
    if (phase == Phase.CONNECTING) {
      phase = Phase.STREAMING;
      patience.streaming();
      session.pump();
    }
  }

  /** The link takes messages again. */
  void roomAgain() {
    session.pump();
  }

  /** The vendor said something, whatever it was. */
  void heard() {
    if (phase != Phase.OVER) {
      patience.heard(phase == Phase.STREAMING);
    }
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

  /** The vendor ended the dialogue, because it was asked to or by itself. */
  void vendorEnded(long coveredMs) {
    if (phase == Phase.OVER) {
      return;
    }
    if (!hasSent()) {
      refused(AttemptFaults.endedEarly());
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

  /** The vendor said no. */
  void refused(Failure said) {
    dialogue.refuse(said);
  }

  /** The dialogue has failed; whether another one follows is for the session to say. */
  void failed(AsrException error, Remedy remedy) {
    if (phase != Phase.OVER) {
      AsrException named = error.from(setup.provider());
      failure = named;
      traceId = traceId == null ? named.traceId().orElse(null) : traceId;
      close();
      session.failed(this, named, remedy);
    }
  }

  /** No token could be had. */
  void shutOut(AsrException error) {
    failed(error, error.retryable() ? Remedy.RESTART : Remedy.GIVE_UP);
  }

  /** Whatever a dialect throws is a fault of its vendor's answer, never of the session. */
  void guarded(Runnable dialectCall) {
    try {
      dialectCall.run();
    } catch (AsrException e) {
      failed(e, Remedy.GIVE_UP);
    } catch (RuntimeException e) {
      failed(AttemptFaults.dialect(e), Remedy.RESTART);
    }
  }

  // What others ask

  Loop loop() {
    return session.loop();
  }

  boolean hasSent() {
    return sender.sentTo() > clock.start();
  }

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

  /** The frame before which it cannot be cut any more. */
  long readTo() {
    return sender.readTo();
  }

  long sentTo() {
    return sender.sentTo();
  }

  /** The end of what was sent, on the media clock. */
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

  AttemptEnded ended(long toFrame) {
    return new AttemptEnded(
        number,
        Optional.ofNullable(traceId),
        clock.ms(clock.start()),
        clock.ms(Math.max(clock.start(), toFrame)),
        Optional.ofNullable(failure));
  }
}
