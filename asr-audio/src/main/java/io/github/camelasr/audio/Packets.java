package io.github.camelasr.audio;

import io.github.camelasr.api.AudioFormat;
import java.util.List;
import java.util.Optional;

/** Cuts encoded audio into its packets. */
interface Packets {

  /** The format of the packets. */
  AudioFormat format();

  /** The next packet; empty at the end. */
  Optional<AudioPacket> next();

  /** What was wrong with the audio although it could be read; complete after the end. */
  List<String> remarks();
}
