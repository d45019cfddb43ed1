package io.github.camelasr.app;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.JobAccepted;
import io.github.camelasr.api.SessionListener;

/** Tells the id of a job as soon as there is one, so that nobody who is interrupted pays twice. */
record TaskNote(Workshop workshop, String provider, SessionListener others)
    implements SessionListener {
  private static final String CLEAR_LINE = "\r\033[K";

  @Override
  public void onEvent(AsrEvent event) {
    if (event instanceof JobAccepted accepted) {
      if (workshop.surroundings().screen().err()) {
        workshop.surroundings().err().print(CLEAR_LINE);
      }
      workshop.note(
          "%s took the recording as task %s; if this breaks off, go on with -p %s -o taskId=%s"
              .formatted(provider, accepted.ticket(), provider, accepted.ticket()));
    }
    others.onEvent(event);
  }
}
