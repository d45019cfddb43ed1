package io.github.camelasr.sandbox.rtasr;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.speech.Token;
import io.github.camelasr.sandbox.speech.Utterance;

/**
 * Writes a sentence as an object {@code st}: times of sentences are strings of milliseconds, those
 * of words frames of 10 ms from the sentence's beginning. An interim sentence has no times but its
 * beginning.
 */
public final class SentenceJson {

  private static final long FRAME_MS = 10;

  private final boolean punctuation;
  private final boolean candidates;
  private final int role;

  /**
   * Makes a writer.
   *
   * @param punctuation whether it is written
   * @param candidates whether other readings of words are written
   * @param role the number of who begins to speak, 0 if that does not change
   */
  public SentenceJson(boolean punctuation, boolean candidates, int role) {
    this.punctuation = punctuation;
    this.candidates = candidates;
    this.role = role;
  }

  /**
   * Writes a sentence.
   *
   * @param utterance what was said
   * @param done whether it will not change any more
   * @return the object
   */
  public ObjectNode write(Utterance utterance, boolean done) {
    ObjectNode st = JsonNodeFactory.instance.objectNode();
    st.put("bg", String.valueOf(utterance.startMs()));
    st.put("ed", done ? String.valueOf(utterance.endMs()) : "0");
    st.put("type", done ? "0" : "1");
    ArrayNode ws = st.putArray("rt").addObject().putArray("ws");
    int speaker = role;
    for (Token token : utterance.tokens()) {
      String space = gap(ws, token.before());
      ArrayNode cw = word(ws, space + token.text(), "n");
      ((ObjectNode) cw.path(0)).put("rl", String.valueOf(speaker));
      if (done) {
        time((ObjectNode) ws.path(ws.size() - 1), utterance, token);
      }
      if (candidates) {
        token.others().forEach(other -> candidate(cw, space + other, "n"));
      }
      speaker = 0;
    }
    gap(ws, utterance.after());
    return st;
  }

  /** Writes punctuation as an item of its own, and returns the space that goes with the word. */
  private String gap(ArrayNode ws, String gap) {
    String marks = gap.stripTrailing();
    if (punctuation && !marks.isEmpty()) {
      word(ws, marks, "p");
    }
    return gap.substring(marks.length());
  }

  private static void time(ObjectNode item, Utterance utterance, Token token) {
    item.put("wb", (token.startMs() - utterance.startMs()) / FRAME_MS)
        .put("we", (token.endMs() - utterance.startMs()) / FRAME_MS);
  }

  private static ArrayNode word(ArrayNode ws, String text, String kind) {
    ObjectNode item = ws.addObject();
    ArrayNode cw = item.putArray("cw");
    candidate(cw, text, kind);
    item.put("wb", 0).put("we", 0);
    return cw;
  }

  private static void candidate(ArrayNode cw, String text, String kind) {
    cw.addObject().put("w", text).put("wp", kind);
  }
}
