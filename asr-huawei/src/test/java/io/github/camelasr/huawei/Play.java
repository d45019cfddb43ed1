package io.github.camelasr.huawei;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Recognizer;
import io.github.camelasr.engine.RecognizerRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** One session from its audio to its text. */
final class Play {
  private static final Path SAMPLES = Path.of("..", "samples");

  private final Recognizer recognizer;
  final TranscriptBuilder transcript = new TranscriptBuilder();
  SessionReport report;
  byte[] audio = new byte[0];
  String expected = "";

  Play(AsrEngine engine, RecognizerRequest request) {
    recognizer = engine.recognizer(request);
  }

  /** Plays a sample of the repository as it is. */
  Play sample(String name) {
    return audio(pcm(name), name, AudioFormat.pcm16(name.endsWith("-8k") ? 8_000 : 16_000));
  }

  /** Plays a sample in another form. */
  Play audio(byte[] bytes, String name, AudioFormat format) {
    audio = bytes;
    expected = text(name);
    AsrSession session = recognizer.open(format, transcript);
    sendAll(session, audio, 0);
    report = session.completion().toCompletableFuture().join();
    assertThat(transcript.segments()).allMatch(Segment::isFinal);
    return this;
  }

  AsrException failure(String name) {
    try {
      sample(name);
    } catch (CompletionException e) {
      return (AsrException) e.getCause();
    }
    throw new AssertionError("the session should have failed");
  }

  String text() {
    return transcript.text();
  }

  static byte[] pcm(String name) {
    try {
      byte[] wav = Files.readAllBytes(SAMPLES.resolve(name + ".wav"));
      return Arrays.copyOfRange(wav, 44, wav.length);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(String name) {
    try {
      String json = Files.readString(SAMPLES.resolve(name + ".json"));
      return json.replaceFirst("(?s).*?\"text\": *\"([^\"]*)\".*", "$1");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static CompletionStage<?> sendAll(AsrSession session, byte[] bytes, int from) {
    if (from >= bytes.length) {
      return session.end();
    }
    int size = Math.min(3_200, bytes.length - from);
    return session
        .send(ByteBuffer.wrap(bytes, from, size))
        .thenCompose(taken -> sendAll(session, bytes, from + size));
  }
}
