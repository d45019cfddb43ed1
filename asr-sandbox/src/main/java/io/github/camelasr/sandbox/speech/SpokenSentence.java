package io.github.camelasr.sandbox.speech;

import io.github.camelasr.sandbox.script.Sentence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * One scripted sentence on its way out: its guesses, each when the audio behind it was heard, then
 * the sentence.
 */
final class SpokenSentence {

  private record Guess(long atMs, Utterance text) {}

  private final List<Token> tokens;
  private final String after;
  private final Deque<Guess> guesses = new ArrayDeque<>();

  /**
   * Takes the words whose middle is not before {@code fromMs} of the script, and moves them by
   * {@code shiftMs}.
   *
   * @param lead what separates the sentence from the one before
   */
  SpokenSentence(Sentence sentence, long fromMs, long shiftMs, String lead) {
    List<Token> all = Letters.tokens(sentence);
    List<List<Token>> interims =
        sentence.interims().stream()
            .map(text -> Letters.align(text, all))
            .filter(i -> !i.isEmpty())
            .toList();
    List<Token> heard =
        withOthers(all, interims).stream()
            .filter(t -> t.middleMs() >= fromMs)
            .map(t -> t.shifted(shiftMs))
            .toList();
    this.tokens = led(heard, heard.size() == all.size() ? lead + all.get(0).before() : "");
    this.after = Letters.tail(sentence);
    boolean whole = tokens.size() == all.size();
    for (List<Token> guess :
        whole && !interims.isEmpty() ? shifted(interims, shiftMs, lead) : prefixes()) {
      addGuess(guess);
    }
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  long startMs() {
    return tokens.get(0).startMs();
  }

  long endMs() {
    return tokens.get(tokens.size() - 1).endMs();
  }

  /** Tells what is due by now and returns whether the sentence is over. */
  boolean advance(long nowMs, Hearing out) {
    while (!guesses.isEmpty() && guesses.element().atMs() <= nowMs) {
      out.interim(guesses.remove().text());
    }
    if (endMs() > nowMs) {
      return false;
    }
    out.sentence(new Utterance(tokens, after, true));
    return true;
  }

  /** Tells the words whose middle was heard when the audio stops here. */
  void cut(long nowMs, Hearing out) {
    List<Token> heard = tokens.stream().filter(t -> t.middleMs() < nowMs).toList();
    if (!heard.isEmpty()) {
      out.sentence(new Utterance(heard, heard.size() == tokens.size() ? after : "", true));
    }
  }

  private void addGuess(List<Token> guess) {
    long atMs = guess.get(guess.size() - 1).endMs();
    if (atMs < endMs()) {
      guesses.add(new Guess(atMs, new Utterance(guess, "", true)));
    }
  }

  private List<List<Token>> prefixes() {
    List<List<Token>> prefixes = new ArrayList<>();
    for (int words = 1; words < tokens.size(); words++) {
      prefixes.add(tokens.subList(0, words));
    }
    return prefixes;
  }

  private static List<List<Token>> shifted(List<List<Token>> interims, long byMs, String lead) {
    return interims.stream()
        .map(i -> led(i.stream().map(t -> t.shifted(byMs)).toList(), lead))
        .toList();
  }

  private static List<Token> led(List<Token> tokens, String lead) {
    List<Token> led = new ArrayList<>(tokens);
    if (!led.isEmpty()) {
      led.set(0, led.get(0).withBefore(lead));
    }
    return led;
  }

  /**
   * A wrong word of a guess that has as many letters as the word really said is a candidate for it.
   */
  private static List<Token> withOthers(List<Token> said, List<List<Token>> interims) {
    List<Token> tokens = new ArrayList<>(said.size());
    for (int i = 0; i < said.size(); i++) {
      int index = i;
      Token word = said.get(i);
      List<String> others =
          interims.stream()
              .map(guess -> index < guess.size() ? guess.get(index).text() : null)
              .filter(Objects::nonNull)
              .filter(text -> !text.equalsIgnoreCase(word.text()))
              .filter(text -> Letters.count(text) == Letters.count(word.text()))
              .distinct()
              .toList();
      tokens.add(new Token(word.before(), word.text(), word.startMs(), word.endMs(), others));
    }
    return tokens;
  }
}
