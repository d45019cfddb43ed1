package io.github.camelasr.sandbox.iflytek;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.iflytek.Output.Punctuation;
import io.github.camelasr.sandbox.speech.Token;
import io.github.camelasr.sandbox.speech.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Writes utterances as {@code ws} arrays: document "返回参数". */
final class IatWords {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** One frame of the vendor. */
  private static final long FRAME_MS = 10;

  private final Output output;
  private final boolean floats;
  private String carried = "";
  private int scored;

  /**
   * Writes words.
   *
   * @param output what results look like
   * @param floats whether scores are floats now and then
   */
  IatWords(Output output, boolean floats) {
    this.output = output;
    this.floats = floats;
  }

  /** Writes a guess at the open sentence. */
  ArrayNode guess(Utterance guess) {
    return words(guess, "");
  }

  /** Writes a sentence; what ends it is written now or kept for the head of the next piece. */
  ArrayNode sentence(Utterance sentence) {
    boolean carry = output.punctuation() == Punctuation.CARRIED && sentence.known();
    String tail = carry ? "" : clean(sentence.after());
    ArrayNode ws = output.sentences() > 1 ? candidates(sentence, tail) : words(sentence, tail);
    carried = carry ? sentence.after() : "";
    return ws;
  }

  /** Writes the end of the session: what was kept, or one empty word. */
  ArrayNode rest() {
    ArrayNode ws = JSON.arrayNode();
    word(ws, 0, List.of(carried));
    carried = "";
    return ws;
  }

  private ArrayNode words(Utterance utterance, String tail) {
    ArrayNode ws = JSON.arrayNode();
    String head = carried;
    for (Token token : utterance.tokens()) {
      String gap = head + clean(token.before());
      String punctuation = gap.stripTrailing();
      if (!punctuation.isEmpty()) {
        word(ws, 0, List.of(punctuation));
      }
      // English words bring the space before them along.
      String space = gap.substring(punctuation.length());
      List<String> texts = new ArrayList<>(List.of(space + token.text()));
      token.others().forEach(other -> texts.add(space + other));
      word(
          ws, token.startMs() / FRAME_MS, texts.subList(0, Math.min(texts.size(), output.words())));
      head = "";
    }
    if (!tail.isEmpty()) {
      word(ws, 0, List.of(tail));
    }
    return ws;
  }

  /** Writes a sentence as one item with a candidate for every word that could be another. */
  private ArrayNode candidates(Utterance sentence, String tail) {
    List<Token> tokens = sentence.tokens();
    List<String> texts = new ArrayList<>();
    texts.add(text(tokens, -1, "") + tail);
    for (int i = 0; i < tokens.size(); i++) {
      for (String other : tokens.get(i).others()) {
        texts.add(text(tokens, i, other) + tail);
      }
    }
    ArrayNode ws = JSON.arrayNode();
    word(
        ws,
        sentence.startMs() / FRAME_MS,
        texts.subList(0, Math.min(texts.size(), output.sentences())));
    return ws;
  }

  private String text(List<Token> tokens, int replaced, String replacement) {
    StringBuilder text = new StringBuilder(carried);
    for (int i = 0; i < tokens.size(); i++) {
      text.append(clean(tokens.get(i).before()))
          .append(i == replaced ? replacement : tokens.get(i).text());
    }
    return text.toString();
  }

  private String clean(String gap) {
    return output.punctuation() == Punctuation.NONE ? gap.replaceAll("\\S", "") : gap;
  }

  private void word(ArrayNode ws, long bg, List<String> texts) {
    ObjectNode item = ws.addObject().put("bg", bg);
    ArrayNode cw = item.putArray("cw");
    for (String text : texts) {
      ObjectNode candidate = cw.addObject();
      if (floats && ++scored % 3 == 0) {
        candidate.put("sc", 0.87);
      } else {
        candidate.put("sc", 0);
      }
      candidate.put("w", text);
    }
  }
}
