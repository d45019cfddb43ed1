package io.github.camelasr.component;

import org.apache.camel.spi.Metadata;

/** The headers that the {@code asr:} component sets on a message. */
public final class AsrHeaders {
  /** The provider that recognised the speech. */
  @Metadata(
      label = "producer",
      description = "The provider that recognised the speech",
      javaType = "String")
  public static final String PROVIDER = "CamelAsrProvider";

  /** The transcript: text, segments with times, gaps and figures; after a failure what there is. */
  @Metadata(
      label = "producer",
      description =
          "The transcript with segments, times, gaps and figures; after a failure what there is of"
              + " it",
      javaType = "io.github.camelasr.api.Transcript")
  public static final String TRANSCRIPT = "CamelAsrTranscript";

  /** The vendor's id of the last dialogue, for its support. */
  @Metadata(
      label = "producer",
      description = "The vendor's id of the last dialogue, for its support",
      javaType = "String")
  public static final String TRACE_ID = "CamelAsrTraceId";

  /** The length of the audio in milliseconds. */
  @Metadata(
      label = "producer",
      description = "The length of the audio in milliseconds",
      javaType = "Long")
  public static final String AUDIO_DURATION_MS = "CamelAsrAudioDurationMs";

  /** How many bytes of decoded audio, or of packets passed through, there were. */
  @Metadata(
      label = "producer",
      description = "How many bytes of decoded audio, or of packets passed through, there were",
      javaType = "Long")
  public static final String AUDIO_BYTES = "CamelAsrAudioBytes";

  /** Audio taken, in milliseconds: finalised, lost and pending. */
  @Metadata(label = "producer", description = "Audio taken, in milliseconds", javaType = "Long")
  public static final String PUSHED_MS = "CamelAsrPushedMs";

  /** Audio whose text is final, or in which nothing was said, in milliseconds. */
  @Metadata(
      label = "producer",
      description = "Audio whose text is final or in which nothing was said, in milliseconds",
      javaType = "Long")
  public static final String FINALISED_MS = "CamelAsrFinalisedMs";

  /** Audio for which there is no text and never will be, in milliseconds. */
  @Metadata(
      label = "producer",
      description = "Audio for which there is no text and never will be, in milliseconds",
      javaType = "Long")
  public static final String LOST_MS = "CamelAsrLostMs";

  /** Audio that was sent to the vendor more than once, in milliseconds. */
  @Metadata(
      label = "producer",
      description = "Audio that was sent to the vendor more than once, in milliseconds",
      javaType = "Long")
  public static final String RESENT_MS = "CamelAsrResentMs";

  /** How many segments the text is made of. */
  @Metadata(
      label = "producer",
      description = "How many segments the text is made of",
      javaType = "Integer")
  public static final String SEGMENTS = "CamelAsrSegments";

  private AsrHeaders() {}
}
