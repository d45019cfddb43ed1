package io.github.camelasr.api;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor may add to a segment's text.
 *
 * @param words the words with their times; empty unless {@link Detail#WORDS} was asked for
 * @param alternatives other readings; empty unless {@link Detail#ALTERNATIVES} was asked for
 * @param speaker a label that tells speakers of one attempt apart, or null
 * @param language a BCP 47 tag, or null
 * @param confidence the vendor's figure for the text, on the vendor's scale
 * @param raw the vendor's own JSON, or null unless {@link Detail#RAW} was asked for
 */
public record SegmentDetails(
    List<Word> words,
    List<Alternative> alternatives,
    @Nullable String speaker,
    @Nullable String language,
    OptionalDouble confidence,
    @Nullable String raw) {

  /** No details at all. */
  public static final SegmentDetails NONE =
      new SegmentDetails(List.of(), List.of(), null, null, OptionalDouble.empty(), null);

  /** Copies the lists. */
  public SegmentDetails {
    words = List.copyOf(words);
    alternatives = List.copyOf(alternatives);
    Objects.requireNonNull(confidence, "confidence");
  }
}
