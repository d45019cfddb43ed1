package io.github.camelasr.conformance;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.Transcript;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.FaultScript;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One protocol that listens to a recording, with a server of its own. */
final class Listening implements AutoCloseable {
  private final Protocol protocol;
  private final Sandbox sandbox;
  private final TranscriptBuilder text = new TranscriptBuilder();
  private final AsrSession session;
  private final CompletableFuture<Transcript> heard;

  private Listening(AsrEngine engine, Protocol protocol, Sandbox sandbox, byte[] pcm) {
    this.protocol = protocol;
    this.sandbox = sandbox;
    Map<String, String> options =
        new HashMap<>(sandbox.access(protocol.provider(), protocol.variant()));
    options.put(AsrEngine.API_OPTION, protocol.variant());
    RecognizerRequest request =
        RecognizerRequest.builder(protocol.provider()).options(options).build();
    this.session = engine.recognizer(request).open(AudioFormat.pcm16(16_000), text);
    this.heard =
        session
            .send(ByteBuffer.wrap(pcm))
            .thenCompose(taken -> session.end())
            .thenApply(closed -> text.transcript())
            .toCompletableFuture();
  }

  /** Begins to speak, at the pace of speech. */
  static Listening to(byte[] pcm, AsrEngine engine, Protocol protocol, FaultScript faults) {
    return new Listening(engine, protocol, Sandbox.builder().faults(faults).start(), pcm);
  }

  /** What was heard, complete when the session has ended. */
  CompletableFuture<Transcript> heard() {
    return heard;
  }

  @Override
  public String toString() {
    return protocol.toString();
  }

  @Override
  public void close() {
    session.close();
    sandbox.close();
  }
}
