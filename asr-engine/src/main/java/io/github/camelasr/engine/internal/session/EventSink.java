package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.Revision;
import io.github.camelasr.api.Revision.KeyRange;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SessionListener;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Delivers the events of a session in order and counts its revisions. */
final class EventSink {
  private static final System.Logger LOG = System.getLogger(EventSink.class.getName());

  private final SessionListener listener;
  private long ordinal;

  EventSink(SessionListener listener) {
    this.listener = listener;
  }

  void revise(@Nullable KeyRange removed, @Nullable Segment segment) {
    emit(new Revision(++ordinal, removed, segment));
  }

  /** A listener that throws must not harm the session. */
  void emit(AsrEvent event) {
    try {
      listener.onEvent(event);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a session listener failed on " + event.getClass().getSimpleName(), e);
    }
  }
}
