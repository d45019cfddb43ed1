package io.github.camelasr.benchmarks.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Takes audio, says now and then what a vendor would, and notes when each message came. On one
 * thread, on loopback. Prints its port, and for a line with two times what came between them.
 */
final class Sink implements Runnable, AutoCloseable {
  private static final int BACKLOG = 4_096;

  private final Talk talk;
  private final long periodNanos;
  private final Selector selector;
  private final ServerSocketChannel door;
  private final List<Guest> guests = new ArrayList<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);

  private Sink(Talk talk, long periodNanos) throws IOException {
    this.talk = talk;
    this.periodNanos = periodNanos;
    this.selector = Selector.open();
    this.door = ServerSocketChannel.open();
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    door.configureBlocking(false);
    door.register(selector, SelectionKey.OP_ACCEPT);
  }

  static Sink start(Talk talk, long periodNanos) throws IOException {
    Sink sink = new Sink(talk, periodNanos);
    Thread thread = new Thread(sink, "sink");
    thread.setDaemon(true);
    thread.start();
    return sink;
  }

  int port() {
    return door.socket().getLocalPort();
  }

  @Override
  public void run() {
    try {
      while (selector.isOpen()) {
        selector.select(this::serve);
      }
    } catch (ClosedSelectorException e) {
      // closed
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        welcome(door.accept());
      } else {
        read(key);
      }
    } catch (IOException e) {
      key.cancel(); // the client has gone
    }
  }

  private void welcome(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    Guest guest = new Guest(channel, talk, periodNanos);
    synchronized (guests) {
      guests.add(guest);
    }
    channel.register(selector, SelectionKey.OP_READ, guest);
  }

  private void read(SelectionKey key) throws IOException {
    SocketChannel channel = (SocketChannel) key.channel();
    buffer.clear();
    if (channel.read(buffer) < 0) {
      channel.close();
      return;
    }
    ((Guest) key.attachment()).read(buffer.flip(), System.nanoTime());
  }

  @Override
  public void close() throws IOException {
    selector.close();
    door.close();
  }

  Punctuality between(long from, long to) {
    synchronized (guests) {
      return Punctuality.of(
          guests.stream().flatMapToLong(g -> LongStream.of(g.lateness(from, to))).toArray());
    }
  }

  /** Serves until its standard input ends. */
  static void main(List<String> args) throws IOException {
    Load load = Load.of(args);
    Sink sink = start(Talk.of(load.provider()), load.periodNanos());
    System.out.println(sink.port());
    ObjectMapper json = new ObjectMapper();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int space = line.indexOf(' ');
      long from = Long.parseLong(line.substring(0, space));
      Punctuality came = sink.between(from, Long.parseLong(line.substring(space + 1)));
      System.out.println(json.writeValueAsString(came));
    }
  }
}
