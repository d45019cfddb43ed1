package io.github.camelasr.component;

import org.apache.camel.spi.Metadata;

/** The headers that the {@code asr:} component reads from a message or sets on it. */
public final class AsrHeaders {
  /** The provider that recognised the speech. */
  @Metadata(
      label = "common",
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

  /** Where the recording lies, instead of the body. */
  @Metadata(
      label = "producer",
      description =
          "Where the recording lies, instead of the body: handed to a provider that fetches"
              + " recordings itself, downloaded for the others",
      javaType = "java.net.URI")
  public static final String AUDIO_URL = "CamelAsrAudioUrl";

  /** The id of a job that was handed in before: its result is asked for. */
  @Metadata(
      label = "producer",
      description =
          "The id of a job that was handed in before: its result is asked for and the body is left"
              + " alone",
      javaType = "String")
  public static final String RESUME = "CamelAsrResume";

  /** The vendor's id of the job, by which it can be resumed. */
  @Metadata(
      label = "producer",
      description = "The vendor's id of the job, by which it can be resumed",
      javaType = "String")
  public static final String TASK_ID = "CamelAsrTaskId";

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

  /** The live session that the message belongs to: its id within its group. */
  @Metadata(
      label = "common",
      description = "The live session that the message belongs to: its id within its group",
      javaType = "String")
  public static final String SESSION_ID = "CamelAsrSessionId";

  /** What is asked of a live session: START, AUDIO (the default), COMMIT, END or ABORT. */
  @Metadata(
      label = "producer",
      description =
          "What is asked of a live session: START, AUDIO (the default), COMMIT, END or ABORT",
      javaType = "io.github.camelasr.component.LiveCommand")
  public static final String COMMAND = "CamelAsrCommand";

  /** The number of the message among those of its live session. */
  @Metadata(
      label = "producer",
      description = "The number of the message among those of its live session",
      javaType = "Long")
  public static final String SEQUENCE = "CamelAsrSequence";

  /** The sample rate in Hz of the live session that the message begins. */
  @Metadata(
      label = "producer",
      description = "The sample rate in Hz of the live session that the message begins",
      javaType = "Integer")
  public static final String SAMPLE_RATE = "CamelAsrSampleRate";

  /** The encoding of the audio of the live session that the message begins. */
  @Metadata(
      label = "producer",
      description = "The encoding of the audio of the live session that the message begins",
      javaType = "io.github.camelasr.api.AudioEncoding")
  public static final String ENCODING = "CamelAsrEncoding";

  /** The number of channels of the live session that the message begins. */
  @Metadata(
      label = "producer",
      description = "The number of channels of the live session that the message begins",
      javaType = "Integer")
  public static final String CHANNELS = "CamelAsrChannels";

  /**
   * Options of the provider for the live session that the message begins, over those of the URI.
   */
  @Metadata(
      label = "producer",
      description =
          "Options of the provider for the live session that the message begins, over those of the URI",
      javaType = "java.util.Map")
  public static final String OPTIONS = "CamelAsrOptions";

  /** Hears the events of the live session that the message begins. */
  @Metadata(
      label = "producer",
      description = "Hears the events of the live session that the message begins",
      javaType = "io.github.camelasr.api.SessionListener")
  public static final String SESSION_LISTENER = "CamelAsrSessionListener";

  /** Everything of the live session before this moment is final, in milliseconds. */
  @Metadata(
      label = "common",
      description = "Everything of the live session before this moment is final, in milliseconds",
      javaType = "Long")
  public static final String COMMITTED_MS = "CamelAsrCommittedMs";

  /** The number of the first chunk that never came. */
  @Metadata(
      label = "common",
      description = "The number of the first chunk that never came",
      javaType = "Long")
  public static final String MISSING_FROM = "CamelAsrMissingFrom";

  /** The number of the last chunk that never came. */
  @Metadata(
      label = "common",
      description = "The number of the last chunk that never came",
      javaType = "Long")
  public static final String MISSING_TO = "CamelAsrMissingTo";

  /** What the message tells of a live session. */
  @Metadata(
      label = "consumer",
      description = "What the message tells of a live session",
      javaType = "io.github.camelasr.component.EventKind")
  public static final String EVENT = "CamelAsrEvent";

  /** The segment whose text is the body. */
  @Metadata(
      label = "consumer",
      description = "The segment whose text is the body",
      javaType = "io.github.camelasr.api.Segment")
  public static final String SEGMENT = "CamelAsrSegment";

  /** The id of the segment, by which later text replaces it. */
  @Metadata(
      label = "consumer",
      description = "The id of the segment, by which later text replaces it",
      javaType = "String")
  public static final String SEGMENT_ID = "CamelAsrSegmentId";

  /** The ids of segments that are gone. */
  @Metadata(
      label = "consumer",
      description = "The ids of segments that are gone",
      javaType = "java.util.List")
  public static final String REMOVED = "CamelAsrRemoved";

  /** When it began at the earliest, in milliseconds of the audio. */
  @Metadata(
      label = "consumer",
      description = "When it began at the earliest, in milliseconds of the audio",
      javaType = "Long")
  public static final String START_MS = "CamelAsrStartMs";

  /** When it ended at the latest, in milliseconds of the audio. */
  @Metadata(
      label = "consumer",
      description = "When it ended at the latest, in milliseconds of the audio",
      javaType = "Long")
  public static final String END_MS = "CamelAsrEndMs";

  /** Why audio was lost, or why a dialogue with the vendor began. */
  @Metadata(
      label = "consumer",
      description = "Why audio was lost, or why a dialogue with the vendor began",
      javaType = "String")
  public static final String CAUSE = "CamelAsrCause";

  /** Why the live session failed. */
  @Metadata(
      label = "consumer",
      description = "Why the live session failed",
      javaType = "io.github.camelasr.api.AsrException")
  public static final String ERROR = "CamelAsrError";

  private AsrHeaders() {}
}
