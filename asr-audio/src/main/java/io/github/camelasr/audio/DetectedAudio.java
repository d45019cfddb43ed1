package io.github.camelasr.audio;

import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * What an {@link AudioInput} found, so that the caller can choose between decoding and passing
 * through.
 *
 * @param container what the file is
 * @param codec what is inside, for people: such as {@code 24 bit PCM}
 * @param encoding the framework's name for what is inside, empty where it has none (24 bit PCM)
 * @param decoded the format that {@link AudioInput#decode} gives: 16 bit PCM at the source's rate
 *     and with the source's channels; empty where this module has no decoder
 */
public record DetectedAudio(
    Container container,
    String codec,
    Optional<AudioEncoding> encoding,
    Optional<AudioFormat> decoded) {

  /** Checks that nothing is missing. */
  public DetectedAudio {
    Objects.requireNonNull(container, "container");
    Objects.requireNonNull(codec, "codec");
    Objects.requireNonNull(encoding, "encoding");
    Objects.requireNonNull(decoded, "decoded");
  }

  @Override
  public String toString() {
    String inside = codec.equals(container.label()) ? "" : ", " + codec;
    return container.label()
        + inside
        + decoded.map(d -> ", " + d.sampleRateHz() + " Hz, " + channels(d.channels())).orElse("");
  }

  private static String channels(int count) {
    return switch (count) {
      case 1 -> "mono";
      case 2 -> "stereo";
      default -> count + " channels";
    };
  }
}
