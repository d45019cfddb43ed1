package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Failure;

/** The words exchanged in one attempt, whatever carries them. */
interface Dialogue {

  /** Makes contact; the attempt hears when audio may flow. */
  void connect();

  /** Whether a chunk would go out soon; if not, the attempt hears when it would. */
  boolean writable();

  /**
   * Sends a chunk.
   *
   * @param chunk the chunk, valid during the call only
   * @param last whether it is the attempt's last
   */
  void audio(AudioChunk chunk, boolean last);

  /** Says that there is no more audio. */
  void end();

  /** Gives the dialogue up. */
  void abort();

  /** Lets go of the connection in order; nothing is heard after this. */
  void close();

  /**
   * Deals with the vendor's no: puts right what can be put right here, and tells the attempt
   * otherwise.
   *
   * @param said what the vendor said
   */
  void refuse(Failure said);
}
