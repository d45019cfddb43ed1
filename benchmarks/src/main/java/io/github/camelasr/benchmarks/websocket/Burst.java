package io.github.camelasr.benchmarks.websocket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Frames sent back to back, into a route that takes its time over each.
 *
 * @param scheme what the route begins with
 * @param connections how many peers send at once
 * @param frames how many each of them sends
 * @param bytes the size of a frame
 * @param stepMs how long the route takes at most, at random
 */
record Burst(String scheme, int connections, int frames, int bytes, int stepMs) {
  private static final long PATIENCE_MINUTES = 10;

  /** A row of the table. */
  String run() throws Exception {
    Watch watch = new Watch(connections * frames, stepMs);
    int port = freePort();
    try (DefaultCamelContext context = new DefaultCamelContext()) {
      context.addRoutes(route(port, watch));
      context.start();
      long from = System.nanoTime();
      CompletableFuture<Void> sent = send(URI.create("ws://127.0.0.1:" + port + "/burst"));
      boolean all = watch.await(PATIENCE_MINUTES) && sent.isDone();
      return row(watch, all, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
    }
  }

  private RouteBuilder route(int port, Watch watch) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from(scheme + ":127.0.0.1:" + port + "/burst").process(watch);
      }
    };
  }

  private CompletableFuture<Void> send(URI address) {
    HttpClient client = HttpClient.newHttpClient();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      WebSocket socket =
          client.newWebSocketBuilder().buildAsync(address, new WebSocket.Listener() {}).join();
      all.add(send(socket, 0));
    }
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  private CompletableFuture<Void> send(WebSocket socket, int number) {
    if (number == frames) {
      return CompletableFuture.completedFuture(null);
    }
    ByteBuffer frame = ByteBuffer.allocate(bytes).putInt(0, number);
    return socket.sendBinary(frame, true).thenCompose(done -> send(socket, number + 1));
  }

  private String row(Watch watch, boolean all, long ms) {
    return "| `%s` | %d | %,d of %,d B | 0-%d ms | %,d | %d | %.1f MiB | %s |"
        .formatted(
            scheme,
            connections,
            frames,
            bytes,
            stepMs,
            watch.inversions(),
            watch.mostAtOnce(),
            watch.heapBytes() / 1024.0 / 1024.0,
            all ? "%.1f s".formatted(ms / 1000.0) : "not all arrived");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
