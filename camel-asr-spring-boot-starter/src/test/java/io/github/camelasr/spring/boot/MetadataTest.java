package io.github.camelasr.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.component.AsrComponent;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Providers;
import java.beans.Introspector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
import org.junit.jupiter.api.Test;

/** An editor completes and explains whatever may be written in an application's properties. */
class MetadataTest {
  private static final Path FILE =
      Path.of("src", "main", "resources", "META-INF", "spring-configuration-metadata.json");

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void everyOptionOfTheComponentIsThereOnceAndNoOther() throws Exception {
    Set<String> options = new TreeSet<>();
    catalog().get("componentProperties").fieldNames().forEachRemaining(options::add);
    options.removeAll(
        List.of("engine", "optionSources", "sessionObserver")); // beans of the application

    Set<String> properties =
        Arrays.stream(
                Introspector.getBeanInfo(
                        AsrComponentConfiguration.class,
                        ComponentConfigurationPropertiesCommon.class)
                    .getPropertyDescriptors())
            .map(property -> property.getName())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(properties).isEqualTo(options);
  }

  @Test
  void editorsKnowEveryOptionOfTheComponentAndOfEveryProvider() throws IOException {
    ObjectNode told = json.createObjectNode();
    ArrayNode properties = told.putArray("properties");
    componentOptions(properties);
    told.putArray("hints");
    for (AsrProvider provider : Providers.load().all()) {
      options(provider).forEach((name, option) -> providerOption(told, name, option));
    }
    String asDeclared = write(told);
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(FILE, asDeclared);
    }

    assertThat(properties).hasSizeGreaterThan(50);
    assertThat(FILE).hasContent(asDeclared);
  }

  private void componentOptions(ArrayNode properties) throws IOException {
    catalog()
        .get("componentProperties")
        .properties()
        .forEach(
            option -> {
              if (!option.getKey().equals("engine") && !option.getKey().equals("optionSources")) {
                JsonNode as = option.getValue();
                ObjectNode property =
                    property(
                        properties,
                        "camel.component.asr." + kebab(option.getKey()),
                        as.get("javaType").asText(),
                        as.get("description").asText());
                if (as.has("defaultValue")) {
                  property.set("defaultValue", as.get("defaultValue"));
                }
              }
            });
  }

  /** All options of a provider by their full names; several protocols may share one. */
  private static Map<String, OptionSpec> options(AsrProvider provider) {
    Map<String, OptionSpec> options = new TreeMap<>();
    provider.variants().stream()
        .flatMap(variant -> AsrEngine.options(variant).stream())
        .forEach(
            option ->
                options.putIfAbsent(
                    "asr.providers." + provider.name() + "." + kebab(option.name()), option));
    return options;
  }

  private void providerOption(ObjectNode told, String name, OptionSpec option) {
    property(told.withArray("properties"), name, "java.lang.String", option.help());
    if (!option.allowed().isEmpty()) {
      ArrayNode values = told.withArray("hints").addObject().put("name", name).putArray("values");
      option.allowed().forEach(value -> values.addObject().put("value", value));
    }
  }

  private static ObjectNode property(ArrayNode all, String name, String type, String text) {
    return all.addObject().put("name", name).put("type", type).put("description", text);
  }

  private String write(JsonNode node) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    return json.writer(printer).writeValueAsString(node) + "\n";
  }

  private JsonNode catalog() throws IOException {
    try (InputStream catalog =
        AsrComponent.class.getResourceAsStream("/META-INF/io/github/camelasr/component/asr.json")) {
      return json.readTree(catalog);
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
