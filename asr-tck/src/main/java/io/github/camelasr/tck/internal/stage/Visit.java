package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.TranscriptBuilder;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One session over real sockets. */
public final class Visit implements SessionListener {
  private static final int PORTION = 3_200;

  private final List<AsrEvent> events = new CopyOnWriteArrayList<>();
  private final TranscriptBuilder transcript = new TranscriptBuilder();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AsrSession session;

  Visit(Function<SessionListener, AsrSession> opening) {
    this.session = opening.apply(this);
  }

  @Override
  public void onEvent(AsrEvent event) {
    events.add(event);
    transcript.onEvent(event);
    if (event instanceof SessionClosed) {
      closed.countDown();
    }
  }

  /** Sends all of it, waiting for each portion to be taken, and tells the end if wanted. */
  Visit send(byte[] audio, boolean andEnd) {
    sendFrom(audio, 0, andEnd);
    return this;
  }

  private void sendFrom(byte[] audio, int from, boolean andEnd) {
    if (from >= audio.length) {
      if (andEnd) {
        session.end();
      }
      return;
    }
    int size = Math.min(PORTION, audio.length - from);
    session
        .send(ByteBuffer.wrap(audio, from, size))
        .thenRun(() -> sendFrom(audio, from + size, andEnd));
  }

  /** Waits for the end of the session. */
  public boolean ends(Duration within) throws InterruptedException {
    return closed.await(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The session. */
  public AsrSession session() {
    return session;
  }

  /** What was told so far. */
  public List<AsrEvent> events() {
    return events;
  }

  /** The text of a session that has ended. */
  public String text() {
    return transcript.text();
  }

  /** The text in pieces. */
  public List<Segment> segments() {
    return transcript.segments();
  }

  /** How often it was told that the session has closed. */
  public List<SessionClosed> closings() {
    return events.stream()
        .filter(SessionClosed.class::isInstance)
        .map(SessionClosed.class::cast)
        .toList();
  }

  /** Why the session failed. */
  public Optional<AsrException> error() {
    return closings().stream().findFirst().flatMap(SessionClosed::error);
  }
}
