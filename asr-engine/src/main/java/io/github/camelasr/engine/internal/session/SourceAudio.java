package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The caller's audio as far as it is not committed, with what is known of its loudness. */
final class SourceAudio {
  private final AudioFormat format;
  private final AudioRing ring;
  private final @Nullable EnergyMap energy;
  private final ByteBuffer partial;
  private long bytes;

  SourceAudio(AudioFormat format) {
    this.format = format;
    ring = new AudioRing(format.bytesPerFrame());
    energy =
        format.encoding() == AudioEncoding.PCM_S16LE ? new EnergyMap(format.sampleRateHz()) : null;
    partial = ByteBuffer.allocate(Math.max(1, format.bytesPerFrame()));
  }

  AudioRing ring() {
    return ring;
  }

  /** Loudness; null for audio that is not linear PCM. */
  @Nullable EnergyMap energy() {
    return energy;
  }

  /** Bytes taken. */
  long bytes() {
    return bytes;
  }

  /** Whether the audio so far ends within a frame. */
  boolean endsWithinFrame() {
    return partial.position() > 0;
  }

  /** How many frames so many further bytes complete. */
  long framesIn(long more) {
    return (partial.position() + more) / partial.capacity();
  }

  /**
   * Takes sampled audio, also a part of a frame, which waits for its rest.
   *
   * @param audio the audio; its position moves on
   * @param most how many frames to take at most
   */
  void append(ByteBuffer audio, long most) {
    int before = audio.remaining();
    while (partial.position() > 0 && audio.hasRemaining()) {
      partial.put(audio.get());
      if (!partial.hasRemaining()) {
        take(partial.flip());
        partial.clear();
      }
    }
    int frame = partial.capacity();
    int whole = (int) Math.min(most, audio.remaining() / frame) * frame;
    take(audio.slice(audio.position(), whole));
    audio.position(audio.position() + whole);
    if (audio.remaining() < frame) {
      partial.put(audio);
    }
    bytes += before - audio.remaining();
  }

  private void take(ByteBuffer frames) {
    if (energy != null) {
      energy.append(frames);
    }
    ring.append(frames);
  }

  /** Takes one packet of encoded audio. */
  void append(ByteBuffer packet, int frames) {
    bytes += packet.remaining();
    ring.append(packet, frames);
  }

  long head() {
    return ring.head();
  }

  void release(long frame) {
    ring.release(frame);
    if (energy != null) {
      energy.release(frame);
    }
  }

  /** Whether there is speech between two frames, as far as can be told. */
  boolean speechIn(long from, long to) {
    return energy == null || energy.speechIn(from, to);
  }

  long ms(long frame) {
    return frame * 1_000 / format.sampleRateHz();
  }
}
