package io.github.camelasr.benchmarks.streams;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** One run for people and for programs. */
record Report(Machine machine, Load load, boolean pinned, List<Row> rows) {
  private static final ObjectMapper JSON = new ObjectMapper();

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(
            "%d streams of %s, a message every %d ms, measured for %d s%n"
                .formatted(
                    load.streams(),
                    load.provider(),
                    load.periodNanos() / 1_000_000,
                    load.seconds()))
        .append(
            "%s, %d cores%s, %s, %s, %s, load %.2f before%n%n"
                .formatted(
                    machine.processor(),
                    machine.cores(),
                    pinned ? " (one for the client, another for the sink)" : "",
                    machine.system(),
                    machine.jdk(),
                    machine.at(),
                    machine.loadBefore()));
    text.append(
        "| client | cores | µs CPU a message | of the floor | of the pace | lateness p50 / p99 ms"
            + " | RSS MB | heap kB a stream | threads | broken |\n"
            + "|---|---|---|---|---|---|---|---|---|---|\n");
    rows.forEach(row -> text.append(line(row)));
    if (machine.isBusy()) {
      text.append("\nThe machine was busy with other work: the lateness tells of that work too and")
          .append(" cannot be trusted; CPU time can, within some per cent.\n");
    }
    return text.toString();
  }

  private String line(Row row) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.1f | %s | %.1f %% | %.1f / %.1f | %d | %.0f | %d | %d |%n",
        row.client(),
        row.cores(),
        row.microsPerMessage(),
        ofFloor(row),
        100 * row.pace(),
        row.came().p50Ms(),
        row.came().p99Ms(),
        row.usage().residentKb() / 1_024,
        row.heapPerStreamKb(load.streams()),
        row.usage().threads(),
        row.usage().failed());
  }

  private String ofFloor(Row row) {
    return rows.stream()
        .filter(other -> other.client().equals("floor"))
        .map(f -> String.format(Locale.ROOT, "%.2f", row.microsPerMessage() / f.microsPerMessage()))
        .findAny()
        .orElse("");
  }

  String json() throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.set("machine", JSON.valueToTree(machine));
    root.set("load", JSON.valueToTree(load));
    root.put("busy", machine.isBusy()).put("pinned", pinned);
    root.put("periodMs", load.periodNanos() / 1_000_000);
    ArrayNode all = root.putArray("rows");
    for (Row row : rows) {
      ObjectNode node = all.addObject().put("client", row.client());
      node.put("cores", row.cores()).put("microsPerMessage", row.microsPerMessage());
      node.put("pace", row.pace()).put("heapPerStreamKb", row.heapPerStreamKb(load.streams()));
      node.set("usage", JSON.valueToTree(row.usage()));
      node.set("came", JSON.valueToTree(row.came()));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }
}
