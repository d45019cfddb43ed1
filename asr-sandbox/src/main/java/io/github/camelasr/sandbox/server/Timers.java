package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.Time;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The timers of one session, which die with it. For the session's event loop only. */
final class Timers {

  private final Time time;
  private final Set<Entry> waiting = new HashSet<>();

  Timers(Time time) {
    this.time = time;
  }

  Peer.Timer after(Duration delay, Runnable task) {
    Entry entry = new Entry(task);
    waiting.add(entry);
    entry.takeBack = time.after(delay, entry);
    return entry;
  }

  void cancelAll() {
    List.copyOf(waiting).forEach(Entry::cancel);
  }

  private final class Entry implements Peer.Timer, Runnable {

    private final Runnable task;
    private Runnable takeBack = () -> {};

    Entry(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      if (waiting.remove(this)) {
        task.run();
      }
    }

    @Override
    public void cancel() {
      waiting.remove(this);
      takeBack.run();
    }
  }
}
