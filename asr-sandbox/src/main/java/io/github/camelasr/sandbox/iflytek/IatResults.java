package io.github.camelasr.sandbox.iflytek;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.script.Quirk;
import io.github.camelasr.sandbox.speech.Hearing;
import io.github.camelasr.sandbox.speech.Utterance;
import java.util.function.Consumer;

/** Turns what was heard into result messages: document "返回参数", "动态修正返回参数", "vinfo返回参数". */
final class IatResults implements Hearing {

  /** The document's own example; nobody reads it. */
  private static final double ENERGY = 63.58;

  private final Envelope envelope;
  private final Output output;
  private final Consumer<String> out;
  private final IatWords words;
  private int sn;
  private int firstGuess;

  IatResults(Envelope envelope, Output output, Consumer<String> out) {
    this.envelope = envelope;
    this.output = output;
    this.out = out;
    this.words = new IatWords(output, envelope.quirks().contains(Quirk.FLOAT_SCORES));
  }

  @Override
  public void interim(Utterance guess) {
    if (output.dynamic()) {
      out.accept(message(result(words.guess(guess), true), false));
    }
  }

  @Override
  public void sentence(Utterance sentence) {
    ObjectNode result = result(words.sentence(sentence), true);
    if (output.spans()) {
      result.set("vad", span(sentence));
    }
    firstGuess = 0;
    out.accept(message(result, false));
  }

  /** Writes the message that ends the session. */
  String last() {
    firstGuess = 0;
    ObjectNode result = result(words.rest(), false);
    return message(result.put("ls", true), true);
  }

  private ObjectNode result(ArrayNode ws, boolean guessable) {
    sn++;
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("bg", 0).put("ed", 0).put("ls", false);
    if (output.dynamic()) {
      correct(result);
      firstGuess = guessable && firstGuess == 0 ? sn : firstGuess;
    }
    result.put("sn", sn).set("ws", ws);
    return result;
  }

  /** Appends the first guess at a sentence; every later one replaces all before it. */
  private void correct(ObjectNode result) {
    if (firstGuess == 0) {
      result.put("pgs", "apd");
    } else {
      result.put("pgs", "rpl").putArray("rg").add(firstGuess).add(sn - 1);
    }
  }

  private ObjectNode span(Utterance sentence) {
    ObjectNode vad = JsonNodeFactory.instance.objectNode();
    ObjectNode at =
        envelope.quirks().contains(Quirk.VAD_WITHOUT_LIST) ? vad : vad.putArray("ws").addObject();
    at.put("bg", sentence.startMs() / 10).put("ed", sentence.endMs() / 10).put("eg", ENERGY);
    return vad;
  }

  private String message(ObjectNode result, boolean last) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.set("result", result);
    data.put("status", last ? 2 : sn == 1 ? 0 : 1);
    return envelope.success(data);
  }
}
