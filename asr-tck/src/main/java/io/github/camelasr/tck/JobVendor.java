package io.github.camelasr.tck;

import io.github.camelasr.api.spi.Reply;
import java.util.Optional;

/** A vendor that takes a whole recording and is asked for its text until it is there. */
public non-sealed interface JobVendor extends Vendor {

  /**
   * The answer to the hand-in.
   *
   * @param ticket the name of the job
   * @return the answer; empty if the hand-in is answered with the text itself
   */
  Optional<Reply> accepted(String ticket);

  /**
   * The answer while the vendor works.
   *
   * @return the answer
   */
  Reply working();

  /**
   * The answer with the text.
   *
   * @param text the whole text, letters and spaces only
   * @return the answer
   */
  Reply done(String text);

  /**
   * Whether the recording itself is handed in. If not, its URL is.
   *
   * @return true by default
   */
  default boolean takesAudio() {
    return true;
  }
}
