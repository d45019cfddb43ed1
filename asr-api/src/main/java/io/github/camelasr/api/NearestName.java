package io.github.camelasr.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who misspelt a name. */
public final class NearestName {
  private NearestName() {}

  /**
   * The name nearest to a misspelt one.
   *
   * @param typed what was typed
   * @param names the names there are
   * @return the nearest, or empty if none is near: at most a third of its letters may differ
   */
  public static Optional<String> find(String typed, Collection<String> names) {
    String low = typed.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
    return names.stream()
        .min(Comparator.comparingInt((String name) -> distance(low, name)).thenComparing(n -> n))
        .filter(
            name -> distance(low, name) <= Math.max(1, Math.max(low.length(), name.length()) / 3));
  }

  /**
   * A sentence about an unknown name.
   *
   * @param kind what is named, such as {@code option}
   * @param typed what was typed
   * @param names the names there are
   * @return the sentence without a final full stop
   */
  public static String unknown(String kind, String typed, Collection<String> names) {
    return find(typed, names)
        .map(near -> "unknown " + kind + " '" + typed + "', did you mean '" + near + "'?")
        .orElse("unknown " + kind + " '" + typed + "'");
  }

  /** Levenshtein distance, one row at a time; names are short. */
  private static int distance(String typed, String name) {
    String other = name.toLowerCase(Locale.ROOT);
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= typed.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (typed.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
