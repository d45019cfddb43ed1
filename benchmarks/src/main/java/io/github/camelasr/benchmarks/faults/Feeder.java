package io.github.camelasr.benchmarks.faults;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.engine.transport.VirtualLoop;
import java.nio.ByteBuffer;
import java.time.Duration;

/** A microphone: hands a session its audio when it has been spoken, whatever the vendor does. */
final class Feeder {
  private static final long TICK_MS = 100;

  private final VirtualLoop loop;
  private final AsrSession session;
  private final Speech speech;
  private final long lengthMs;
  private final long startNanos;
  private long sentMs;
  private boolean sending;
  private boolean ended;

  Feeder(VirtualLoop loop, AsrSession session, Speech speech, Duration length) {
    this.loop = loop;
    this.session = session;
    this.speech = speech;
    this.lengthMs = length.toMillis();
    this.startNanos = loop.nanoTime();
  }

  void begin() {
    loop.at(loop.nanoTime() + Duration.ofMillis(TICK_MS).toNanos(), this::tick);
  }

  private void tick() {
    feed();
    if (!ended) {
      begin();
    }
  }

  private void feed() {
    long spokenMs = Math.min(lengthMs, (loop.nanoTime() - startNanos) / 1_000_000);
    if (sending || ended) {
      return;
    }
    if (spokenMs > sentMs) {
      byte[] audio = speech.pcm(sentMs, spokenMs);
      sentMs = spokenMs;
      sending = true;
      session.send(ByteBuffer.wrap(audio)).whenComplete((taken, error) -> took(error != null));
    } else if (spokenMs == lengthMs) {
      ended = true;
      session.end();
    }
  }

  /** A session that has failed takes nothing more. */
  private void took(boolean failed) {
    sending = false;
    ended |= failed;
  }
}
