package io.github.camelasr.tck;

import io.github.camelasr.api.spi.Reply;
import java.util.List;

/** A vendor that is spoken to over one WebSocket. */
public non-sealed interface StreamVendor extends Vendor {

  /**
   * What it says after the upgrade so that audio may flow.
   *
   * @return the messages; none by default
   */
  default List<Reply> ready() {
    return List.of();
  }

  /**
   * A result in mid-stream.
   *
   * @param number counts the results of the dialogue from 1; each is another piece of text
   * @param text its text, letters and spaces only
   * @return the message
   */
  Reply result(int number, String text);

  /**
   * What it says after the end of audio.
   *
   * @param number counts on from the results before
   * @param text the last text, letters and spaces only
   * @return the messages, the last of which ends the dialogue
   */
  List<Reply> last(int number, String text);
}
