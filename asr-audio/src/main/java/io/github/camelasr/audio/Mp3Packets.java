package io.github.camelasr.audio;

import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import java.util.List;
import java.util.Optional;

/** MP3 frames as packets. Each needs those before it, since frames share their data. */
record Mp3Packets(Mp3Frames frames) implements Packets {
  @Override
  public AudioFormat format() {
    Mp3Header header = frames.header();
    return new AudioFormat(AudioEncoding.MP3, header.sampleRateHz(), header.channels());
  }

  @Override
  public Optional<AudioPacket> next() {
    return Optional.ofNullable(frames.next())
        .map(frame -> new AudioPacket(frame, frames.header().frames()));
  }

  @Override
  public List<String> remarks() {
    return frames.remarks();
  }
}
