package io.github.camelasr.api.spi;

/**
 * A chunk of audio in the format of the dialogue. The bytes belong to the caller and are valid
 * during the call only.
 *
 * @param array holds the bytes
 * @param offset the first byte
 * @param length how many bytes
 * @param frames how many frames (samples of one channel)
 */
@SuppressWarnings(
    "ArrayRecordComponent") // a view that lives for one call; copying is the cost it avoids
public record AudioChunk(byte[] array, int offset, int length, int frames) {
  /** No audio. */
  public static final AudioChunk NONE = new AudioChunk(new byte[0], 0, 0, 0);

  /**
   * Whether there is no audio in it.
   *
   * @return true for {@link #NONE}
   */
  public boolean isEmpty() {
    return frames == 0;
  }
}
