package io.github.camelasr.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.component.AsrComponent;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.config.OptionSources;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Quirk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AsrAutoConfigurationTest {
  private static final Path SAMPLE = Path.of("..", "samples", "mandarin-weather.wav");

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  AsrAutoConfiguration.class,
                  CamelAutoConfiguration.class,
                  AsrComponentAutoConfiguration.class));

  @Test
  void aRouteTranscribesWithTheOptionsOfTheProperties() {
    try (Sandbox sandbox = Sandbox.builder().quirk(Quirk.ANY_PACE).start()) {
      application
          .withPropertyValues(properties("asr.providers.iflytek.", sandbox))
          .run(
              spring ->
                  assertThat(transcribe(spring.getBean(CamelContext.class), "asr:iflytek"))
                      .isEqualTo("今天北京的天气很好，最高气温二十五度。明天下午有小雨，出门请带伞。"));
    }
  }

  @Test
  void anEndpointChoosesANamedCredential() {
    try (Sandbox sandbox = Sandbox.builder().quirk(Quirk.ANY_PACE).start()) {
      application
          .withPropertyValues(properties("asr.credentials.north.", sandbox))
          .run(
              spring ->
                  assertThat(
                          transcribe(
                              spring.getBean(CamelContext.class), "asr:iflytek?credentials=north"))
                      .contains("天气"));
    }
  }

  @Test
  void aMisspeltOptionIsToldWithWhereItStandsAndWhatWasMeantAndNotWithItsValue() {
    application
        .withPropertyValues("asr.providers.iflytek.app-idd=not-a-key")
        .run(
            spring ->
                assertThatThrownBy(
                        () -> transcribe(spring.getBean(CamelContext.class), "asr:iflytek"))
                    .hasStackTraceContaining("Spring's properties")
                    .hasStackTraceContaining("app-idd")
                    .hasStackTraceContaining("appId")
                    .rootCause()
                    .message()
                    .doesNotContain("not-a-key"));
  }

  @Test
  void theComponentHasItsOptionsAndTheOneEngineOfTheApplication() {
    application
        .withPropertyValues(
            "camel.component.asr.reader-threads=3", "camel.component.asr.max-live-sessions=77")
        .run(
            spring -> {
              AsrComponent component =
                  spring.getBean(CamelContext.class).getComponent("asr", AsrComponent.class);

              assertThat(component.getReaderThreads()).isEqualTo(3);
              assertThat(component.getMaxLiveSessions()).isEqualTo(77);
              assertThat(component.getEngine()).isSameAs(spring.getBean(AsrEngine.class));
              assertThat(component.getOptionSources())
                  .isSameAs(spring.getBean(OptionSources.class));
            });
  }

  @Test
  void theApplicationsOwnEngineGoesFirst() {
    AsrEngine own = AsrEngine.builder().build();
    application
        .withBean(AsrEngine.class, () -> own)
        .run(spring -> assertThat(spring.getBean(AsrEngine.class)).isSameAs(own));
  }

  @Test
  void itStandsBackWhenTheComponentIsSwitchedOff() {
    application
        .withPropertyValues("camel.component.asr.enabled=false")
        .run(spring -> assertThat(spring.containsBean("configureAsrComponent")).isFalse());
  }

  private static String[] properties(String prefix, Sandbox sandbox) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, String> option : sandbox.access("iflytek", "iat").entrySet()) {
      String kebab = option.getKey().replaceAll("([A-Z])", "-$1");
      lines.add(prefix + kebab.toLowerCase(Locale.ROOT) + "=" + option.getValue());
    }
    return lines.toArray(String[]::new);
  }

  private static String transcribe(CamelContext camel, String uri) throws CamelExecutionException {
    try {
      byte[] wav = Files.readAllBytes(SAMPLE);
      return camel
          .createProducerTemplate()
          .requestBody(uri + (uri.contains("?") ? "&" : "?") + "speed=max", wav, String.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
