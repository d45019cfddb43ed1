package io.github.camelasr.sandbox.script;

import java.util.List;
import java.util.Objects;

/**
 * What is said in an audio, and when.
 *
 * @param language the language as iFlytek names it, such as {@code zh_cn} or {@code en_us}
 * @param sentences the sentences in order of time; none means silence
 */
public record Transcript(String language, List<Sentence> sentences) {

  /** Checks the order of the sentences and copies the list. */
  public Transcript {
    Objects.requireNonNull(language, "language");
    sentences = List.copyOf(sentences);
    for (int i = 1; i < sentences.size(); i++) {
      if (sentences.get(i).startMs() < sentences.get(i - 1).endMs()) {
        throw new IllegalArgumentException("sentence " + i + " starts before its predecessor ends");
      }
    }
  }

  /**
   * Makes a transcript.
   *
   * @param language such as {@code zh_cn}
   * @param sentences in order of time
   * @return the transcript
   */
  public static Transcript of(String language, Sentence... sentences) {
    return new Transcript(language, List.of(sentences));
  }

  /**
   * Returns what stands between two sentences: nothing in Chinese and Japanese, else a space.
   *
   * @return the separator
   */
  public String separator() {
    return separator(language);
  }

  /**
   * Returns what stands between two sentences of a language: nothing in Chinese and Japanese, else
   * a space.
   *
   * @param language such as {@code zh_cn}
   * @return the separator
   */
  public static String separator(String language) {
    return language.startsWith("zh") || language.startsWith("ja") ? "" : " ";
  }

  /**
   * Returns the whole text: all sentences, joined.
   *
   * @return the text with punctuation
   */
  public String text() {
    return String.join(separator(), sentences.stream().map(Sentence::text).toList());
  }
}
