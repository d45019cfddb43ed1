package io.github.camelasr.tck;

import java.util.List;
import java.util.Map;

/** A server of one protocol on loopback, started for one rule. Asked by several threads. */
public interface Server extends AutoCloseable {

  /**
   * What a provider needs to come in: the endpoint, credentials, and {@code api} if the protocol is
   * not the provider's first.
   *
   * @return options by name
   */
  Map<String, String> options();

  /**
   * What was heard so far.
   *
   * @return the dialogues in the order in which they began, refused ones too
   */
  List<Dialogue> dialogues();

  /** Ends everything. */
  @Override
  void close();

  /** One dialogue as the server saw it. Immutable. */
  final class Dialogue {
    private final byte[] audio;
    private final boolean open;

    /**
     * A dialogue.
     *
     * @param audio the audio as it was sent, out of base64 or whatever carried it
     * @param open whether the client can still go on; for a WebSocket, whether it is connected
     */
    public Dialogue(byte[] audio, boolean open) {
      this.audio = audio.clone();
      this.open = open;
    }

    /**
     * The audio.
     *
     * @return a copy, empty if there was none
     */
    public byte[] audio() {
      return audio.clone();
    }

    /**
     * Whether the client can still go on.
     *
     * @return false if the dialogue is over
     */
    public boolean isOpen() {
      return open;
    }

    @Override
    public String toString() {
      return audio.length + " bytes" + (open ? ", open" : "");
    }
  }
}
