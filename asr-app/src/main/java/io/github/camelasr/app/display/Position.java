package io.github.camelasr.app.display;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Revision;
import io.github.camelasr.api.Segment;

/** How far recognition has come, as far as events tell. For one thread at a time. */
final class Position {
  private long ms;

  /** Takes an event and tells how far it has come now, in milliseconds; never goes back. */
  long after(AsrEvent event) {
    if (event instanceof Committed committed) {
      ms = Math.max(ms, committed.toMs());
    } else if (event instanceof Revision revision) {
      Segment segment = revision.segment();
      if (segment != null) {
        MediaTime end = segment.end();
        ms = Math.max(ms, end.isExact() ? end.latestMs() : end.earliestMs());
      }
    }
    return ms;
  }
}
