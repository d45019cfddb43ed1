package io.github.camelasr.sandbox;

import io.github.camelasr.sandbox.script.MemoryAnswer;
import io.github.camelasr.sandbox.script.MemoryClient;
import io.github.camelasr.sandbox.script.MemoryRequest;
import io.github.camelasr.sandbox.script.MemorySocket;
import io.github.camelasr.sandbox.script.SessionRecord;
import io.github.camelasr.sandbox.script.Time;
import io.github.camelasr.sandbox.server.Authority;
import io.github.camelasr.sandbox.server.House;
import io.github.camelasr.sandbox.server.MemoryServer;
import io.github.camelasr.sandbox.server.SessionBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The vendors of a {@link Sandbox} without sockets and threads, in a time that a test moves by
 * hand: the same protocols, limits, faults and ears, for streams that last for hours. Everything
 * happens within the caller's calls and the tasks of its {@link Time}. Not thread-safe.
 */
public final class MemorySandbox {

  /** Nobody connects to it; endpoints need one. */
  private static final int PORT = 7;

  private final Vendors vendors;
  private final SessionBook book;
  private final MemoryServer server;

  /**
   * Opens the house.
   *
   * @param description samples, scripts, faults, clock, limits and quirks; what concerns sockets is
   *     not looked at
   * @param time in which everything happens
   */
  public MemorySandbox(Sandbox.Builder description, Time time) {
    this.vendors = Vendors.of(description.terms());
    this.book = new SessionBook(description.captureBytes);
    House house = new House(vendors.all(), book, description.faults, description.clock);
    this.server = new MemoryServer(house, time);
  }

  /**
   * Returns what a client needs for one protocol, by the names of the provider's options.
   *
   * @param provider the vendor, such as {@code iflytek}
   * @param variant its protocol, such as {@code iat}
   * @return {@code endpoint} and dummy credentials, in a stable order
   * @throws IllegalArgumentException if the sandbox has no such protocol
   */
  public Map<String, String> access(String provider, String variant) {
    return vendors.offer(provider, variant).access(new Authority(PORT, false));
  }

  /**
   * Lets a client come to a WebSocket.
   *
   * @param request its handshake
   * @param client hears what comes of it, within this call too
   * @return where its messages go
   */
  public MemorySocket connect(MemoryRequest request, MemoryClient client) {
    return server.connect(request, client);
  }

  /**
   * Answers an HTTP request.
   *
   * @param request the request
   * @param client takes the answer, within this call or later, or nothing if the connection breaks
   *     in its place; never called if there is no answer
   */
  public void serve(MemoryRequest request, Consumer<Optional<MemoryAnswer>> client) {
    server.serve(request, client);
  }

  /**
   * Returns what was seen of the sessions so far, refused ones too; the latest 10,000.
   *
   * @return snapshots in the order of their numbers
   */
  public List<SessionRecord> sessions() {
    return book.records();
  }
}
