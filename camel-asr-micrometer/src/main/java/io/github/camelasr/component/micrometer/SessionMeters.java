package io.github.camelasr.component.micrometer;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AttemptStarted;
import io.github.camelasr.api.Gap;
import io.github.camelasr.api.Revision;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.SpeechChanged;
import io.github.camelasr.component.SessionProbe;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Takes the times of one session. */
final class SessionMeters implements SessionProbe {
  /** A moment that has not come, or has been measured from. */
  private static final long NEVER = Long.MIN_VALUE;

  private final ProviderMeters meters;
  private final AtomicLong firstAudio = new AtomicLong(NEVER);
  private final AtomicLong speechEnd = new AtomicLong(NEVER);
  private final AtomicLong audioEnd = new AtomicLong(NEVER);
  private volatile boolean hasText;

  SessionMeters(ProviderMeters meters) {
    this.meters = meters;
    meters.opened();
  }

  @Override
  public void sent(int bytes) {
    meters.sent(bytes);
    firstAudio.compareAndSet(NEVER, hasText ? NEVER : meters.nanos());
  }

  @Override
  public void ending() {
    audioEnd.compareAndSet(NEVER, meters.nanos());
  }

  @Override
  public void refused(AsrException why) {
    meters.closed(why.category().name());
  }

  @Override
  public void onEvent(AsrEvent event) {
    if (event instanceof Revision revision && revision.segment() != null) {
      text(revision.segment());
    } else if (event instanceof AttemptStarted attempt) {
      meters.attempt(attempt.reason().name());
    } else if (event instanceof Gap gap) {
      meters.gap(gap.cause().name());
    } else if (event instanceof SpeechChanged speech) {
      speechEnd.set(speech.started() ? NEVER : meters.nanos());
    } else if (event instanceof SessionClosed closed) {
      close(closed);
    }
  }

  private void text(Segment segment) {
    if (!segment.text().isEmpty()) {
      hasText = true;
      since(firstAudio, meters.firstText());
      if (segment.isFinal()) {
        since(speechEnd, meters.speechToFinal());
      }
    }
  }

  private void close(SessionClosed closed) {
    if (closed.error().isEmpty()) {
      since(audioEnd, meters.endToFinal());
    }
    meters.audio(closed.report().ledger());
    meters.closed(closed.error().map(error -> error.category().name()).orElse("OK"));
  }

  /** Measures once. */
  private void since(AtomicLong moment, Timer timer) {
    long from = moment.getAndSet(NEVER);
    if (from != NEVER) {
      timer.record(meters.nanos() - from, TimeUnit.NANOSECONDS);
    }
  }
}
