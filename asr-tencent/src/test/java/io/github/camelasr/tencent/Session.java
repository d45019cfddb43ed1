package io.github.camelasr.tencent;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.RecognizerRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** One session over real sockets, from the audio of a sample to its text. */
final class Session {
  private static final Path SAMPLES = Path.of("..", "samples");

  final TranscriptBuilder transcript = new TranscriptBuilder();
  private final AsrSession session;
  private final byte[] pcm;
  private final String expected;

  private Session(AsrEngine engine, RecognizerRequest request, String sample) throws IOException {
    byte[] wav = Files.readAllBytes(SAMPLES.resolve(sample + ".wav"));
    String json = Files.readString(SAMPLES.resolve(sample + ".json"));
    pcm = Arrays.copyOfRange(wav, 44, wav.length);
    expected = json.replaceFirst("(?s).*?\"text\": *\"([^\"]*)\".*", "$1");
    session = engine.recognizer(request).open(AudioFormat.pcm16(16_000), transcript);
    sendAll(0);
  }

  /** Sends a sample and waits for the end. */
  static Session play(AsrEngine engine, RecognizerRequest request, String sample)
      throws IOException {
    Session played = new Session(engine, request, sample);
    played.session.completion().toCompletableFuture().join();
    return played;
  }

  static AsrException failure(AsrEngine engine, RecognizerRequest request, String sample)
      throws IOException {
    try {
      play(engine, request, sample);
    } catch (CompletionException e) {
      return (AsrException) e.getCause();
    }
    throw new AssertionError("the session should have failed");
  }

  private CompletionStage<?> sendAll(int from) {
    if (from >= pcm.length) {
      return session.end();
    }
    int size = Math.min(3_200, pcm.length - from);
    return session
        .send(ByteBuffer.wrap(pcm, from, size))
        .thenCompose(taken -> sendAll(from + size));
  }

  String expected() {
    return expected;
  }

  int bytes() {
    return pcm.length;
  }

  SessionReport report() {
    return transcript.closed().orElseThrow().report();
  }
}
