package io.github.camelasr.abcpen.account;

import static io.github.camelasr.api.ErrorCategory.BAD_AUDIO;
import static io.github.camelasr.api.ErrorCategory.BAD_OPTION;
import static io.github.camelasr.api.spi.Remedy.GIVE_UP;

import io.github.camelasr.api.spi.VendorError;
import io.github.camelasr.wire.rtasr.RtasrErrors;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the vendor's codes mean: the table "错误码", which both protocols share. It is that of RTASR
 * and three codes more.
 */
public final class AbcpenErrors {
  private static final List<VendorError> OWN =
      List.of(
          new VendorError(
              "10109",
              "the address of the recording is not an http or https URL",
              BAD_OPTION,
              GIVE_UP,
              "Give a URL that the vendor can reach."),
          new VendorError(
              "10701",
              "the encoding of the audio is not taken",
              BAD_AUDIO,
              GIVE_UP,
              "Set audioEncode to what the recording is: pcm, aac, mpeg2, opus or flac."),
          new VendorError(
              "10702",
              "the sample rate of the audio is not taken",
              BAD_AUDIO,
              GIVE_UP,
              "Set audioSamplerate to what the recording has: 8000, 16000, 44100 or 48000."));

  /** All rows of the document. */
  public static final List<VendorError> ALL =
      Stream.concat(RtasrErrors.ALL.stream(), OWN.stream()).toList();

  private AbcpenErrors() {}

  /**
   * What a code means.
   *
   * @param code the vendor's code
   * @param message its words
   * @return the row; a code that is in no table is the vendor's failure
   */
  public static VendorError of(String code, String message) {
    return OWN.stream()
        .filter(error -> error.code().equals(code))
        .findFirst()
        .orElseGet(() -> RtasrErrors.of(code, message));
  }
}
