package io.github.camelasr.api.subtitle;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text where a line may be broken. */
final class AtomCutter {
  /** A vendor's word longer than this is a phrase and may be broken. */
  private static final int LONGEST_WORD = TextWidth.LINE / 2;

  private final SpokenText spoken;
  private final String text;
  private final List<Atom> atoms = new ArrayList<>();
  private int position;

  private AtomCutter(SpokenText spoken) {
    this.spoken = spoken;
    this.text = spoken.text().toString();
  }

  static List<Atom> cut(SpokenText spoken) {
    AtomCutter cutter = new AtomCutter(spoken);
    cutter.cut();
    return cutter.atoms;
  }

  private void cut() {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (!spoken.isInsideWord(to) || TextWidth.of(text.substring(from, to)) > LONGEST_WORD) {
        add(from, to);
        from = to;
      }
    }
  }

  /** Adds an atom, in pieces if no line could hold it. */
  private void add(int from, int to) {
    int start = from;
    int width = 0;
    for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
      width += TextWidth.of(text.codePointAt(at));
      if (width > TextWidth.LINE && !text.substring(at, to).isBlank()) {
        put(start, at);
        start = at;
        width = TextWidth.of(text.codePointAt(at));
      }
    }
    put(start, to);
  }

  private void put(int from, int to) {
    String part = text.substring(from, to);
    int end = position + SpokenText.spokenWidth(part);
    long startMs = spoken.timeline().startAt(position);
    atoms.add(
        new Atom(
            part.replaceAll("\\s+", " "),
            startMs,
            Math.max(startMs, spoken.timeline().endAt(end)),
            spoken.speakerAt(from).orElse(null)));
    position = end;
  }
}
