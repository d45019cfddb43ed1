package io.github.camelasr.component;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AttemptStarted;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.Gap;
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

/** Writes an event of a live session as one line of JSON, with times as in a transcript. */
final class EventJson {
  private EventJson() {}

  static String write(LiveEvent event) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("event", event.kind().word()).put("session", event.session());
    LiveEvent.Content content = event.content();
    if (content instanceof Text text) {
      text(node, text);
    } else if (content instanceof Sentence sentence) {
      sentence(node, sentence);
    } else if (content instanceof Told told) {
      told(node, told.event());
    } else if (content instanceof Hole hole) {
      node.put("fromMs", hole.atMs()).put("toMs", hole.atMs()).put("cause", "MISSING");
      node.putArray("missing").add(hole.missing().from()).add(hole.missing().to());
    } else if (content instanceof End end) {
      end(node, end);
    }
    return node.toString();
  }

  private static void text(ObjectNode node, Text text) {
    Segment segment = text.segment();
    if (segment != null) {
      TranscriptJson.write(node, segment);
    }
    var removed = node.putArray("removed");
    text.removed().stream().map(SegmentId::toString).forEach(removed::add);
  }

  private static void sentence(ObjectNode node, Sentence sentence) {
    List<Segment> segments = sentence.segments();
    node.put("text", sentence.text());
    TranscriptJson.time(node, "startMs", segments.get(0).start());
    TranscriptJson.time(node, "endMs", segments.get(segments.size() - 1).end());
    var ids = node.putArray("segments");
    segments.forEach(segment -> ids.add(segment.id().toString()));
  }

  private static void told(ObjectNode node, AsrEvent event) {
    if (event instanceof Gap gap) {
      TranscriptJson.write(node, gap);
    } else if (event instanceof Committed committed) {
      node.put("toMs", committed.toMs());
    } else if (event instanceof SpeechChanged speech) {
      TranscriptJson.time(node, "atMs", speech.at());
    } else if (event instanceof AttemptStarted attempt) {
      node.put("attempt", attempt.attempt())
          .put("provider", attempt.provider())
          .put("fromMs", attempt.fromMs())
          .put("reason", attempt.reason().name());
    }
  }

  private static void end(ObjectNode node, End end) {
    if (end.transcript() != null) {
      node.set("transcript", TranscriptJson.node(end.transcript()));
    }
    end.error().ifPresent(error -> write(node.putObject("error"), error));
  }

  private static void write(ObjectNode node, AsrException error) {
    node.put("category", error.category().name())
        .put("code", error.code().orElse(null))
        .put("message", error.getMessage());
  }
}
