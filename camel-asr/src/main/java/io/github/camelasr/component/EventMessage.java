package io.github.camelasr.component;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AttemptStarted;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.Gap;
import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentId;
import io.github.camelasr.api.SpeechChanged;
import io.github.camelasr.component.live.LiveEvent;
import io.github.camelasr.component.live.LiveEvent.End;
import io.github.camelasr.component.live.LiveEvent.Hole;
import io.github.camelasr.component.live.LiveEvent.Sentence;
import io.github.camelasr.component.live.LiveEvent.Text;
import io.github.camelasr.component.live.LiveEvent.Told;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Writes an event of a live session into a message. */
final class EventMessage {
  private final Message message;

  private EventMessage(Message message) {
    this.message = message;
  }

  /** Sets headers and body: the text of the event, or all of it as JSON if that is the format. */
  static void write(Message message, LiveEvent event, OutputFormat format) {
    message.setHeader(AsrHeaders.SESSION_ID, event.session());
    message.setHeader(AsrHeaders.EVENT, event.kind());
    new EventMessage(message).write(event.content(), format);
    if (format == OutputFormat.JSON) {
      message.setBody(EventJson.write(event));
      message.setHeader(Exchange.CONTENT_TYPE, format.contentType());
    }
  }

  private void write(LiveEvent.Content content, OutputFormat format) {
    if (content instanceof Text text) {
      text(text);
    } else if (content instanceof Sentence sentence) {
      sentence(sentence);
    } else if (content instanceof Told told) {
      told(told.event());
    } else if (content instanceof Hole hole) {
      message.setHeader(AsrHeaders.MISSING_FROM, hole.missing().from());
      message.setHeader(AsrHeaders.MISSING_TO, hole.missing().to());
      span(MediaTime.at(hole.atMs()), MediaTime.at(hole.atMs()));
    } else if (content instanceof End end) {
      end(end, format);
    }
  }

  private void text(Text text) {
    message.setHeader(
        AsrHeaders.REMOVED, text.removed().stream().map(SegmentId::toString).toList());
    Segment segment = text.segment();
    if (segment != null) {
      message.setBody(segment.text());
      message.setHeader(AsrHeaders.SEGMENT, segment);
      message.setHeader(AsrHeaders.SEGMENT_ID, segment.id().toString());
      span(segment.start(), segment.end());
    }
  }

  private void sentence(Sentence sentence) {
    List<Segment> segments = sentence.segments();
    message.setBody(sentence.text());
    message.setHeader(AsrHeaders.SEGMENTS, segments.size());
    span(segments.get(0).start(), segments.get(segments.size() - 1).end());
  }

  private void told(AsrEvent event) {
    if (event instanceof Gap gap) {
      message.setHeader(AsrHeaders.CAUSE, gap.cause().name());
      span(MediaTime.at(gap.fromMs()), MediaTime.at(gap.toMs()));
    } else if (event instanceof Committed committed) {
      message.setHeader(AsrHeaders.COMMITTED_MS, committed.toMs());
    } else if (event instanceof SpeechChanged speech) {
      span(speech.at(), speech.at());
    } else if (event instanceof AttemptStarted attempt) {
      message.setHeader(AsrHeaders.PROVIDER, attempt.provider());
      message.setHeader(AsrHeaders.CAUSE, attempt.reason().name());
      span(MediaTime.at(attempt.fromMs()), MediaTime.UNKNOWN);
    }
  }

  private void end(End end, OutputFormat format) {
    if (end.transcript() != null) {
      Answer.write(message, end.transcript(), format);
    }
    end.error().ifPresent(error -> message.setHeader(AsrHeaders.ERROR, error));
  }

  /** The widest span that may be meant; what nothing is known of is left away. */
  private void span(MediaTime start, MediaTime end) {
    if (start.isKnown()) {
      message.setHeader(AsrHeaders.START_MS, start.earliestMs());
    }
    if (end.isKnown()) {
      message.setHeader(AsrHeaders.END_MS, end.latestMs());
    }
  }
}
