package io.github.camelasr.audio;

import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what a source holds. */
final class Recogniser {
  private Recogniser() {}

  /**
   * Recognises the content. A magic number wins over what the caller declared: a WAV file handed in
   * as raw PCM would otherwise begin with its header as a click.
   */
  static Content recognise(ByteSource source, @Nullable AudioFormat declared) {
    byte[] head = source.peek(ByteSource.WINDOW);
    if (head.length == 0) {
      throw BadAudio.of(source.name(), "is empty");
    }
    if (declared == null || Signature.magic(head) == null) {
      Id3.skip(source);
      head = source.peek(ByteSource.WINDOW);
    }
    Container container = Signature.magic(head);
    if (container == null && declared != null && isBare(declared.encoding())) {
      return Content.raw(source, declared);
    }
    return content(source, container == null ? Signature.mpeg(head) : container, head);
  }

  /** Whether the encoding may come without any header, so that only the caller can know it. */
  private static boolean isBare(AudioEncoding encoding) {
    return switch (encoding) {
      case PCM_S16LE, ALAW, MULAW, SPEEX, SPEEX_WB, OPUS, SILK, AMR -> true;
      case MP3, AAC, M4A, FLAC, WAV -> false;
    };
  }

  private static Content content(ByteSource source, @Nullable Container container, byte[] head) {
    if (container == null) {
      throw unknown(source.name(), head);
    }
    return switch (container) {
      case WAV -> Content.sampled(container, source, WavHeader.read(source));
      case AIFF -> Content.sampled(container, source, AiffHeader.read(source));
      case FLAC -> Content.flac(source);
      case MP3 -> Content.mp3(source);
      case OGG -> Content.recognised(container, Signature.ogg(head), Optional.empty());
      case MP4 -> Content.recognised(container, "MP4", Optional.of(AudioEncoding.M4A));
      case ADTS -> Content.recognised(container, "AAC", Optional.of(AudioEncoding.AAC));
      case AMR -> Content.recognised(container, "AMR", Optional.of(AudioEncoding.AMR));
      case SILK -> Content.recognised(container, "SILK", Optional.of(AudioEncoding.SILK));
      case RAW -> throw new IllegalStateException("raw audio has no signature");
    };
  }

  private static RuntimeException unknown(String name, byte[] head) {
    String foreign = Signature.foreign(head);
    return foreign != null
        ? BadAudio.of(name, "is " + foreign + ", which is not read", BadAudio.CONVERT)
        : BadAudio.of(
            name,
            "is not in a known audio format",
            "If it is raw audio without a header, declare its encoding, sample rate and channels;"
                + " otherwise convert it to WAV, FLAC or MP3 first.");
  }
}
