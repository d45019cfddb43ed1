package io.github.camelasr.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {

  @Test
  void camelKnowsTheComponentItsOptionsAndItsHeaders() throws Exception {
    JsonNode catalog = catalog();

    assertThat(catalog.at("/component/scheme").asText()).isEqualTo("asr");
    assertThat(catalog.at("/component/lenientProperties").asBoolean()).isTrue();
    assertThat(catalog.get("properties").fieldNames())
        .toIterable()
        .contains("provider", "format", "speed", "details", "rawSampleRate", "sessionListener");
    assertThat(catalog.get("componentProperties").fieldNames())
        .toIterable()
        .contains("engine", "pluginFolder", "configFile", "readerThreads");
    assertThat(catalog.get("headers").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(headers());
  }

  @Test
  void everyOptionIsDescribed() throws IOException {
    catalog()
        .get("properties")
        .forEach(option -> assertThat(option.get("description").asText()).isNotBlank());
  }

  @Test
  void theDocumentationHasEveryOptionAndHeaderAsTheCatalogTellsIt() throws IOException {
    Path page = Path.of("..", "docs", "camel.md");
    JsonNode catalog = catalog();
    String asTold = new DocTables(catalog).fill(Files.readString(page));
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(page, asTold);
    }

    assertThat(page).hasContent(asTold);
    for (String kind : List.of("properties", "componentProperties", "headers")) {
      catalog
          .get(kind)
          .fieldNames()
          .forEachRemaining(n -> assertThat(asTold).contains("`" + n + "`"));
    }
  }

  @Test
  void camelFindsTheComponentByItsScheme() {
    try (Bench bench = new Bench()) {
      assertThat(bench.context().getComponent("asr")).isInstanceOf(AsrComponent.class);
      assertThat(bench.context().getEndpoint("asr:iflytek")).isInstanceOf(AsrEndpoint.class);
    }
  }

  private static JsonNode catalog() throws IOException {
    try (InputStream json =
        AsrComponent.class.getResourceAsStream("/META-INF/io/github/camelasr/component/asr.json")) {
      return new ObjectMapper().readTree(json);
    }
  }

  private static List<String> headers() throws IllegalAccessException {
    List<String> names = new ArrayList<>();
    for (Field field : AsrHeaders.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        names.add((String) field.get(null));
      }
    }
    return names;
  }
}
