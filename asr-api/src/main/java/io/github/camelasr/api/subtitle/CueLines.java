package io.github.camelasr.api.subtitle;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Lays atoms out on at most two lines. */
final class CueLines {
  private CueLines() {}

  /** Whether two lines can hold the atoms. */
  static boolean hold(List<Atom> atoms) {
    int lines = 1;
    int used = 0;
    for (Atom atom : atoms) {
      if (used + atom.width() > TextWidth.LINE) {
        lines++;
        used = 0;
      }
      used += atom.fullWidth();
    }
    return lines <= 2;
  }

  /** The lines, of nearly equal length and preferably broken at punctuation. */
  static List<String> of(List<Atom> atoms) {
    String whole = text(atoms);
    if (TextWidth.of(whole) <= TextWidth.LINE) {
      return List.of(whole);
    }
    int best = 1;
    int bestCost = Integer.MAX_VALUE;
    for (int at = 1; at < atoms.size(); at++) {
      int cost = cost(atoms.subList(0, at), atoms.subList(at, atoms.size()));
      if (cost < bestCost) {
        bestCost = cost;
        best = at;
      }
    }
    return List.of(text(atoms.subList(0, best)), text(atoms.subList(best, atoms.size())));
  }

  private static int cost(List<Atom> first, List<Atom> second) {
    int upper = TextWidth.of(text(first));
    int lower = TextWidth.of(text(second));
    if (upper > TextWidth.LINE || lower > TextWidth.LINE) {
      return Integer.MAX_VALUE;
    }
    return Math.abs(upper - lower)
        - (first.get(first.size() - 1).endsClause() ? TextWidth.LINE / 2 : 0);
  }

  private static String text(List<Atom> atoms) {
    return atoms.stream().map(Atom::text).collect(joining()).strip();
  }
}
