package io.github.camelasr.audio;

import io.github.camelasr.api.AudioFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Packets of one size, 20 ms each: bare Speex frames. */
final class FixedPackets implements Packets {
  private static final int PER_SECOND = 50;

  private final ByteSource source;
  private final AudioFormat format;
  private final int bytes;
  private final List<String> remarks = new ArrayList<>();

  FixedPackets(ByteSource source, AudioFormat format, int bytes) {
    this.source = source;
    this.format = format;
    this.bytes = bytes;
  }

  @Override
  public AudioFormat format() {
    return format;
  }

  @Override
  public Optional<AudioPacket> next() {
    byte[] packet = source.read(bytes);
    if (packet.length == bytes) {
      return Optional.of(new AudioPacket(packet, format.sampleRateHz() / PER_SECOND));
    }
    if (packet.length > 0) {
      remarks.add("ends within a packet, whose " + packet.length + " bytes are dropped");
    }
    return Optional.empty();
  }

  @Override
  public List<String> remarks() {
    return List.copyOf(remarks);
  }
}
