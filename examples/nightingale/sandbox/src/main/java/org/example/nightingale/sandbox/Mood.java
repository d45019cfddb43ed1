package org.example.nightingale.sandbox;

/** How the server behaves. */
public enum Mood {
  /** As its document says. */
  CALM,
  /** Breaks the first connection when it has heard a second of audio. */
  DROPS_ONCE,
  /** Breaks every connection when it has heard a second of audio. */
  DROPS,
  /** Says nothing more when it has heard half a second of audio. */
  SILENT,
  /** Says everything in fragments, with pings between. */
  STAMMERS,
  /** Says everything twice. */
  REPEATS_ITSELF,
  /** Says something that the document does not allow when it has heard half a second of audio. */
  BABBLES,
  /** Says 20 MB at once when it has heard half a second of audio. */
  SHOUTS
}
