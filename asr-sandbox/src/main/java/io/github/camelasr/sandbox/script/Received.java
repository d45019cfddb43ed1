package io.github.camelasr.sandbox.script;

/**
 * The audio that a session received. Immutable.
 *
 * <p>Sizes are bytes as the vendor's frames carry them, after base64.
 */
public final class Received {

  private final Counts counts;
  private final Pacing pacing;
  private final String sha256;
  private final byte[] audio;

  /**
   * How much audio came.
   *
   * @param bytes all audio bytes
   * @param frames the number of messages with audio
   * @param smallest bytes of the smallest such message, 0 if there was none
   * @param largest bytes of the largest such message
   */
  public record Counts(long bytes, int frames, int smallest, int largest) {}

  /**
   * Makes a snapshot.
   *
   * @param counts how much came
   * @param pacing how fast it came
   * @param sha256 lower-case hex SHA-256 of all audio bytes
   * @param audio the first bytes, as many as the sandbox was told to keep
   */
  public Received(Counts counts, Pacing pacing, String sha256, byte[] audio) {
    this.counts = counts;
    this.pacing = pacing;
    this.sha256 = sha256;
    this.audio = audio.clone();
  }

  /**
   * Returns the number of audio bytes.
   *
   * @return bytes after base64
   */
  public long bytes() {
    return counts.bytes();
  }

  /**
   * Returns the number and the sizes of the messages with audio.
   *
   * @return the counts
   */
  public Counts counts() {
    return counts;
  }

  /**
   * Returns how fast the audio came.
   *
   * @return the pacing
   */
  public Pacing pacing() {
    return pacing;
  }

  /**
   * Returns a digest of all audio bytes, for comparisons that need no capture.
   *
   * @return lower-case hex SHA-256
   */
  public String sha256() {
    return sha256;
  }

  /**
   * Returns the first audio bytes.
   *
   * @return a copy; empty unless the sandbox was told to capture audio
   */
  public byte[] audio() {
    return audio.clone();
  }

  @Override
  public String toString() {
    return "Received[" + counts + ", " + pacing + "]";
  }
}
