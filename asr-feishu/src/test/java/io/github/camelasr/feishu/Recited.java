package io.github.camelasr.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.RecognizerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;

/** Samples of speech, one after the other, and what became of them in one session. */
final class Recited {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final int HEADER = 44;
  private static final int PORTION = 3_200;

  final TranscriptBuilder transcript = new TranscriptBuilder();
  final byte[] pcm;
  final String expected;

  Recited(String... samples) {
    ByteArrayOutputStream audio = new ByteArrayOutputStream();
    StringBuilder text = new StringBuilder();
    for (String sample : samples) {
      byte[] wav = read(sample + ".wav");
      audio.write(wav, HEADER, wav.length - HEADER);
      text.append(
          new String(read(sample + ".json"), UTF_8)
              .replaceFirst("(?s).*?\"text\": *\"([^\"]*)\".*", "$1"));
    }
    pcm = audio.toByteArray();
    expected = text.toString();
  }

  private static byte[] read(String file) {
    try {
      return Files.readAllBytes(SAMPLES.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  AsrSession open(AsrEngine engine, RecognizerRequest request) {
    return engine.recognizer(request).open(AudioFormat.pcm16(16_000), transcript);
  }

  /** Sends all of it and waits for the end. */
  Recited to(AsrEngine engine, RecognizerRequest request) {
    AsrSession session = open(engine, request);
    for (int from = 0; from < pcm.length; from += PORTION) {
      ByteBuffer portion = ByteBuffer.wrap(pcm, from, Math.min(PORTION, pcm.length - from));
      session.send(portion).toCompletableFuture().join();
    }
    session.end().toCompletableFuture().join();
    return this;
  }

  AsrException failure(AsrEngine engine, RecognizerRequest request) {
    try {
      to(engine, request);
    } catch (CompletionException e) {
      return transcript.closed().orElseThrow().error().orElseThrow();
    }
    throw new AssertionError("the session should have failed");
  }

  String text() {
    return transcript.text();
  }

  SessionReport report() {
    return transcript.closed().orElseThrow().report();
  }
}
