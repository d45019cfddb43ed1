package io.github.camelasr.component.websocket;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;

/** A recording, and what became of it. */
final class Speech {
  static final String WEATHER = "今天北京的天气很好，最高气温二十五度。明天下午有小雨，出门请带伞。";

  /** A tenth of a second at 16 kHz. */
  private static final int CHUNK = 3_200;

  private static final int PCM_BYTES = 272_980;

  private Speech() {}

  /** The samples of the recording. */
  static byte[] weather() throws IOException {
    byte[] wav = Files.readAllBytes(Path.of("..", "samples", "mandarin-weather.wav"));
    return Arrays.copyOfRange(wav, wav.length - PCM_BYTES, wav.length);
  }

  static List<byte[]> chunks(byte[] audio) {
    List<byte[]> chunks = new ArrayList<>();
    for (int at = 0; at < audio.length; at += CHUNK) {
      chunks.add(Arrays.copyOfRange(audio, at, Math.min(audio.length, at + CHUNK)));
    }
    return chunks;
  }

  static byte[] joined(List<byte[]> chunks) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    chunks.forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** What the vendor's server received in its first session. */
  static byte[] heard(Stage stage) {
    return stage.sandbox().sessions().get(0).received().audio();
  }

  /**
   * Takes as long as a step of a route that has something to do: the slowness is what is tested.
   */
  static void take(Duration time) {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS))
        .join();
  }

  static ConditionFactory patiently() {
    return await().atMost(Duration.ofSeconds(60));
  }
}
