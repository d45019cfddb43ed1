package io.github.camelasr.audio;

import io.github.camelasr.api.AudioFormat;
import java.util.List;
import java.util.Optional;

/**
 * Encoded audio, pulled as the packets it came in, for vendors that take it as it is. For one
 * thread at a time.
 */
public final class PacketReader implements AutoCloseable {
  private final Packets packets;
  private final ByteSource source;

  PacketReader(Packets packets, ByteSource source) {
    this.packets = packets;
    this.source = source;
  }

  /**
   * The format of the packets.
   *
   * @return encoding, rate and channels
   */
  public AudioFormat format() {
    return packets.format();
  }

  /**
   * Reads the next packet; blocks until it is there.
   *
   * @return the packet, empty at the end
   * @throws io.github.camelasr.api.AsrException {@code BAD_AUDIO} if the audio is damaged here or
   *     cannot be read on
   */
  public Optional<AudioPacket> next() {
    return packets.next();
  }

  /**
   * What was wrong with the audio although it could be read; complete after the end.
   *
   * @return sentences without subject and full stop
   */
  public List<String> remarks() {
    return packets.remarks();
  }

  /** Closes the file or stream. */
  @Override
  public void close() {
    source.close();
  }
}
