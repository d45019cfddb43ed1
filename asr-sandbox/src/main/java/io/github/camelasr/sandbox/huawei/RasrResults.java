package io.github.camelasr.sandbox.huawei;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.speech.Hearing;
import io.github.camelasr.sandbox.speech.Token;
import io.github.camelasr.sandbox.speech.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects what was heard of one piece of audio into one message: page "识别结果响应". A later guess at a
 * sentence takes the place of an earlier one.
 */
final class RasrResults implements Hearing {

  private final Config config;
  private final List<ObjectNode> segments = new ArrayList<>();
  private boolean spoken;
  private boolean sentenceOver;
  private long startMs;
  private long endMs;

  RasrResults(Config config) {
    this.config = config;
  }

  @Override
  public void interim(Utterance guess) {
    begin(guess);
    if (config.interim()) {
      add(guess, false);
    }
  }

  @Override
  public void sentence(Utterance sentence) {
    begin(sentence);
    sentenceOver = true;
    endMs = sentence.endMs();
    add(sentence, true);
  }

  private void begin(Utterance first) {
    if (!spoken) {
      spoken = true;
      startMs = first.startMs();
    }
  }

  /** Whether anybody has spoken in this session. */
  boolean hasSpoken() {
    return spoken;
  }

  /** Whether a whole sentence was spoken in this session. */
  boolean isSentenceOver() {
    return sentenceOver;
  }

  long startMs() {
    return startMs;
  }

  long endMs() {
    return endMs;
  }

  /** Takes the segments out; empty if there are none. */
  Optional<ArrayNode> take() {
    if (segments.isEmpty()) {
      return Optional.empty();
    }
    ArrayNode taken = JsonNodeFactory.instance.arrayNode().addAll(segments);
    segments.clear();
    return Optional.of(taken);
  }

  private void add(Utterance heard, boolean isFinal) {
    if (!segments.isEmpty() && !last().path("is_final").asBoolean()) {
      segments.remove(segments.size() - 1);
    }
    segments.add(segment(heard, isFinal));
  }

  private ObjectNode last() {
    return segments.get(segments.size() - 1);
  }

  private ObjectNode segment(Utterance heard, boolean isFinal) {
    ObjectNode segment = JsonNodeFactory.instance.objectNode();
    segment.put("start_time", heard.startMs()).put("end_time", heard.endMs());
    segment.put("is_final", isFinal);
    ObjectNode result = segment.putObject("result");
    result.put("text", text(heard)).put("score", isFinal ? 0.95 : 0.0);
    if (config.words()) {
      ArrayNode words = result.putArray("word_info");
      for (Token token : heard.tokens()) {
        words
            .addObject()
            .put("start_time", token.startMs())
            .put("end_time", token.endMs())
            .put("word", token.text());
      }
    }
    return segment;
  }

  private String text(Utterance heard) {
    StringBuilder text = new StringBuilder();
    heard.tokens().forEach(token -> text.append(clean(token.before())).append(token.text()));
    return text.append(clean(heard.after())).toString();
  }

  private String clean(String gap) {
    return config.punctuation() ? gap : gap.replaceAll("\\S", "");
  }
}
