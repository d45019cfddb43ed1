package io.github.camelasr.benchmarks;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.Detail;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Recognizer;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.Speed;
import io.github.camelasr.engine.transport.Exchange;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.engine.transport.LinkListener;
import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.ReplyListener;
import io.github.camelasr.engine.transport.RequestBody;
import io.github.camelasr.engine.transport.Transport;
import io.github.camelasr.engine.transport.VirtualLoop;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole engine with a real dialect, but without a network: what the vendor would say is handed
 * to the session on the calling thread. One for a thread.
 */
final class Rehearsal implements Transport, Link {
  private static final int BYTES_PER_MS = 32;
  private static final int ONE_SECOND = 1_000 * BYTES_PER_MS;

  private final VirtualLoop loop = new VirtualLoop();
  private final LocalOutbox outbox = new LocalOutbox();
  private final AsrEngine engine = AsrEngine.builder().transport(this).build();
  private final Recognizer recognizer;
  private final byte[] noise = new byte[ONE_SECOND];
  private @Nullable LinkListener listener;
  private long allocated;

  Rehearsal(Set<Detail> details) {
    new Random(1).nextBytes(noise);
    RecognizerRequest.Builder request = RecognizerRequest.builder("iflytek").speed(Speed.MAX);
    Vendors.options("iflytek", Map.of("dwa", "wpgs")).forEach(request::option);
    details.forEach(request::detail);
    recognizer = engine.recognizer(request.build());
  }

  /** Runs a dictation from its first frame of audio to its end. */
  TranscriptBuilder play(Dictation dictation) {
    TranscriptBuilder transcript = new TranscriptBuilder();
    try (AsrSession session = recognizer.open(AudioFormat.pcm16(16_000), transcript)) {
      for (int ms = 0; ms < dictation.audioMs(); ms += 1_000) {
        int bytes = Math.min(1_000, dictation.audioMs() - ms) * BYTES_PER_MS;
        session.send(ByteBuffer.wrap(noise, 0, bytes));
        loop.run();
      }
      long before = Allocation.soFar();
      for (byte[] message : dictation.messages()) {
        hear(message);
      }
      allocated = Allocation.soFar() - before;
      session.end();
      loop.run();
      hear(dictation.last());
      loop.run();
      session.completion().toCompletableFuture().join();
    }
    return transcript;
  }

  /** The bytes that the results of the last dictation cost, from the message to the text. */
  long allocatedByResults() {
    return allocated;
  }

  private void hear(byte[] message) {
    Objects.requireNonNull(listener, "no dialogue")
        .message(Reply.message(message, 0, message.length));
  }

  @Override
  public Loop loop() {
    return loop;
  }

  @Override
  public Link open(HttpCall call, int maxMessageBytes, LinkListener heard, Loop on) {
    listener = heard;
    on.execute(heard::opened);
    return this;
  }

  @Override
  public Exchange request(HttpCall call, RequestBody body, ReplyListener heard, Loop on) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public boolean writable() {
    return true;
  }

  @Override
  public void close(int code) {}

  @Override
  public void abort() {}

  @Override
  public void close() {}
}
