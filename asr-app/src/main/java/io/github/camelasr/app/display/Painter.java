package io.github.camelasr.app.display;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Paints ten times a second on a thread of its own, and a last time when it is closed. */
final class Painter implements AutoCloseable {
  private static final long EVERY_MS = 100;

  private final Runnable paint;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Painter::daemon);

  private Painter(Runnable paint) {
    this.paint = paint;
  }

  static Painter start(Runnable paint) {
    Painter painter = new Painter(paint);
    var unused =
        painter.thread.scheduleWithFixedDelay(paint, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    return painter;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "captions");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (thread.awaitTermination(1, TimeUnit.SECONDS)) {
        paint.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
