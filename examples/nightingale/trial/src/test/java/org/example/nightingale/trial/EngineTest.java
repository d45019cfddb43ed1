package org.example.nightingale.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Providers;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.Speed;
import java.nio.ByteBuffer;
import org.example.nightingale.sandbox.Mood;
import org.example.nightingale.sandbox.NightingaleSandbox;
import org.junit.jupiter.api.Test;

/** The provider's jar is on the class path, and that is all. */
class EngineTest {

  @Test
  void theEngineFindsItByItsName() {
    assertTrue(Providers.load().find("nightingale").variants().size() == 1);
  }

  @Test
  void audioBecomesText() {
    try (NightingaleSandbox sandbox = NightingaleSandbox.start(Mood.CALM);
        AsrEngine engine = AsrEngine.builder().build()) {
      RecognizerRequest request =
          RecognizerRequest.builder("nightingale")
              .options(sandbox.options())
              .speed(Speed.MAX)
              .build();
      TranscriptBuilder transcript = new TranscriptBuilder();
      try (AsrSession session =
          engine.recognizer(request).open(AudioFormat.pcm16(16_000), transcript)) {
        session.send(ByteBuffer.allocate(3 * 32_000)).toCompletableFuture().join();
        session.end().toCompletableFuture().join();
      }
      assertEquals("one two three", transcript.text().strip());
    }
  }
}
