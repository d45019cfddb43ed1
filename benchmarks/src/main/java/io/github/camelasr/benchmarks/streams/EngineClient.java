package io.github.camelasr.benchmarks.streams;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Recognizer;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.transport.Transport;
import io.github.camelasr.engine.transport.Transports;
import io.github.camelasr.transport.netty.NettyTransport;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Ours: the whole engine, with the real dialect, on one of its transports. */
@SuppressWarnings("FutureReturnValueIgnored") // a session that breaks is counted when it ends
final class EngineClient implements Client {
  private static final int BYTES_PER_SECOND = 32_000;
  private static final int BYTES_PER_FRAME = 2;

  private final AsrEngine engine;
  private final Recognizer recognizer;
  private final List<AsrSession> sessions = new ArrayList<>();
  private final AtomicLong failed = new AtomicLong();
  private final byte[] audio;

  private EngineClient(Load load, int port, Transport transport) {
    engine = AsrEngine.builder().transport(transport).build();
    RecognizerRequest.Builder request = RecognizerRequest.builder(load.provider());
    load.options(port).forEach(request::option);
    recognizer = engine.recognizer(request.build());
    audio = Client.noise((load.seconds() + load.warmUp() + 60) * BYTES_PER_SECOND);
  }

  /** On one loop, so that one core does all the work. */
  static EngineClient onNetty(Load load, int port) {
    return new EngineClient(load, port, new NettyTransport(1));
  }

  static EngineClient onTheJdk(Load load, int port) {
    return new EngineClient(load, port, Transports.javaNetHttp());
  }

  /** All sessions read from one array, each at its own pace. */
  @Override
  public void open(int number) {
    AsrSession session = recognizer.open(AudioFormat.pcm16(16_000), event -> {});
    sessions.add(session);
    session.completion().whenComplete((report, error) -> failed.incrementAndGet());
    session.send(ByteBuffer.wrap(audio));
  }

  @Override
  public long owedBytes() {
    return sessions.stream()
        .mapToLong(s -> s.ledger().toCompletableFuture().thenApply(Ledger::pending).join())
        .map(frames -> frames * BYTES_PER_FRAME)
        .sum();
  }

  @Override
  public long failed() {
    return failed.get();
  }

  @Override
  public void close() {
    engine.close();
  }
}
