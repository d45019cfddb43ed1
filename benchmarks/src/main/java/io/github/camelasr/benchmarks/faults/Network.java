package io.github.camelasr.benchmarks.faults;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.engine.transport.Exchange;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.engine.transport.LinkListener;
import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.ReplyListener;
import io.github.camelasr.engine.transport.RequestBody;
import io.github.camelasr.engine.transport.Transport;
import io.github.camelasr.engine.transport.VirtualLoop;
import io.github.camelasr.sandbox.MemorySandbox;
import io.github.camelasr.sandbox.script.MemoryAnswer;
import io.github.camelasr.sandbox.script.MemoryRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The network between the engine and the sandbox, in virtual time, with its weather. */
final class Network implements Transport {
  /** One way. */
  private static final Duration LATENCY = Duration.ofMillis(20);

  private static final String REFUSED = "connection refused";

  private final VirtualLoop loop;
  private final MemorySandbox sandbox;
  private final Set<Wire> wires = new LinkedHashSet<>();
  private long refusingUntil = Long.MIN_VALUE;
  private boolean slow;

  Network(VirtualLoop loop, MemorySandbox sandbox) {
    this.loop = loop;
    this.sandbox = sandbox;
  }

  @Override
  public Loop loop() {
    return loop;
  }

  @Override
  public Link open(HttpCall call, int maxMessageBytes, LinkListener listener, Loop on) {
    MemoryLink link = new MemoryLink(this, listener);
    MemoryRequest request = request(call, new byte[0]);
    begin(
        link,
        () -> link.connect(client -> sandbox.connect(request, client)),
        () -> link.fail(REFUSED));
    return link;
  }

  @Override
  public Exchange request(HttpCall call, RequestBody body, ReplyListener listener, Loop on) {
    MemoryRequestWire wire = new MemoryRequestWire(this, listener);
    MemoryRequest request = request(call, bytes(body));
    begin(
        wire,
        () -> wire.arrive(() -> sandbox.serve(request, wire::answered)),
        () -> wire.fail(REFUSED));
    return wire;
  }

  private void begin(Wire wire, Runnable arrive, Runnable refuse) {
    wires.add(wire);
    if (slow) {
      wire.reading(false);
    }
    later(loop.nanoTime() < refusingUntil ? refuse : arrive);
  }

  private static MemoryRequest request(HttpCall call, byte[] body) {
    return new MemoryRequest(call.method(), call.uri(), call.headers(), body);
  }

  private static byte[] bytes(RequestBody body) {
    try (InputStream in = body.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reply reply(MemoryAnswer answer) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    answer.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    return new Reply(answer.status(), headers, answer.body(), 0, answer.body().length);
  }

  /** Runs something when it has crossed the network; the order is kept. */
  void later(Runnable arrival) {
    loop.at(loop.nanoTime() + LATENCY.toNanos(), arrival);
  }

  void forget(Wire wire) {
    wires.remove(wire);
  }

  /** Does something to every connection there is. */
  void strike(Consumer<Wire> blow) {
    List.copyOf(wires).forEach(blow);
  }

  /** New connections are refused for a while. */
  void refuseFor(Duration time) {
    refusingUntil = loop.nanoTime() + time.toNanos();
  }

  /** The server reads nothing for a while. */
  void slowFor(Duration time) {
    slow = true;
    strike(wire -> wire.reading(false));
    loop.at(
        loop.nanoTime() + time.toNanos(),
        () -> {
          slow = false;
          strike(wire -> wire.reading(true));
        });
  }

  @Override
  public void close() {}
}
