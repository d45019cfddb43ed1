package io.github.camelasr.app.display;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.Revision;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentId;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes every change of a segment as a line {@code STATE ID TEXT}. Of changes that come faster
 * than lines can be written the last one counts.
 */
public final class LinesDisplay implements Display {
  private final PrintStream out;
  private final Map<SegmentId, Segment> changed = new TreeMap<>();
  private final Painter painter = Painter.start(this::write);

  /**
   * Starts writing.
   *
   * @param out where to
   */
  public LinesDisplay(PrintStream out) {
    this.out = out;
  }

  @Override
  public void onEvent(AsrEvent event) {
    Segment segment = event instanceof Revision revision ? revision.segment() : null;
    if (segment != null) {
      synchronized (changed) {
        changed.put(segment.id(), segment);
      }
    }
  }

  private void write() {
    List<Segment> due;
    synchronized (changed) {
      due = new ArrayList<>(changed.values());
      changed.clear();
    }
    for (Segment segment : due) {
      String state = segment.state().name().toLowerCase(Locale.ROOT);
      out.println(state + " " + segment.id() + " " + Columns.printable(segment.text()));
    }
  }

  @Override
  public void close() {
    painter.close();
  }
}
