package io.github.camelasr.component;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.component.live.AudioInlet;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/** A session that takes encoded audio, one packet of 20 ms a chunk. */
final class PacketInlet implements AudioInlet {
  private static final int PACKET_MS = 20;

  private final AsrSession session;
  private final int frames;
  private final AtomicLong packets = new AtomicLong();

  PacketInlet(AsrSession session, int sampleRateHz) {
    this.session = session;
    this.frames = sampleRateHz * PACKET_MS / 1000;
  }

  @Override
  public AsrSession session() {
    return session;
  }

  @Override
  public CompletionStage<Void> send(ByteBuffer audio) {
    CompletionStage<Void> taken = session.send(audio, frames);
    packets.incrementAndGet();
    return taken;
  }

  @Override
  public long positionMs() {
    return packets.get() * PACKET_MS;
  }
}
