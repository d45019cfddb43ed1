package io.github.camelasr.benchmarks.websocket;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** The slow step of a route, which sees in which order it is done with the frames. */
final class Watch implements Processor {
  private final Map<String, Peer> peers = new ConcurrentHashMap<>();
  private final AtomicInteger inversions = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final AtomicLong heap = new AtomicLong();
  private final CountDownLatch left;
  private final int stepMs;
  private final List<MemoryPoolMXBean> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  Watch(int frames, int stepMs) {
    this.left = new CountDownLatch(frames);
    this.stepMs = stepMs;
  }

  private static final class Peer {
    private final AtomicInteger atOnce = new AtomicInteger();
    private int last = -1;
  }

  @Override
  public void process(Exchange exchange) {
    byte[] frame = exchange.getMessage().getBody(byte[].class);
    if (frame != null) {
      Object key = exchange.getMessage().getHeader("CamelVertxWebsocket.connectionKey");
      Peer peer = peers.computeIfAbsent(String.valueOf(key), name -> new Peer());
      mostAtOnce.accumulateAndGet(peer.atOnce.incrementAndGet(), Math::max);
      if (stepMs > 0) {
        LockSupport.parkNanos(
            ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(stepMs)));
      }
      done(peer, ByteBuffer.wrap(frame).getInt());
    }
  }

  private void done(Peer peer, int number) {
    peer.atOnce.decrementAndGet();
    synchronized (peer) {
      if (number < peer.last) {
        inversions.incrementAndGet();
      }
      peer.last = number;
    }
    heap.accumulateAndGet(heapAfterCollection(), Math::max);
    left.countDown();
  }

  private long heapAfterCollection() {
    long used = 0;
    for (MemoryPoolMXBean pool : pools) {
      MemoryUsage usage = pool.getCollectionUsage();
      used += usage == null ? 0 : usage.getUsed();
    }
    return used;
  }

  boolean await(long minutes) throws InterruptedException {
    return left.await(minutes, TimeUnit.MINUTES);
  }

  int inversions() {
    return inversions.get();
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }

  long heapBytes() {
    return heap.get();
  }
}
