package io.github.camelasr.sandbox.server;

import static java.util.Locale.ROOT;

import io.github.camelasr.sandbox.script.MemoryAnswer;
import io.github.camelasr.sandbox.script.MemoryClient;
import io.github.camelasr.sandbox.script.MemoryRequest;
import io.github.camelasr.sandbox.script.MemorySocket;
import io.github.camelasr.sandbox.script.Time;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Serves all vendors to clients of the same process, without sockets and threads. Not thread-safe.
 *
 * @param house what the connections share
 * @param time in which everything happens
 */
public record MemoryServer(House house, Time time) {

  private static final Answer NOBODY =
      Answer.of(404, "{\"message\":\"no Route matched with those values\"}");

  /** A socket that nobody listens at. */
  private static final MemorySocket DEAF =
      new MemorySocket() {
        @Override
        public void text(byte[] utf8) {}

        @Override
        public void binary(byte[] message) {}

        @Override
        public void closed(int status) {}

        @Override
        public void gone() {}
      };

  /**
   * Lets a client come to a WebSocket.
   *
   * @param request its handshake
   * @param client hears what comes of it
   * @return where its messages go
   */
  public MemorySocket connect(MemoryRequest request, MemoryClient client) {
    Upgrade target = target(request);
    Protocol protocol = house.socket(target.path()).orElse(null);
    if (protocol == null) {
      client.refused(MemoryExchange.dated(NOBODY, house));
      return DEAF;
    }
    Admission admission = Admission.to(house, protocol, () -> protocol.check(target));
    Refusal refusal = admission.refusal().orElse(null);
    if (refusal != null) {
      client.refused(MemoryExchange.dated(Answer.of(refusal.status(), refusal.body()), house));
    }
    if (refusal != null || admission.isIgnored()) {
      return DEAF;
    }
    Arrival arrival = new Arrival(protocol, target, admission.log());
    MemoryWire wire = new MemoryWire(time, client, arrival, admission.faults());
    wire.begin();
    return wire;
  }

  /**
   * Answers an HTTP request.
   *
   * @param request the request
   * @param client takes the answer, or nothing if the connection breaks in its place
   */
  public void serve(MemoryRequest request, Consumer<Optional<MemoryAnswer>> client) {
    Upgrade target = target(request);
    MemoryExchange exchange = new MemoryExchange(house, time, client);
    house
        .counter(target.path())
        .ifPresentOrElse(
            counter ->
                counter.serve(new Request(request.method(), target, request.body()), exchange),
            () -> exchange.answer(NOBODY));
  }

  private static Upgrade target(MemoryRequest request) {
    URI uri = request.uri();
    QueryStringDecoder decoder = new QueryStringDecoder(uri);
    Map<String, String> query = new HashMap<>();
    decoder.parameters().forEach((name, values) -> query.put(name, values.get(0)));
    Map<String, String> headers = new HashMap<>();
    headers.put("host", uri.getRawAuthority());
    request.headers().forEach((name, value) -> headers.put(name.toLowerCase(ROOT), value));
    return new Upgrade(uri.getRawPath(), query, headers);
  }
}
