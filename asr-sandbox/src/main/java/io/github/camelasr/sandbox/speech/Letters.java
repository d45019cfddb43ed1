package io.github.camelasr.sandbox.speech;

import io.github.camelasr.sandbox.script.Sentence;
import io.github.camelasr.sandbox.script.Word;
import java.util.ArrayList;
import java.util.List;

/** Splits texts into words and what stands between them, by counting letters. */
final class Letters {

  private Letters() {}

  /** Returns the words of a sentence with the punctuation before each. */
  static List<Token> tokens(Sentence sentence) {
    List<Token> tokens = new ArrayList<>(sentence.words().size());
    int at = 0;
    for (Word word : sentence.words()) {
      int found = sentence.text().indexOf(word.text(), at);
      String before = sentence.text().substring(at, found);
      tokens.add(new Token(before, word.text(), word.startMs(), word.endMs(), List.of()));
      at = found + word.text().length();
    }
    return tokens;
  }

  /** Returns what stands behind the last word of a sentence. */
  static String tail(Sentence sentence) {
    int at = 0;
    for (Word word : sentence.words()) {
      at = sentence.text().indexOf(word.text(), at) + word.text().length();
    }
    return sentence.text().substring(at);
  }

  /**
   * Lays a guess over the words that were really said, letter by letter, so that its words get
   * times.
   */
  static List<Token> align(String guess, List<Token> said) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (Token word : said) {
      int start = skipGap(guess, at);
      if (start == guess.length()) {
        break;
      }
      int end = skipLetters(guess, start, count(word.text()));
      tokens.add(
          new Token(
              guess.substring(at, start),
              guess.substring(start, end),
              word.startMs(),
              word.endMs(),
              List.of()));
      at = end;
    }
    return tokens;
  }

  static int count(String text) {
    return (int) text.codePoints().filter(Letters::isLetter).count();
  }

  private static int skipGap(String text, int from) {
    int at = from;
    while (at < text.length() && !isLetter(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static int skipLetters(String text, int from, int letters) {
    int at = from;
    int left = letters;
    while (at < text.length() && left > 0) {
      int point = text.codePointAt(at);
      left -= isLetter(point) ? 1 : 0;
      at += Character.charCount(point);
    }
    return at;
  }

  private static boolean isLetter(int point) {
    return Character.isLetterOrDigit(point);
  }
}
