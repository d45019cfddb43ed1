package io.github.camelasr.engine.internal.jdk;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.engine.transport.Exchange;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.engine.transport.LinkListener;
import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.ReplyListener;
import io.github.camelasr.engine.transport.RequestBody;
import io.github.camelasr.engine.transport.Transport;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The transport on {@code java.net.http}: one client, a fixed number of threads however many
 * sessions there are.
 */
public final class JdkTransport implements Transport {
  private final List<JdkLoop> loops;
  private final Set<JdkLink> links = ConcurrentHashMap.newKeySet();
  private final AtomicInteger next = new AtomicInteger();
  private final ExecutorService workers;

  /** Let go of on closing: a client of Java 17 ends its thread when it is collected. */
  private final AtomicReference<@Nullable HttpClient> client;

  /** A transport with one loop for each of at most two processors. */
  public JdkTransport() {
    int threads = Math.min(2, Runtime.getRuntime().availableProcessors());
    loops =
        Stream.iterate(1, i -> i + 1)
            .limit(threads)
            .map(i -> new JdkLoop("asr-loop-" + i))
            .toList();
    workers = workers(threads);
    client =
        new AtomicReference<>(
            HttpClient.newBuilder()
                .executor(workers)
                .followRedirects(Redirect.NEVER)
                .version(Version.HTTP_1_1)
                .build());
  }

  /** The client only ever runs short tasks, so a fixed pool suffices; idle threads go away. */
  private static ExecutorService workers(int threads) {
    AtomicInteger count = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread t = new Thread(task, "asr-http-" + count.incrementAndGet());
              t.setDaemon(true);
              return t;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  @Override
  public Loop loop() {
    return loops.get(Math.floorMod(next.getAndIncrement(), loops.size()));
  }

  @Override
  public Link open(HttpCall call, int maxMessageBytes, LinkListener listener, Loop loop) {
    JdkLink link = new JdkLink(listener, loop, maxMessageBytes, links);
    link.connect(client(), call);
    return link;
  }

  @Override
  public Exchange request(HttpCall call, RequestBody body, ReplyListener listener, Loop loop) {
    return JdkExchange.start(client(), call, body, listener, loop);
  }

  @Override
  public void close() {
    links.forEach(JdkLink::end);
    loops.forEach(JdkLoop::close);
    workers.shutdown();
    client.set(null);
  }

  private HttpClient client() {
    HttpClient open = client.get();
    if (open == null) {
      throw new IllegalStateException("the transport is closed");
    }
    return open;
  }
}
