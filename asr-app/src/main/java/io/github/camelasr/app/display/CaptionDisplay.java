package io.github.camelasr.app.display;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentState;
import io.github.camelasr.api.TextJoiner;
import io.github.camelasr.api.TranscriptBuilder;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Live captions on one line of a terminal: the end of the text, firm where the vendor is done with
 * it and pale where it may still change.
 */
public final class CaptionDisplay implements Display {
  private static final String CLEAR_LINE = "\r\033[K";
  private static final String PALE = "\033[2m";
  private static final String PLAIN = "\033[0m";

  private final PrintStream terminal;
  private final int columns;
  private final TranscriptBuilder transcript = new TranscriptBuilder();
  private @Nullable String painted;
  private final Painter painter = Painter.start(this::paint);

  /**
   * Starts captions.
   *
   * @param terminal where to paint
   * @param columns how many narrow letters a line holds
   */
  public CaptionDisplay(PrintStream terminal, int columns) {
    this.terminal = terminal;
    this.columns = columns;
  }

  @Override
  public void onEvent(AsrEvent event) {
    synchronized (transcript) {
      transcript.onEvent(event);
    }
  }

  private void paint() {
    List<Segment> segments;
    synchronized (transcript) {
      segments = transcript.segments();
    }
    String line = line(segments);
    if (!line.equals(painted)) {
      painted = line;
      terminal.print(CLEAR_LINE + line);
      terminal.flush();
    }
  }

  /** The last column stays free: a terminal that wraps early would leave old lines behind. */
  private String line(List<Segment> segments) {
    StringBuilder all = new StringBuilder();
    int firm = 0;
    for (Segment segment : segments) {
      TextJoiner.append(all, Columns.printable(segment.text()));
      if (segment.state() != SegmentState.INTERIM) {
        firm = all.length();
      }
    }
    String shown = Columns.tail(all.toString(), columns - 1);
    int split = Math.max(0, firm - (all.length() - shown.length()));
    return shown.substring(0, split) + PALE + shown.substring(split) + PLAIN;
  }

  @Override
  public void close() {
    painter.close();
    terminal.print(CLEAR_LINE);
    terminal.flush();
  }
}
