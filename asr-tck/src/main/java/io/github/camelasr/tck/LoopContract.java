package io.github.camelasr.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.Transport;
import io.github.camelasr.tck.internal.peer.Ears.Heard;
import io.github.camelasr.tck.internal.peer.Frame;
import io.github.camelasr.tck.internal.peer.Line;
import io.github.camelasr.tck.internal.peer.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The loop, its timers and its threads. */
interface LoopContract extends TransportUser {

  @Test
  default void tasksRunInTheirOrderOnOneThread() throws Exception {
    Loop loop = transport().loop();
    List<Integer> ran = new ArrayList<>();
    Thread thread = Line.on(loop, Thread::currentThread);
    for (int i = 0; i < 1_000; i++) {
      int number = i;
      loop.execute(() -> ran.add(number));
    }

    assertSame(thread, Line.on(loop, Thread::currentThread));
    assertEquals(IntStream.range(0, 1_000).boxed().toList(), ran);
  }

  @Test
  default void timersRunInTheOrderOfTheirTimesAndNeverEarly() throws Exception {
    Loop loop = transport().loop();
    BlockingQueue<String> ran = new LinkedBlockingQueue<>();
    Line.on(
        loop,
        () -> {
          long now = loop.nanoTime();
          timer(loop, now + 40_000_000, "late", ran);
          timer(loop, now + 20_000_000, "early", ran);
          timer(loop, now - 1, "at once", ran);
          return true;
        });

    assertEquals("at once", ran.poll(60, TimeUnit.SECONDS));
    assertEquals("early", ran.poll(60, TimeUnit.SECONDS));
    assertEquals("late", ran.poll(60, TimeUnit.SECONDS));
  }

  private static void timer(Loop loop, long at, String name, BlockingQueue<String> ran) {
    loop.at(at, () -> ran.add(loop.nanoTime() < at ? name + " before its time" : name));
  }

  @Test
  default void aTimerThatWasCalledOffDoesNotRun() throws Exception {
    Loop loop = transport().loop();
    BlockingQueue<String> ran = new LinkedBlockingQueue<>();
    Line.on(
        loop,
        () -> {
          long now = loop.nanoTime();
          List<Loop.Timer> off = new ArrayList<>();
          for (int i = 0; i < 100; i++) {
            off.add(loop.at(now + 10_000_000L + i * 100_000L, () -> ran.add("called off")));
          }
          loop.at(now + 30_000_000, () -> ran.add("last"));
          off.forEach(Loop.Timer::cancel);
          off.forEach(Loop.Timer::cancel);
          return true;
        });

    assertEquals("last", ran.poll(60, TimeUnit.SECONDS));
  }

  @Test
  default void aTaskThatFailsHarmsNoOther() throws Exception {
    Loop loop = transport().loop();
    loop.execute(
        () -> {
          throw new IllegalStateException("a task of the test, which fails on purpose");
        });
    loop.at(
        loop.nanoTime(),
        () -> {
          throw new IllegalStateException("a timer of the test, which fails on purpose");
        });

    assertTrue(Line.on(loop, () -> true));
    assertTrue(Line.on(loop, () -> true));
  }

  @Test
  default void everythingOfALinkIsHeardOnItsLoop() throws Exception {
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              guest.frame(Frame.text("hello"));
              guest.frame(Frame.close(1000, ""));
              guest.gone();
            })) {
      for (int i = 0; i < 8; i++) {
        Line line = Line.open(transport(), peer.at("ws", "/"), MAX_BYTES);
        Thread loop = line.ask(link -> Thread.currentThread());
        for (String what : List.of("opened", "message", "closed")) {
          Heard heard = line.ears().next(what);
          assertSame(loop, heard.thread());
        }
      }
    }
  }

  @Test
  default void aHundredLinksNeedNoMoreThreadsThanTen() throws Exception {
    Transport mine = newTransport();
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              guest.gone();
            })) {
      Set<Thread> before = threads();
      open(mine, peer, 10);
      Set<Thread> ten = threads();
      open(mine, peer, 90);
      Set<Thread> hundred = threads();
      ten.removeAll(before);
      hundred.removeAll(before);
      assertTrue(
          hundred.size() <= ten.size() + 1,
          "first " + ten + ", then " + hundred); // one may come late
    } finally {
      mine.close();
    }
  }

  @Test
  default void closingEndsTheLinksAndFreesTheThreads() throws Exception {
    Set<Thread> before = threads();
    Transport mine = newTransport();
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              guest.gone();
            })) {
      open(mine, peer, 3);
      Set<Thread> started = threads();
      started.removeAll(before);
      mine.close();
      peer.played();
      for (Thread thread : started) {
        awaitEnd(thread);
      }
    }
  }

  /** A thread may end only when whom it served was collected. */
  private static void awaitEnd(Thread thread) throws InterruptedException {
    for (int i = 0; i < 120 && thread.isAlive(); i++) {
      System.gc();
      thread.join(500);
    }
    assertFalse(thread.isAlive(), thread + " still runs");
  }

  private static void open(Transport mine, Peer peer, int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      Line.open(mine, peer.at("ws", "/"), MAX_BYTES).ears().next("opened");
    }
  }

  /** The threads there are, without those of the test's own server. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().startsWith("peer-"))
        .collect(Collectors.toSet());
  }
}
