package io.github.camelasr.api.spi;

/** What a protocol can do. */
public enum Capability {
  /** Text while the speaker still speaks. */
  INTERIM,
  /** Interim text is corrected later. */
  CORRECTIONS,
  /** Segments have times. */
  TIMES,
  /** Words with times. */
  WORDS,
  /** Alternatives (n-best). */
  ALTERNATIVES,
  /** Punctuation. */
  PUNCTUATION,
  /** Tells speakers apart. */
  SPEAKERS,
  /** Hot words. */
  HOT_WORDS,
  /** Speech start and end events. */
  SPEECH_EVENTS,
  /** Fetches the recording from a URL. */
  AUDIO_BY_URL,
  /** Takes no audio at all, only the URL of a recording. */
  URL_ONLY,
  /** The result of a job can be asked for by its ticket, also by a later process. */
  RESUMABLE
}
