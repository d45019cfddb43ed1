package io.github.camelasr.iflytek;

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
import io.github.camelasr.engine.Speed;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** One session with the sandbox, from a sample's audio to its text. */
final class Play {
  private static final Path SAMPLES = Path.of("..", "samples");

  static RecognizerRequest.Builder request(Sandbox sandbox) {
    return RecognizerRequest.builder("iflytek")
        .options(sandbox.access("iflytek", "iat"))
        .speed(Speed.MAX);
  }

  static Sandbox faulty(Fault fault) throws IOException {
    return Sandbox.builder().faults(FaultScript.of(fault)).start();
  }

  static byte[] pcm(String sample) throws IOException {
    byte[] wav = Files.readAllBytes(SAMPLES.resolve(sample + ".wav"));
    return Arrays.copyOfRange(wav, 44, wav.length);
  }

  static CompletionStage<?> sendAll(AsrSession session, byte[] pcm, int from) {
    if (from >= pcm.length) {
      return session.end();
    }
    int size = Math.min(3_200, pcm.length - from);
    return session
        .send(ByteBuffer.wrap(pcm, from, size))
        .thenCompose(taken -> sendAll(session, pcm, from + size));
  }

  private final Recognizer recognizer;
  final TranscriptBuilder transcript = new TranscriptBuilder();
  byte[] pcm = new byte[0];
  private String expected = "";
  SessionReport report;

  Play(AsrEngine engine, RecognizerRequest request) {
    recognizer = engine.recognizer(request);
  }

  void play(String sample) throws IOException {
    pcm = pcm(sample);
    String json = Files.readString(SAMPLES.resolve(sample + ".json"));
    expected = json.replaceFirst("(?s).*?\"text\": *\"([^\"]*)\".*", "$1");
    AsrSession session = recognizer.open(AudioFormat.pcm16(16_000), transcript);
    sendAll(session, pcm, 0);
    report = session.completion().toCompletableFuture().join();
    assertThat(transcript.segments()).allMatch(Segment::isFinal);
  }

  AsrException failure(String sample) throws IOException {
    try {
      play(sample);
    } catch (CompletionException e) {
      return (AsrException) e.getCause();
    }
    throw new AssertionError("the session should have failed");
  }

  String expected() {
    return expected;
  }

  String text() {
    return transcript.text();
  }
}
