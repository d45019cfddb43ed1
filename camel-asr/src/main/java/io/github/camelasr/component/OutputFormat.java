package io.github.camelasr.component;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.Transcript;
import io.github.camelasr.api.subtitle.SubtitleFormat;
import java.util.Set;

/** What the body becomes. */
public enum OutputFormat {
  /** The text alone. */
  TEXT("text/plain; charset=UTF-8"),
  /** One JSON document with segments, words, figures and gaps. */
  JSON("application/json"),
  /** SubRip subtitles. */
  SRT("application/x-subrip; charset=UTF-8"),
  /** WebVTT subtitles. */
  VTT("text/vtt; charset=UTF-8");

  private final String contentType;

  OutputFormat(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  String write(Transcript transcript) {
    return switch (this) {
      case TEXT -> transcript.text();
      case JSON -> TranscriptJson.write(transcript);
      case SRT -> SubtitleFormat.SRT.format(transcript);
      case VTT -> SubtitleFormat.VTT.format(transcript);
    };
  }

  /** What the format is poorer without. */
  Set<Detail> details() {
    return switch (this) {
      case TEXT -> Set.of();
      case JSON -> Set.of(Detail.WORDS, Detail.ALTERNATIVES);
      case SRT, VTT -> Set.of(Detail.WORDS);
    };
  }
}
