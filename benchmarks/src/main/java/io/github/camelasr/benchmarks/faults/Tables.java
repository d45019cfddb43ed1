package io.github.camelasr.benchmarks.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes outcomes for people and for programs. */
final class Tables {
  private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

  private Tables() {}

  /** A row for each trouble, a column for each protocol: lost ms · time error · resent ms. */
  static String markdown(List<Outcome> outcomes) {
    List<String> subjects = outcomes.stream().map(o -> o.subject().toString()).distinct().toList();
    StringBuilder table = new StringBuilder("| what goes wrong |");
    subjects.forEach(subject -> table.append(' ').append(subject).append(" |"));
    table.append("\n|---|").append("---|".repeat(subjects.size())).append('\n');
    Map<String, List<Outcome>> rows =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(Outcome::trouble, LinkedHashMap::new, Collectors.toList()));
    rows.forEach((trouble, row) -> table.append(row(trouble, row)));
    return table.toString();
  }

  private static String row(String trouble, List<Outcome> row) {
    return row.stream()
        .map(Tables::cell)
        .collect(Collectors.joining(" | ", "| " + words(trouble) + " | ", " |\n"));
  }

  private static String words(String id) {
    return Troubles.all().stream()
        .filter(trouble -> trouble.id().equals(id))
        .map(Trouble::words)
        .findAny()
        .orElse(id);
  }

  static String cell(Outcome outcome) {
    String lost = seconds(outcome.loss().declaredMs());
    String silent =
        outcome.loss().silentMs() > 0
            ? " (+" + seconds(outcome.loss().silentMs()) + " not declared)"
            : "";
    String twice =
        outcome.loss().duplicates() > 0 ? " (" + outcome.loss().duplicates() + " words twice)" : "";
    String times = outcome.times().worstMs() < 0 ? "bounds" : outcome.times().worstMs() + " ms";
    String wrong = outcome.findings().isEmpty() ? "" : " !";
    return lost
        + silent
        + twice
        + " · "
        + times
        + " · "
        + seconds(outcome.effort().resentMs())
        + wrong;
  }

  private static String seconds(long ms) {
    return ms == 0 ? "0" : String.format(Locale.ROOT, "%.1f s", ms / 1_000.0);
  }

  static String json(List<Outcome> outcomes) throws IOException {
    return JSON.writeValueAsString(outcomes) + "\n";
  }
}
