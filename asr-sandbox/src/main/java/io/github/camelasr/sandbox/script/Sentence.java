package io.github.camelasr.sandbox.script;

import java.util.List;
import java.util.Objects;

/**
 * One sentence of a transcript.
 *
 * @param text the sentence with its punctuation
 * @param words its words in order, at least one; each occurs in {@code text}, and what stands
 *     between them there is punctuation and spaces
 * @param interims what a recogniser says before it knows better, earliest first; may be empty and
 *     may be wrong
 */
public record Sentence(String text, List<Word> words, List<String> interims) {

  /** Checks the sentence and copies its lists. */
  public Sentence {
    Objects.requireNonNull(text, "text");
    words = List.copyOf(words);
    interims = List.copyOf(interims);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a sentence has at least one word: '" + text + "'");
    }
    checkOrder(text, words);
  }

  private static void checkOrder(String text, List<Word> words) {
    int at = 0;
    long before = 0;
    for (Word word : words) {
      at = text.indexOf(word.text(), at);
      if (at < 0 || word.startMs() < before) {
        throw new IllegalArgumentException(
            "word '" + word.text() + "' is out of place in '" + text + "'");
      }
      at += word.text().length();
      before = word.endMs();
    }
  }

  /**
   * Makes a sentence whose words share a span evenly.
   *
   * @param text the sentence; words are what spaces separate, or single characters where there are
   *     none, without punctuation
   * @param startMs start of the first word in milliseconds
   * @param endMs end of the last word in milliseconds
   * @return the sentence, without interim texts
   */
  public static Sentence of(String text, long startMs, long endMs) {
    return new Sentence(text, EvenWords.in(text, startMs, endMs), List.of());
  }

  /**
   * Returns the same sentence with interim texts.
   *
   * @param texts what a recogniser says before it knows better, earliest first
   * @return a new sentence
   */
  public Sentence saying(String... texts) {
    return new Sentence(text, words, List.of(texts));
  }

  /**
   * Returns the start of the first word.
   *
   * @return milliseconds from the start of the audio
   */
  public long startMs() {
    return words.get(0).startMs();
  }

  /**
   * Returns the end of the last word.
   *
   * @return milliseconds from the start of the audio
   */
  public long endMs() {
    return words.get(words.size() - 1).endMs();
  }
}
