package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.SessionRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Numbers the sessions and keeps the latest of them. Safe for several threads. */
public final class SessionBook {

  private static final int MAX_KEPT = 10_000;

  private final int captureBytes;
  private final Deque<SessionLog> logs = new ArrayDeque<>();
  private int opened;

  /**
   * Makes an empty book.
   *
   * @param captureBytes how much audio each session keeps
   */
  public SessionBook(int captureBytes) {
    this.captureBytes = captureBytes;
  }

  synchronized SessionLog open(String api) {
    SessionLog log = new SessionLog(++opened, api, captureBytes);
    logs.add(log);
    if (logs.size() > MAX_KEPT) {
      logs.remove();
    }
    return log;
  }

  /**
   * Returns what was seen of the sessions, the latest 10,000 of them.
   *
   * @return snapshots in the order of their numbers
   */
  public List<SessionRecord> records() {
    List<SessionLog> all;
    synchronized (this) {
      all = List.copyOf(logs);
    }
    return all.stream().map(SessionLog::snapshot).toList();
  }
}
