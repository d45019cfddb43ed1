package io.github.camelasr.component;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.api.Alternative;
import io.github.camelasr.api.AttemptEnded;
import io.github.camelasr.api.Gap;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.api.Transcript;
import io.github.camelasr.api.Word;

/**
 * Writes a transcript as one JSON document. A time is a number; {@code [earliest, latest]} where
 * only bounds are known; null where nothing is.
 */
final class TranscriptJson {
  private TranscriptJson() {}

  static String write(Transcript transcript) {
    return node(transcript).toPrettyString();
  }

  static ObjectNode node(Transcript transcript) {
    SessionReport report = transcript.report();
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("provider", report.provider()).put("text", transcript.text());
    ArrayNode segments = document.putArray("segments");
    transcript.segments().forEach(segment -> write(segments.addObject(), segment));
    document
        .putObject("audio")
        .put("durationMs", transcript.durationMs())
        .put("bytes", report.bytes());
    write(document.putObject("ledger"), report.ledger());
    ArrayNode gaps = document.putArray("gaps");
    transcript.gaps().forEach(gap -> write(gaps.addObject(), gap));
    ArrayNode sessions = document.putArray("sessions");
    report.attempts().forEach(attempt -> write(sessions.addObject(), attempt));
    return document;
  }

  static void write(ObjectNode node, Segment segment) {
    node.put("id", segment.id().toString());
    time(node, "startMs", segment.start());
    time(node, "endMs", segment.end());
    node.put("text", segment.text());
    ArrayNode words = node.putArray("words");
    segment.details().words().forEach(word -> write(words.addObject(), word));
    ArrayNode alternatives = node.putArray("alternatives");
    segment.details().alternatives().forEach(other -> write(alternatives.addObject(), other));
    node.put("speaker", segment.details().speaker());
  }

  private static void write(ObjectNode node, Word word) {
    node.put("text", word.text());
    time(node, "startMs", word.start());
    time(node, "endMs", word.end());
  }

  private static void write(ObjectNode node, Alternative alternative) {
    node.put("text", alternative.text());
    alternative.confidence().ifPresent(value -> node.put("confidence", value));
  }

  private static void write(ObjectNode node, Ledger ledger) {
    node.put("pushedMs", ledger.toMs(ledger.pushed()))
        .put("finalisedMs", ledger.toMs(ledger.finalised()))
        .put("lostMs", ledger.toMs(ledger.lost()))
        .put("resentMs", ledger.toMs(ledger.resent()));
  }

  static void write(ObjectNode node, Gap gap) {
    node.put("fromMs", gap.fromMs()).put("toMs", gap.toMs()).put("cause", gap.cause().name());
  }

  private static void write(ObjectNode node, AttemptEnded attempt) {
    node.put("id", attempt.traceId().orElseGet(() -> Integer.toString(attempt.attempt())))
        .put("startMs", attempt.fromMs())
        .put("endMs", attempt.toMs());
  }

  static void time(ObjectNode node, String name, MediaTime time) {
    if (time.isExact()) {
      node.put(name, time.earliestMs());
    } else if (time.isKnown()) {
      node.putArray(name).add(time.earliestMs()).add(time.latestMs());
    } else {
      node.putNull(name);
    }
  }
}
