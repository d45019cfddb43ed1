package io.github.camelasr.tck;

import io.github.camelasr.api.spi.Reply;

/** A vendor that takes one HTTP request for every chunk of audio. */
public non-sealed interface ChunkVendor extends Vendor {

  /**
   * The answer to a chunk.
   *
   * @param sequence counts the requests of the dialogue from 0
   * @param text the text so far, letters and spaces only; may be empty
   * @return the answer
   */
  Reply result(int sequence, String text);

  /**
   * The answer to the request that told the end.
   *
   * @param sequence counts the requests of the dialogue from 0
   * @param text the whole text, letters and spaces only
   * @return the answer, which ends the dialogue
   */
  Reply last(int sequence, String text);
}
