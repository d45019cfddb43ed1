package io.github.camelasr.tck;

/** What a vendor understands of a message that was sent to it. */
public final class Heard {
  private static final Heard NOTHING = new Heard(new byte[0], What.NOTHING);

  private final byte[] audio;
  private final What what;

  private enum What {
    NOTHING,
    AUDIO,
    LAST_AUDIO,
    END,
    ABORT
  }

  private Heard(byte[] audio, What what) {
    this.audio = audio.clone();
    this.what = what;
  }

  /**
   * Neither audio nor end: parameters, a question for a result, a heartbeat.
   *
   * @return nothing
   */
  public static Heard nothing() {
    return NOTHING;
  }

  /**
   * Audio, perhaps with parameters beside it.
   *
   * @param bytes the audio as the provider was given it, out of base64 or whatever carries it
   * @return the audio
   */
  public static Heard audio(byte[] bytes) {
    return new Heard(bytes, What.AUDIO);
  }

  /**
   * The last audio, with the end told beside it.
   *
   * @param bytes the audio; empty if the end came alone after all
   * @return the audio and the end
   */
  public static Heard lastAudio(byte[] bytes) {
    return new Heard(bytes, What.LAST_AUDIO);
  }

  /**
   * The end of audio in a message of its own.
   *
   * @return the end
   */
  public static Heard end() {
    return new Heard(new byte[0], What.END);
  }

  /**
   * The dialogue is given up.
   *
   * @return the abort
   */
  public static Heard abort() {
    return new Heard(new byte[0], What.ABORT);
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
   * Whether it carried audio.
   *
   * @return true if at least one byte
   */
  public boolean hasAudio() {
    return audio.length > 0;
  }

  /**
   * Whether it told the end of audio.
   *
   * @return true for {@link #end()} and {@link #lastAudio}
   */
  public boolean isEnd() {
    return what == What.END || what == What.LAST_AUDIO;
  }

  /**
   * Whether it gave the dialogue up.
   *
   * @return true for {@link #abort()}
   */
  public boolean isAbort() {
    return what == What.ABORT;
  }

  @Override
  public String toString() {
    return what + (hasAudio() ? " " + audio.length + " bytes" : "");
  }
}
