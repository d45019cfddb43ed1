package io.github.camelasr.component;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps what is logged while it is open, down to the level DEBUG of Camel. */
final class LogTap extends Handler implements AutoCloseable {
  private static final Logger ROOT = Logger.getLogger("");

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Level before = ROOT.getLevel();

  LogTap() {
    setFormatter(new SimpleFormatter());
    ROOT.setLevel(Level.FINE);
    ROOT.addHandler(this);
  }

  String text() {
    return String.join("", lines);
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(getFormatter().format(line));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
    ROOT.setLevel(before);
  }
}
