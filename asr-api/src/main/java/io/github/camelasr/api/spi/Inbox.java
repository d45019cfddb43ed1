package io.github.camelasr.api.spi;

import io.github.camelasr.api.Detail;
import java.time.Duration;

/**
 * Takes what a dialect has understood. Times are the vendor's: milliseconds since the first audio
 * of this dialogue, {@link #UNKNOWN} where it gives none. Valid during the call only.
 */
public interface Inbox {
  /** A time the vendor did not give. */
  long UNKNOWN = -1;

  /** The vendor is ready: audio may flow. */
  void ready();

  /**
   * The vendor's id of this dialogue, for its support.
   *
   * @param id the id
   */
  void traceId(String id);

  /**
   * Begins a piece of text, new or replacing the one with the same key.
   *
   * @param key the vendor's own key: a sequence number, an index, a segment id. Pieces are ordered
   *     by it.
   * @return the piece to fill in, valid until {@link Piece#put()}
   */
  Piece piece(long key);

  /**
   * Takes pieces away; their keys do not come back. Together with the next {@link Piece#put()} in
   * the same call it is one revision.
   *
   * @param fromKey the first key, inclusive
   * @param toKey the last key, inclusive
   */
  void remove(long fromKey, long toKey);

  /**
   * The vendor is done with every piece up to a key.
   *
   * @param throughKey the last such key, inclusive
   * @param ms all audio before this time is settled by those pieces, or {@link #UNKNOWN}
   */
  void settled(long throughKey, long ms);

  /**
   * Speech started or ended.
   *
   * @param started which of the two
   * @param ms when, or {@link #UNKNOWN}
   */
  void speech(boolean started, long ms);

  /**
   * The vendor's ticket of a job. The engine makes it durable before anything else.
   *
   * @param id the ticket
   */
  void ticket(String id);

  /**
   * A job is not done yet.
   *
   * @param wait when to ask again
   */
  void later(Duration wait);

  /**
   * The dialogue is over, whoever ended it; all its pieces are settled.
   *
   * @param coveredMs the vendor heard the audio up to here, or {@link #UNKNOWN}
   */
  void end(long coveredMs);

  /**
   * The vendor said no. The dialogue is over unless {@link Remedy#REPEAT} or {@link Remedy#REAUTH}
   * lets the same step be tried again.
   *
   * @param failure what it said
   */
  void fail(Failure failure);

  /**
   * Whether the subscriber asked for a detail; fixed when the session opens.
   *
   * @param detail which
   * @return true if so
   */
  boolean wants(Detail detail);
}
