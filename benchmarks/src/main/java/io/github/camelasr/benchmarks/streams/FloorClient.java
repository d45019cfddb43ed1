package io.github.camelasr.benchmarks.streams;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.benchmarks.LocalOutbox;
import io.github.camelasr.benchmarks.Vendors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The floor: one thread writes a frame that lies ready to each socket in turn, when it is due, and
 * throws away what comes back. Nobody can do with less on the JDK's sockets.
 */
final class FloorClient implements Client, Runnable {
  private static final byte[] UPGRADE =
      String.join(
              "\r\n",
              "GET / HTTP/1.1",
              "Host: 127.0.0.1",
              "Upgrade: websocket",
              "Connection: Upgrade",
              "Sec-WebSocket-Version: 13",
              "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
              "\r\n")
          .getBytes(US_ASCII);

  private final Load load;
  private final int port;
  private final Selector selector;
  private final ByteBuffer frame;
  private final ByteBuffer rest = ByteBuffer.allocateDirect(256 * 1024);
  private final List<SocketChannel> channels = new ArrayList<>();
  private final long period;
  private volatile boolean failed;

  FloorClient(Load load, int port) throws IOException {
    this.load = load;
    this.port = port;
    this.period = load.periodNanos();
    this.selector = Selector.open();
    byte[] bytes = masked(message(load));
    this.frame = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  /** What the real dialect sends. */
  private static byte[] message(Load load) {
    StreamDialect dialect = Vendors.stream(load.provider(), Map.of("api", load.apiName()));
    LocalOutbox outbox = new LocalOutbox();
    byte[] audio = Client.noise(load.chunkBytes());
    AudioChunk chunk = new AudioChunk(audio, 0, audio.length, audio.length / 2);
    dialect.write(Cue.AUDIO, chunk, outbox);
    dialect.write(Cue.AUDIO, chunk, outbox);
    return outbox.message();
  }

  private static byte[] masked(byte[] message) {
    byte[] frame = new byte[message.length + 8];
    frame[0] = (byte) 0x82;
    frame[1] = (byte) (0x80 | 126);
    frame[2] = (byte) (message.length >> 8);
    frame[3] = (byte) message.length;
    System.arraycopy(message, 0, frame, 8, message.length); // under the mask 0
    return frame;
  }

  @Override
  public void open(int number) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.write(ByteBuffer.wrap(UPGRADE));
    channel.read(ByteBuffer.allocate(1_024));
    channel.configureBlocking(false);
    channels.add(channel);
    if (channels.size() == load.streams()) {
      Thread thread = new Thread(this, "floor");
      thread.setDaemon(true);
      thread.start();
    }
  }

  @Override
  public void run() {
    try {
      for (SocketChannel channel : channels) {
        channel.register(selector, SelectionKey.OP_READ);
      }
      pace(System.nanoTime());
    } catch (ClosedSelectorException | ClosedChannelException e) {
      // closed
    } catch (IOException e) {
      failed = true;
      throw new IllegalStateException(e);
    }
  }

  /** All have the same period, so that their turn never changes. */
  private void pace(long start) throws IOException {
    int count = channels.size();
    for (long turn = 0; selector.isOpen(); turn++) {
      int stream = (int) (turn % count);
      long due = start + turn / count * period + stream * period / count;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        selector.select(this::drop, Math.max(1, left / 1_000_000));
      }
      if ((turn & 63) == 0) {
        selector.selectNow(this::drop);
      }
      if (channels.get(stream).write(frame.duplicate()) < frame.limit()) {
        throw new IOException("the sink does not keep up");
      }
    }
  }

  private void drop(SelectionKey key) {
    try {
      rest.clear();
      if (((SocketChannel) key.channel()).read(rest) < 0) {
        key.cancel();
      }
    } catch (IOException e) {
      key.cancel();
    }
  }

  @Override
  public long failed() {
    return failed ? load.streams() : 0;
  }

  @Override
  public void close() {
    try {
      selector.close();
      for (SocketChannel channel : channels) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
