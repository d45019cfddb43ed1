package io.github.camelasr.app.display;

import io.github.camelasr.api.AsrEvent;
import java.io.PrintStream;
import java.util.OptionalLong;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that tells how many seconds of the recording are recognised. */
public final class BarDisplay implements Display {
  private static final String CLEAR_LINE = "\r\033[K";
  private static final int PAINT_EVERY_MS = 200;

  private final PrintStream terminal;
  private final ProgressBar bar;
  private final Position position = new Position();

  /**
   * Starts a bar.
   *
   * @param terminal where to paint
   * @param columns how many letters a line holds
   * @param durationMs the length of the recording, if it is known
   */
  public BarDisplay(PrintStream terminal, int columns, OptionalLong durationMs) {
    this.terminal = terminal;
    this.bar =
        new ProgressBarBuilder()
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(PAINT_EVERY_MS)
            .setInitialMax(durationMs.orElse(-1))
            .setUnit(" s", 1_000)
            .hideEta()
            .setConsumer(new DelegatingProgressBarConsumer(this::paint, columns - 1))
            .build();
  }

  private void paint(String line) {
    terminal.print("\r" + line);
    terminal.flush();
  }

  @Override
  public void onEvent(AsrEvent event) {
    bar.stepTo(position.after(event));
  }

  @Override
  public void close() {
    bar.close();
    terminal.print(CLEAR_LINE);
    terminal.flush();
  }
}
