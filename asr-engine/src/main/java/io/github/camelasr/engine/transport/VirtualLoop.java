package io.github.camelasr.engine.transport;

import java.time.Duration;
import java.util.PriorityQueue;

/**
 * A loop whose time is moved by hand, for tests that let hours pass in seconds: tasks run on the
 * thread that calls {@link #advance}, in order of their time and then of their submission. Not
 * thread-safe.
 */
public final class VirtualLoop implements Loop {
  private final PriorityQueue<Task> queue = new PriorityQueue<>();
  private long now;
  private long count;

  /** A loop at time 0. */
  public VirtualLoop() {}

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public void execute(Runnable task) {
    at(now, task);
  }

  @Override
  public Timer at(long nanoTime, Runnable task) {
    Task entry = new Task(Math.max(nanoTime, now), count++, task);
    queue.add(entry);
    return () -> queue.remove(entry);
  }

  /** Runs everything that is due now. */
  public void run() {
    advance(Duration.ZERO);
  }

  /**
   * Moves time on and runs everything that falls due on the way, each task at its own time.
   *
   * @param by how far
   */
  public void advance(Duration by) {
    long end = now + by.toNanos();
    for (Task next = queue.peek(); next != null && next.at <= end; next = queue.peek()) {
      queue.poll();
      now = next.at;
      next.run.run();
    }
    now = end;
  }

  /**
   * How many tasks wait.
   *
   * @return 0 when nothing would ever happen again
   */
  public int waiting() {
    return queue.size();
  }

  private record Task(long at, long order, Runnable run) implements Comparable<Task> {
    @Override
    public int compareTo(Task other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }
}
