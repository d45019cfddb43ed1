package io.github.camelasr.tck.internal.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** A server on loopback that plays a script to whoever connects, each on a thread of its own. */
public final class Peer implements AutoCloseable {
  private final ServerSocket door;
  private final Script script;
  private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
  private final CountDownLatch played = new CountDownLatch(1);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** What the server does with a connection. */
  @FunctionalInterface
  public interface Script {
    /**
     * Plays; the connection is closed when this returns.
     *
     * @param guest the connection
     * @throws IOException if the guest is gone
     */
    void play(Guest guest) throws IOException;
  }

  /** A part of a script. */
  @FunctionalInterface
  public interface Step {
    /**
     * Takes the step.
     *
     * @throws IOException if the guest is gone
     */
    void take() throws IOException;
  }

  private Peer(ServerSocketFactory sockets, Script script) {
    try {
      this.door = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.script = script;
    start("peer-door", this::welcome);
  }

  /** A server without TLS. */
  public static Peer plain(Script script) {
    return new Peer(ServerSocketFactory.getDefault(), script);
  }

  /** A server with TLS. */
  public static Peer tls(ServerSocketFactory sockets, Script script) {
    return new Peer(sockets, script);
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void welcome() {
    try {
      while (!door.isClosed()) {
        Socket socket = door.accept();
        guests.add(socket);
        start("peer-guest", () -> play(socket));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void play(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      script.play(new Guest(socket));
    } catch (IOException | RuntimeException | AssertionError e) {
      failure.compareAndSet(null, e);
    } finally {
      guests.remove(socket);
      played.countDown();
    }
  }

  /** Waits until a script has been played to its end. */
  public void played() throws InterruptedException {
    if (!played.await(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the server still plays its script");
    }
    Throwable failed = failure.get();
    if (failed != null) {
      throw new AssertionError("the server's script failed: " + failed, failed);
    }
  }

  /** The address with a scheme and what follows the authority. */
  public URI at(String scheme, String rest) {
    return URI.create(scheme + "://" + authority("127.0.0.1") + rest);
  }

  /** The address by a name of this machine. */
  public String authority(String host) {
    return host + ":" + door.getLocalPort();
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : guests) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
