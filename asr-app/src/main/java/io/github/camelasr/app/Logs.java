package io.github.camelasr.app;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What the libraries log while a command runs: by default only the warnings of our own modules,
 * each as one line; everything there is when debugging. Both SLF4J and {@code System.Logger} end
 * here.
 */
final class Logs {
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("io.github.camelasr");
  private static final Logger CAMEL = Logger.getLogger("org.apache.camel");

  private final List<Handler> before = List.of(ROOT.getHandlers());
  private final Handler handler;

  private Logs(Handler handler) {
    this.handler = handler;
  }

  /** Sends logs to a stream until this is closed. */
  static Logs to(PrintStream err, boolean debug) {
    Logs logs = new Logs(new Printer(err, debug));
    logs.before.forEach(ROOT::removeHandler);
    ROOT.addHandler(logs.handler);
    ROOT.setLevel(debug ? Level.INFO : Level.OFF);
    OURS.setLevel(debug ? Level.FINE : Level.WARNING);
    CAMEL.setLevel(debug ? Level.INFO : Level.OFF);
    return logs;
  }

  /** Puts everything back. */
  void close() {
    ROOT.removeHandler(handler);
    before.forEach(ROOT::addHandler);
  }

  /** Writes a record as a line, or with everything about it when debugging. */
  private static final class Printer extends Handler {
    private final PrintStream err;
    private final boolean debug;
    private final Formatter formatter = new SimpleFormatter();
    private final Instant start = Instant.now();

    private Printer(PrintStream err, boolean debug) {
      this.err = err;
      this.debug = debug;
    }

    @Override
    public void publish(LogRecord entry) {
      String message = formatter.formatMessage(entry);
      if (!debug) {
        err.println(ErrorLine.note(message));
        return;
      }
      long ms = Duration.between(start, entry.getInstant()).toMillis();
      err.println(ms + " ms " + entry.getLevel() + " " + entry.getLoggerName() + ": " + message);
      if (entry.getThrown() != null) {
        entry.getThrown().printStackTrace(err);
      }
    }

    @Override
    public void flush() {
      err.flush();
    }

    @Override
    public void close() {}
  }
}
