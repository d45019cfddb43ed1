package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.engine.transport.Loop;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The outgoing side of an attempt: takes chunk after chunk from the ring when it is due. */
final class Sender {
  private final Loop loop;
  private final Pacer pacer;
  private final Chunker chunker;
  private final Runnable wake;
  private final double sourceFramesPerTargetFrame;
  private final long start;
  private AudioChunk pending = AudioChunk.NONE;
  private long targetSent;
  private long sentTo;
  private Loop.@Nullable Timer timer;

  /**
   * A sender at the start of an attempt.
   *
   * @param loop the session's loop
   * @param pacer the session's pacer
   * @param chunker cuts the attempt's audio
   * @param start the attempt's first frame
   * @param ratio source frames for each frame of the vendor's format
   * @param wake runs when the next chunk falls due
   */
  Sender(Loop loop, Pacer pacer, Chunker chunker, long start, double ratio, Runnable wake) {
    this.loop = loop;
    this.pacer = pacer;
    this.chunker = chunker;
    this.start = start;
    this.sourceFramesPerTargetFrame = ratio;
    this.sentTo = start;
    this.wake = wake;
  }

  /**
   * Sends one chunk if there is one and it is due.
   *
   * @param limit audio is there up to this frame
   * @param last whether the attempt ends there
   * @param write takes the chunk
   * @return whether a chunk was sent
   */
  boolean sendNext(long limit, boolean last, Consumer<AudioChunk> write) {
    if (pending.isEmpty()) {
      pending = chunker.next(limit, last);
    }
    if (pending.isEmpty() || !isDue()) {
      return false;
    }
    AudioChunk chunk = pending;
    pending = AudioChunk.NONE;
    targetSent += chunk.frames();
    long exact = start + Math.round(targetSent * sourceFramesPerTargetFrame);
    long before = sentTo;
    sentTo = chunker.drained() ? limit : Math.min(exact, chunker.readTo());
    pacer.sent(sentTo - before, loop.nanoTime());
    write.accept(chunk);
    return true;
  }

  private boolean isDue() {
    long now = loop.nanoTime();
    long due = pacer.due(sentTo, now);
    if (due <= now) {
      return true;
    }
    if (timer == null) {
      timer = loop.at(due, this::wake);
    }
    return false;
  }

  private void wake() {
    timer = null;
    wake.run();
  }

  /** Whether everything up to the end of the attempt was sent. */
  boolean drained() {
    return pending.isEmpty() && chunker.drained();
  }

  /** The frame up to which audio was read: a cut cannot be before it. */
  long readTo() {
    return chunker.readTo();
  }

  /** The frame up to which audio was sent. */
  long sentTo() {
    return sentTo;
  }

  void close() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }
}
