package io.github.camelasr.api.subtitle;

import io.github.camelasr.api.Transcript;
import java.util.List;
import java.util.Locale;

/** The file formats of subtitles. Lines end with a line feed; the text is to be stored as UTF-8. */
public enum SubtitleFormat {
  /** SubRip. */
  SRT {
    @Override
    public String format(List<SubtitleCue> cues) {
      StringBuilder out = new StringBuilder();
      int number = 1;
      for (SubtitleCue cue : cues) {
        out.append(number++).append('\n');
        timing(out, cue, ',');
        cue.lines().forEach(line -> out.append(line).append('\n'));
        out.append('\n');
      }
      return out.toString();
    }
  },
  /** WebVTT, as the W3C describes it; a speaker becomes a voice tag. */
  VTT {
    @Override
    public String format(List<SubtitleCue> cues) {
      StringBuilder out = new StringBuilder("WEBVTT\n\n");
      for (SubtitleCue cue : cues) {
        timing(out, cue, '.');
        if (cue.speaker() != null) {
          out.append("<v ").append(escape(cue.speaker())).append('>');
        }
        cue.lines().forEach(line -> out.append(escape(line)).append('\n'));
        out.append('\n');
      }
      return out.toString();
    }
  };

  /**
   * Writes subtitles.
   *
   * @param cues the cues in order
   * @return the content of the file
   */
  public abstract String format(List<SubtitleCue> cues);

  /**
   * Writes the subtitles of a transcript.
   *
   * @param transcript the transcript
   * @return the content of the file
   */
  public String format(Transcript transcript) {
    return format(Subtitles.of(transcript.segments(), transcript.durationMs()));
  }

  private static void timing(StringBuilder out, SubtitleCue cue, char decimal) {
    time(out, cue.startMs(), decimal);
    out.append(" --> ");
    time(out, cue.endMs(), decimal);
    out.append('\n');
  }

  private static void time(StringBuilder out, long ms, char decimal) {
    out.append(
        String.format(
            Locale.ROOT,
            "%02d:%02d:%02d%c%03d",
            ms / 3_600_000,
            ms / 60_000 % 60,
            ms / 1_000 % 60,
            decimal,
            ms % 1_000));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
