package io.github.camelasr.sandbox.tencent;

import io.github.camelasr.sandbox.speech.Token;
import io.github.camelasr.sandbox.speech.Utterance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sentences that are told as one text, and the open one behind them. */
final class Heard {

  private final List<Utterance> sentences = new ArrayList<>();
  private @Nullable Utterance guess;

  void guess(Utterance open) {
    guess = open;
  }

  void add(Utterance sentence) {
    sentences.add(sentence);
    guess = null;
  }

  void clear() {
    sentences.clear();
    guess = null;
  }

  boolean isEmpty() {
    return all().isEmpty();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (Utterance utterance : all()) {
      for (Token token : utterance.tokens()) {
        text.append(token.before()).append(token.text());
      }
      text.append(utterance.after());
    }
    return text.toString().strip();
  }

  List<Utterance> all() {
    List<Utterance> all = new ArrayList<>(sentences);
    if (guess != null) {
      all.add(guess);
    }
    return all;
  }
}
