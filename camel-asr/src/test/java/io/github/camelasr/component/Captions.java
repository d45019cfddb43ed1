package io.github.camelasr.component;

import io.github.camelasr.api.Segment;
import io.github.camelasr.api.TextJoiner;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Captions as a listener of a group shows them: text by segment, corrected as told. */
final class Captions {
  private final Map<String, Segment> segments =
      new TreeMap<>(Comparator.comparing(Captions::order));

  void take(EventLog.Told told) {
    List<?> removed = (List<?>) told.headers().getOrDefault(AsrHeaders.REMOVED, List.of());
    removed.forEach(id -> segments.remove((String) id));
    Segment segment = told.header(AsrHeaders.SEGMENT, Segment.class);
    if (segment != null) {
      segments.put(segment.id().toString(), segment);
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    segments.values().forEach(segment -> TextJoiner.append(text, segment.text()));
    return text.toString();
  }

  /** How many segments may still change. */
  long pending() {
    return segments.values().stream().filter(segment -> !segment.isFinal()).count();
  }

  private static long order(String id) {
    int dot = id.indexOf('.');
    return Long.parseLong(id.substring(0, dot)) * 1_000_000 + Long.parseLong(id.substring(dot + 1));
  }
}
