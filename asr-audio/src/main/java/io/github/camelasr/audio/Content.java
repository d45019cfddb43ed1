package io.github.camelasr.audio;

import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a source holds and the ways to take it.
 *
 * @param detected what it is
 * @param pcm the decoder, null if there is none
 * @param packets the packets, null if it does not come in packets
 */
record Content(DetectedAudio detected, @Nullable PcmBlocks pcm, @Nullable Packets packets) {

  static Content sampled(Container container, ByteSource source, SampledLayout layout) {
    PcmBlocks pcm = new SampledBlocks(source, layout);
    return decoded(container, layout.coding().label(), layout.coding().encoding(), pcm, null);
  }

  static Content flac(ByteSource source) {
    return decoded(
        Container.FLAC, "FLAC", Optional.of(AudioEncoding.FLAC), new FlacBlocks(source), null);
  }

  static Content mp3(ByteSource source) {
    Mp3Frames frames = Mp3Frames.open(source);
    PcmBlocks pcm = new Mp3Blocks(source.name(), frames);
    Packets packets = new Mp3Packets(frames);
    return decoded(Container.MP3, "MP3", Optional.of(AudioEncoding.MP3), pcm, packets);
  }

  /** Bytes without a header in the declared format. */
  static Content raw(ByteSource source, AudioFormat declared) {
    SampleCoding coding =
        switch (declared.encoding()) {
          case PCM_S16LE -> SampleCoding.S16LE;
          case ALAW -> SampleCoding.ALAW;
          case MULAW -> SampleCoding.MULAW;
          default -> null;
        };
    if (coding == null) {
      return recognised(
          Container.RAW, declared.encoding().name(), Optional.of(declared.encoding()));
    }
    return sampled(
        Container.RAW,
        source,
        new SampledLayout(
            coding, declared.sampleRateHz(), declared.channels(), SampledLayout.TO_THE_END));
  }

  /** Something that is known but has no decoder here. */
  static Content recognised(Container container, String codec, Optional<AudioEncoding> encoding) {
    return new Content(new DetectedAudio(container, codec, encoding, Optional.empty()), null, null);
  }

  private static Content decoded(
      Container container,
      String codec,
      Optional<AudioEncoding> encoding,
      PcmBlocks pcm,
      @Nullable Packets packets) {
    return new Content(
        new DetectedAudio(container, codec, encoding, Optional.of(pcm.format())), pcm, packets);
  }
}
