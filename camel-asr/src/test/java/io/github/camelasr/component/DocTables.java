package io.github.camelasr.component;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of options and headers in the documentation, made from Camel's catalog. */
final class DocTables {
  /** What every component has, and Camel's own documentation describes. */
  private static final Set<String> OF_EVERY_COMPONENT =
      Set.of(
          "lazyStartProducer",
          "autowiredEnabled",
          "bridgeErrorHandler",
          "exceptionHandler",
          "exchangePattern");

  private static final Pattern PLACE =
      Pattern.compile("(<!-- table: ([a-z ]+) -->\n)(.*?)(<!-- end -->)", Pattern.DOTALL);

  private final Map<String, String> tables = new TreeMap<>();

  DocTables(JsonNode catalog) {
    for (String label : new String[] {"common", "producer", "consumer"}) {
      Predicate<JsonNode> has = node -> group(node).equals(label);
      tables.put("options " + label, table(catalog.get("properties"), has, "default"));
      tables.put("headers " + label, table(catalog.get("headers"), has, "type"));
    }
    tables.put(
        "options of the component",
        table(catalog.get("componentProperties"), n -> true, "default"));
  }

  /** A page with its tables as they should be. */
  String fill(String page) {
    return PLACE
        .matcher(page)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    place.group(1) + tables.get(place.group(2)) + place.group(4)));
  }

  private static String group(JsonNode node) {
    String label = node.get("label").asText();
    int comma = label.indexOf(',');
    return label.isEmpty() ? "common" : comma < 0 ? label : label.substring(0, comma);
  }

  private static String table(JsonNode nodes, Predicate<JsonNode> has, String second) {
    String rows =
        nodes.properties().stream()
            .filter(entry -> !OF_EVERY_COMPONENT.contains(entry.getKey()))
            .filter(entry -> has.test(entry.getValue()))
            .map(entry -> row(entry.getKey(), entry.getValue(), second))
            .collect(Collectors.joining());
    return "| name | " + second + " | |\n|---|---|---|\n" + rows;
  }

  private static String row(String name, JsonNode node, String second) {
    String value =
        second.equals("type")
            ? node.get("javaType").asText().replaceAll(".*\\.", "")
            : node.path("defaultValue").asText();
    String shown = value.isEmpty() ? "" : "`" + value + "`";
    return "| `" + name + "` | " + shown + " | " + node.get("description").asText() + " |\n";
  }
}
