package io.github.camelasr.sandbox.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Splits a sentence into words that share its time evenly. */
final class EvenWords {

  /** A run of letters and digits that are not ideographs, or one ideograph. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{IsIdeographic}]|[\\p{L}\\p{N}'&&[^\\p{IsIdeographic}]]+");

  private EvenWords() {}

  static List<Word> in(String text, long startMs, long endMs) {
    List<String> found = WORD.matcher(text).results().map(MatchResult::group).toList();
    List<Word> words = new ArrayList<>(found.size());
    long span = endMs - startMs;
    for (int i = 0; i < found.size(); i++) {
      long from = startMs + span * i / found.size();
      long to = startMs + span * (i + 1) / found.size();
      words.add(new Word(found.get(i), from, to));
    }
    return words;
  }
}
