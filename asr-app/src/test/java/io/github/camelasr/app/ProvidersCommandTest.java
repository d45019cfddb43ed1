package io.github.camelasr.app;

import static io.github.camelasr.app.CommandRun.sample;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.app.CommandRun.Result;
import io.github.camelasr.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersCommandTest {
  @TempDir Path folder;

  @Test
  void providersAreListedWithVariantsCapabilitiesAndLimits() {
    Result result = new CommandRun(folder).run("providers");

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("iflytek\n  api=iat (default): ")
        .contains("    can: interim, ", "    limit: ", "-o apiSecret=<string> (required)")
        .doesNotContain("-o vadEos");
  }

  @Test
  void oneProviderIsToldOfWithEveryOption() {
    assertThat(new CommandRun(folder).run("providers", "iflytek").out())
        .contains("-o vadEos=<integer>", "business.vad_eos", "zh_cn by default");
  }

  @Test
  void jsonHasEverythingForScripts() throws Exception {
    Result result = new CommandRun(folder).run("providers", "--json");
    JsonNode provider = provider("iflytek", new ObjectMapper().readTree(result.out()));
    JsonNode variant = provider.path("variants").path(0);
    JsonNode secret = variant.path("options").get(2);

    assertThat(provider.path("configured").asBoolean()).isFalse();
    assertThat(variant.path("name").asText()).isEqualTo("iat");
    assertThat(variant.path("default").asBoolean()).isTrue();
    assertThat(variant.path("capabilities")).extracting(JsonNode::asText).contains("interim");
    assertThat(secret.path("name").asText()).isEqualTo("apiSecret");
    assertThat(secret.path("secret").asBoolean()).isTrue();
    assertThat(secret.path("required").asBoolean()).isTrue();
  }

  private static JsonNode provider(String name, JsonNode document) {
    for (JsonNode provider : document.path("providers")) {
      if (provider.path("name").asText().equals(name)) {
        return provider;
      }
    }
    throw new AssertionError("not listed: " + name);
  }

  @Test
  void aConfiguredProviderIsMarkedWithoutItsSecrets() {
    Result result =
        new CommandRun(folder)
            .variable("ASR_IFLYTEK_APP_ID", "a1")
            .variable("ASR_IFLYTEK_API_KEY", "topsecret")
            .variable("ASR_IFLYTEK_API_SECRET", "topsecret")
            .run("providers");

    assertThat(result.out()).contains("iflytek (configured)\n").doesNotContain("topsecret");
  }

  @Test
  void aMistakeInTheConfigurationIsTold() throws Exception {
    Files.writeString(folder.resolve("asr.properties"), "iflytek.apSecret=topsecret\n");
    Result result = new CommandRun(folder).run("providers");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("asr.properties", "did you mean 'apiSecret'?")
        .doesNotContain("topsecret");
  }

  @Test
  void aStrangersJarIsListedAndUsable() throws Exception {
    Path plugins = Files.createDirectory(folder.resolve("plug ins"));
    StrangersJar.build(folder.resolve("work"), plugins.resolve("stranger.jar"));

    assertThat(run(plugins, "providers").out()).contains("\nstranger\n");
    try (Sandbox sandbox = Sandbox.builder().start()) {
      List<String> arguments =
          new ArrayList<>(List.of("transcribe", "--speed", "max", "-p", "stranger"));
      sandbox
          .access("iflytek", "iat")
          .forEach((name, value) -> arguments.addAll(List.of("-o", name + "=" + value)));
      arguments.addAll(List.of("--format", "json", sample("mandarin-weather.wav")));

      assertThat(run(plugins, arguments.toArray(String[]::new)).out())
          .contains("\"provider\" : \"stranger\"", "今天北京的天气很好");
    }
  }

  @Test
  void ofSeveralConfiguredProvidersOneMustBeChosen() throws Exception {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    StrangersJar.build(folder.resolve("work"), plugins.resolve("stranger.jar"));
    CommandRun run = new CommandRun(folder).variable("ASR_PLUGINS", plugins.toString());
    for (String option : List.of("APP_ID", "API_KEY", "API_SECRET")) {
      run.variable("ASR_IFLYTEK_" + option, "x").variable("ASR_STRANGER_" + option, "x");
    }
    Result result = run.run("transcribe", sample("mandarin-weather.wav"));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("configured: iflytek, stranger", "Choose one with -p.");
  }

  @Test
  void aBrokenJarIsToldOfOnStandardError() throws Exception {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    Files.writeString(plugins.resolve("broken.jar"), "no jar");
    Result result = run(plugins, "providers");

    assertThat(result.code()).isZero();
    assertThat(result.messages()).singleElement().asString().contains("asr: ", "broken.jar");
  }

  private Result run(Path plugins, String... arguments) {
    return new CommandRun(folder).variable("ASR_PLUGINS", plugins.toString()).run(arguments);
  }
}
