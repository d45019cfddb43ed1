package io.github.camelasr.audio;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import org.jspecify.annotations.Nullable;

/**
 * A microphone of this machine, or whatever else Java Sound can record from: 16-bit linear PCM, one
 * channel. What is said is kept for five seconds until it is read. For one reader; {@link #close()}
 * may be called from any thread and ends the reading.
 *
 * <p>It needs the module {@code java.desktop}, which nothing else here does.
 */
public final class Microphone implements AutoCloseable {
  private final RecordingLine line;

  private Microphone(RecordingLine line) {
    this.line = line;
  }

  /**
   * Opens a microphone and begins to record.
   *
   * @param device a part of the name of the device, in any case, or null for the default one
   * @return a microphone at 16 kHz, or else at the rate of those common that it can give
   * @throws AsrException of category {@code BAD_AUDIO} if there is none or it is in use, with the
   *     names of those there are
   */
  public static Microphone open(@Nullable String device) {
    try {
      return new Microphone(RecordingLine.open(device));
    } catch (NoClassDefFoundError e) { // the module is optional
      throw AsrException.of(ErrorCategory.BAD_AUDIO, "this Java has no sound")
          .remedy("Run it with the module java.desktop.")
          .cause(e)
          .build();
    }
  }

  /**
   * What is recorded.
   *
   * @return 16-bit linear PCM, one channel
   */
  public AudioFormat format() {
    return AudioFormat.pcm16(line.sampleRateHz());
  }

  /**
   * The device.
   *
   * @return its name
   */
  public String name() {
    return line.name();
  }

  /**
   * Waits for audio.
   *
   * @param audio takes it, an even number of bytes
   * @return how many bytes were recorded; less than asked for, or 0, after the close
   */
  public int read(byte[] audio) {
    return line.read(audio);
  }

  /** Stops recording. */
  @Override
  public void close() {
    line.close();
  }
}
