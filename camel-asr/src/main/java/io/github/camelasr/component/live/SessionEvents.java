package io.github.camelasr.component.live;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AttemptStarted;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.Gap;
import io.github.camelasr.api.Revision;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentId;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.SpeechChanged;
import io.github.camelasr.api.Transcript;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.component.EventKind;
import java.util.List;
import java.util.Optional;

/**
 * Makes the events of a group of what the engine tells of one session, and keeps its transcript.
 * The engine calls it on the session's loop.
 */
final class SessionEvents implements SessionListener {
  private final String session;
  private final LiveGroup group;
  private final TranscriptBuilder transcript = new TranscriptBuilder();
  private final SentenceBuilder sentences = new SentenceBuilder();

  SessionEvents(String session, LiveGroup group) {
    this.session = session;
    this.group = group;
  }

  void begin() {
    publish(EventKind.SESSION_STARTED, new LiveEvent.Begin());
  }

  void missing(Missing missing, long atMs) {
    publish(EventKind.GAP, new LiveEvent.Hole(missing, atMs));
  }

  /** The end of a session that the engine never knew. */
  void failed(AsrException error) {
    publish(EventKind.SESSION_ENDED, new LiveEvent.End(null, Optional.of(error)));
  }

  /** What the session leaves behind; once it has closed. */
  Transcript transcript() {
    return transcript.transcript();
  }

  @Override
  public void onEvent(AsrEvent event) {
    if (event instanceof Revision revision) {
      revise(revision);
      return;
    }
    transcript.onEvent(event);
    if (event instanceof SessionClosed closed) {
      sentences.rest().ifPresent(sentence -> publish(EventKind.SENTENCE, sentence));
      publish(EventKind.SESSION_ENDED, new LiveEvent.End(transcript(), closed.error()));
    } else {
      kind(event).ifPresent(kind -> publish(kind, new LiveEvent.Told(event)));
    }
  }

  private static Optional<EventKind> kind(AsrEvent event) {
    if (event instanceof Gap) {
      return Optional.of(EventKind.GAP);
    }
    if (event instanceof Committed) {
      return Optional.of(EventKind.COMMITTED);
    }
    if (event instanceof AttemptStarted) {
      return Optional.of(EventKind.ATTEMPT_STARTED);
    }
    if (event instanceof SpeechChanged speech) {
      return Optional.of(speech.started() ? EventKind.SPEECH_STARTED : EventKind.SPEECH_ENDED);
    }
    return Optional.empty();
  }

  /** A range becomes the segments that are really taken away by it. */
  private void revise(Revision revision) {
    List<SegmentId> before = standing(revision);
    if (transcript.apply(revision)) {
      List<SegmentId> after = standing(revision);
      List<SegmentId> removed = before.stream().filter(id -> !after.contains(id)).toList();
      Segment segment = revision.segment();
      if (segment != null || !removed.isEmpty()) {
        group.publish(LiveEvent.text(session, segment, removed));
      }
      if (segment != null && segment.isFinal()) {
        sentences.add(segment).ifPresent(one -> publish(EventKind.SENTENCE, one));
      }
    }
  }

  private List<SegmentId> standing(Revision revision) {
    Revision.KeyRange range = revision.removed();
    if (range == null) {
      return List.of();
    }
    return transcript.segmentsFrom(range.first()).stream()
        .map(Segment::id)
        .takeWhile(id -> id.compareTo(range.last()) <= 0)
        .toList();
  }

  private void publish(EventKind kind, LiveEvent.Content content) {
    group.publish(new LiveEvent(session, kind, content));
  }
}
