package io.github.camelasr.sandbox.speech;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sentences that are told as one text, and the open one behind them. Not thread-safe. */
public final class Heard implements Hearing {

  private final List<Utterance> sentences = new ArrayList<>();
  private @Nullable Utterance guess;

  /** Nothing was heard so far. */
  public Heard() {}

  @Override
  public void interim(Utterance open) {
    guess = open;
  }

  @Override
  public void sentence(Utterance sentence) {
    sentences.add(sentence);
    guess = null;
  }

  /** Forgets everything. */
  public void clear() {
    sentences.clear();
    guess = null;
  }

  /**
   * Returns whether nothing was heard.
   *
   * @return true if there is neither a sentence nor the beginning of one
   */
  public boolean isEmpty() {
    return all().isEmpty();
  }

  /**
   * Returns all that was heard as one text.
   *
   * @return sentences and the open one, without spaces at the ends
   */
  public String text() {
    return text(all());
  }

  /**
   * Returns what will not change any more.
   *
   * @return the text of the sentences that are over
   */
  public String settled() {
    return text(sentences);
  }

  private static String text(List<Utterance> utterances) {
    StringBuilder text = new StringBuilder();
    utterances.forEach(utterance -> text.append(utterance.text()));
    return text.toString().strip();
  }

  /**
   * Returns all that was heard.
   *
   * @return the sentences, and the open one as the last
   */
  public List<Utterance> all() {
    List<Utterance> all = new ArrayList<>(sentences);
    if (guess != null) {
      all.add(guess);
    }
    return all;
  }
}
