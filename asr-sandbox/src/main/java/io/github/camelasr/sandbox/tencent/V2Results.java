package io.github.camelasr.sandbox.tencent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.speech.Heard;
import io.github.camelasr.sandbox.speech.Hearing;
import io.github.camelasr.sandbox.speech.Token;
import io.github.camelasr.sandbox.speech.Utterance;
import java.util.List;
import java.util.function.Consumer;

/** Turns what was heard into messages: document "识别阶段". */
final class V2Results implements Hearing {

  private static final int BEGIN = 0;
  private static final int UNSTABLE = 1;
  private static final int STABLE = 2;

  /** Without needvad a sentence is settled after this much audio. */
  private static final long LONGEST_MS = 60_000;

  private final String voiceId;
  private final V2Settings.Output output;
  private final Consumer<String> out;
  private final Heard open = new Heard();
  private boolean begun;
  private int index;
  private int messages;

  V2Results(String voiceId, V2Settings.Output output, Consumer<String> out) {
    this.voiceId = voiceId;
    this.output = output;
    this.out = out;
  }

  String hello() {
    return answer(0, "success").toString();
  }

  String error(int code, String message) {
    return answer(code, message).toString();
  }

  @Override
  public void interim(Utterance guess) {
    open.interim(guess);
    tell(begun ? UNSTABLE : BEGIN);
  }

  @Override
  public void sentence(Utterance sentence) {
    open.sentence(sentence);
    boolean settled = output.vad() || sentence.endMs() - open.all().get(0).startMs() > LONGEST_MS;
    tell(settled ? STABLE : begun ? UNSTABLE : BEGIN);
  }

  /** Writes what is still open, and returns the message that ends the dialogue. */
  String last() {
    if (!open.isEmpty()) {
      tell(STABLE);
    }
    return answer(0, "success").put("final", 1).toString();
  }

  private void tell(int sliceType) {
    ObjectNode message = answer(0, "success");
    message.set("result", result(sliceType));
    out.accept(message.put("final", 0).toString());
    begun = sliceType != STABLE;
    if (sliceType == STABLE) {
      open.clear();
      index++;
    }
  }

  private ObjectNode result(int sliceType) {
    List<Utterance> parts = open.all();
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("slice_type", sliceType).put("index", index);
    result.put("start_time", parts.get(0).startMs());
    result.put("end_time", parts.get(parts.size() - 1).endMs());
    result.put("voice_text_str", text());
    ArrayNode words = words(parts, sliceType == STABLE);
    result.put("word_size", words.size()).set("word_list", words);
    return result;
  }

  private String text() {
    return switch (output.punctuation()) {
      case 1 -> open.text().replaceFirst("\\p{P}+$", "");
      case 2 -> open.text().replaceAll("\\p{P}+", "");
      default -> open.text();
    };
  }

  private ArrayNode words(List<Utterance> parts, boolean stable) {
    ArrayNode words = JsonNodeFactory.instance.arrayNode();
    for (Utterance part : output.words() == 0 ? List.<Utterance>of() : parts) {
      for (Token token : part.tokens()) {
        punctuation(words, token.before(), token.startMs(), stable);
        word(words, token.text(), token.startMs(), token.endMs())
            .put("stable_flag", stable ? 1 : 0);
      }
      punctuation(words, part.after(), part.endMs(), stable);
    }
    return words;
  }

  private void punctuation(ArrayNode words, String gap, long atMs, boolean stable) {
    if (output.words() == 2 && !gap.isBlank()) {
      word(words, gap.strip(), atMs, atMs).put("stable_flag", stable ? 1 : 0);
    }
  }

  private static ObjectNode word(ArrayNode words, String text, long fromMs, long toMs) {
    return words.addObject().put("word", text).put("start_time", fromMs).put("end_time", toMs);
  }

  private ObjectNode answer(int code, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", code)
        .put("message", message)
        .put("voice_id", voiceId)
        .put("message_id", voiceId + "_" + messages++);
  }
}
