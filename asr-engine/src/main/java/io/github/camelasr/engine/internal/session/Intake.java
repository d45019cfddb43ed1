package io.github.camelasr.engine.internal.session;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the caller's audio in bounded portions: what the ring has no room for waits in the caller's
 * own buffer, and the caller waits with it.
 */
final class Intake {
  private final SourceAudio audio;
  private final long unsentLimit;
  private final long ringLimit;
  private @Nullable Delivery waiting;

  Intake(SourceAudio audio, long unsentLimit, long ringLimit) {
    this.audio = audio;
    this.unsentLimit = unsentLimit;
    this.ringLimit = ringLimit;
  }

  /** The intake of a session: what is not sent yet is two seconds, or four chunks, at most. */
  static Intake of(SessionSetup setup, SourceAudio audio) {
    int frameBytes = Math.max(1, setup.target().bytesPerFrame());
    int chunkBytes = setup.plan().rules().chunking().preferBytes();
    long unsent = Math.max(2L * setup.source().sampleRateHz(), 4L * chunkBytes / frameBytes);
    return new Intake(audio, unsent, setup.frames(setup.policy().ring()));
  }

  /** Takes a new delivery; the one before is complete. */
  void accept(Delivery delivery) {
    waiting = delivery;
  }

  /** Whether a delivery waits for room. */
  boolean isWaiting() {
    return waiting != null;
  }

  /** How many frames wait; of the last one perhaps only a part. */
  long waitingFrames() {
    Delivery delivery = waiting;
    return delivery == null
        ? 0
        : delivery.packetFrames > 0
            ? delivery.packetFrames
            : audio.framesIn(delivery.audio.remaining());
  }

  /**
   * Takes as much as there is room for.
   *
   * @param sentTo audio was sent up to this frame
   * @param watermark audio is committed up to this frame
   * @return whether anything was taken
   */
  boolean absorb(long sentTo, long watermark) {
    Delivery delivery = waiting;
    if (delivery == null) {
      return false;
    }
    long before = audio.head();
    long room = Math.min(sentTo + unsentLimit, watermark + ringLimit) - before;
    if (room > 0) {
      if (delivery.packetFrames > 0) {
        audio.append(delivery.audio, delivery.packetFrames);
        delivery.audio.position(delivery.audio.limit());
      } else {
        audio.append(delivery.audio, room);
      }
    }
    if (!delivery.audio.hasRemaining()) {
      waiting = null;
      delivery.taken.run();
    }
    return audio.head() > before;
  }

  /**
   * What one call of send brought.
   *
   * @param audio the bytes, read from the position on
   * @param packetFrames frames of a packet, 0 for sampled audio
   * @param taken runs when all of it was taken
   */
  record Delivery(ByteBuffer audio, int packetFrames, Runnable taken) {}
}
