package io.github.camelasr.component;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.audio.AudioPacket;
import io.github.camelasr.audio.PacketReader;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Encoded audio, passed on in the packets it came in. */
final class PacketFeed implements AudioFeed {
  private final PacketReader reader;

  PacketFeed(PacketReader reader) {
    this.reader = reader;
  }

  @Override
  public AudioFormat format() {
    return reader.format();
  }

  @Override
  public @Nullable CompletionStage<Void> sendNext(AsrSession session) {
    AudioPacket packet = reader.next().orElse(null);
    return packet == null ? null : session.send(ByteBuffer.wrap(packet.bytes()), packet.frames());
  }

  @Override
  public List<String> remarks() {
    return reader.remarks();
  }

  @Override
  public void close() {
    reader.close();
  }
}
