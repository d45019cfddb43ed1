package io.github.camelasr.sandbox.rtasr;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.speech.Hearing;
import io.github.camelasr.sandbox.speech.Utterance;
import java.util.function.Consumer;

/** Turns what was heard into messages: document "接收转写结果". Every message has a number of its own. */
final class RtasrResults implements Hearing {

  /** A speaker says so many sentences, then it is the other's turn. */
  private static final int TURN = 2;

  private final RtasrOrder order;
  private final Envelope envelope;
  private final Consumer<String> out;
  private int number;
  private int sentences;

  RtasrResults(RtasrOrder order, Envelope envelope, Consumer<String> out) {
    this.order = order;
    this.envelope = envelope;
    this.out = out;
  }

  @Override
  public void interim(Utterance guess) {
    int id = tell(guess, false, 0);
    if (order.early()) {
      translate(guess, id, false);
    }
  }

  @Override
  public void sentence(Utterance sentence) {
    boolean turn = order.roles() && sentences % TURN == 0;
    int id = tell(sentence, true, turn ? sentences / TURN % 2 + 1 : 0);
    sentences++;
    translate(sentence, id, true);
  }

  /** Says that all translations were sent. */
  void end() {
    if (order.target().isPresent()) {
      out.accept(envelope.result(translation(number).put("isEnd", true)));
    }
  }

  private int tell(Utterance utterance, boolean done, int role) {
    SentenceJson json = new SentenceJson(order.punctuation(), false, role);
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.putObject("cn").set("st", json.write(utterance, done));
    data.put("seg_id", number).put("ls", false);
    out.accept(envelope.result(data));
    return number++;
  }

  private void translate(Utterance utterance, int id, boolean done) {
    order
        .target()
        .ifPresent(
            language ->
                out.accept(
                    envelope.result(
                        translation(id)
                            .put("src", utterance.text())
                            .put("dst", "[sandbox] " + language + ": " + utterance.text())
                            .put("isEnd", false)
                            .put("type", done ? 0 : 1)
                            .put("bg", utterance.startMs())
                            .put("ed", utterance.endMs()))));
  }

  private static ObjectNode translation(int id) {
    return JsonNodeFactory.instance.objectNode().put("biz", "trans").put("segId", id);
  }
}
