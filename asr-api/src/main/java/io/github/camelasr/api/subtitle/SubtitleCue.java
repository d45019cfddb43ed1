package io.github.camelasr.api.subtitle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown at one time. Cues of one text never overlap.
 *
 * @param startMs when it appears, in milliseconds of audio
 * @param endMs when it goes, later than {@code startMs}
 * @param lines one line or two, without markup
 * @param speaker who speaks, or null if the vendor does not say
 */
public record SubtitleCue(long startMs, long endMs, List<String> lines, @Nullable String speaker) {

  /** Copies the lines and checks the times. */
  public SubtitleCue {
    lines = List.copyOf(lines);
    if (startMs < 0 || endMs <= startMs) {
      throw new IllegalArgumentException("bad cue: " + startMs + ".." + endMs);
    }
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a cue must have a line");
    }
  }
}
