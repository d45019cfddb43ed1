package io.github.camelasr.component.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class AsrMetersTest {
  private static final Path RECORDING = Path.of("..", "samples", "mandarin-weather.wav");
  private static final Path PAGE = Path.of("..", "docs", "operations.md");
  private static final String FROM = "<!-- table: meters -->\n";
  private static final String TO = "<!-- end -->";

  private final MeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void aSessionIsMeasuredFromItsFirstAudioToItsLastText() {
    recognise(sandbox -> sandbox);

    assertThat(registry.get("asr.sessions").tag("outcome", "OK").counter().count()).isEqualTo(1);
    assertThat(registry.get("asr.sessions.running").gauge().value()).isZero();
    assertThat(registry.get("asr.audio.bytes").counter().count()).isEqualTo(272_980);
    assertThat(registry.get("asr.audio").tag("fate", "finalised").counter().count())
        .isEqualTo(8.53);
    assertThat(registry.get("asr.first.text").timer().count()).isEqualTo(1);
    assertThat(registry.get("asr.end.final").timer().count()).isEqualTo(1);
    assertThat(registry.get("asr.end.final").timer().takeSnapshot().percentileValues()).hasSize(3);
    assertThat(registry.get("asr.attempts").tag("reason", "FIRST").counter().count()).isEqualTo(1);
  }

  @Test
  void aFailureIsCountedByItsCategory() {
    FaultScript refusal = FaultScript.of(new Fault.Refuse(403, "{\"message\":\"no\"}"));
    recognise(sandbox -> sandbox.faults(refusal));

    assertThat(registry.get("asr.sessions").tag("outcome", "PERMISSION").counter().count())
        .isEqualTo(1);
    assertThat(registry.get("asr.sessions.running").gauge().value()).isZero();
    assertThat(registry.get("asr.end.final").timer().count()).isZero();
  }

  @Test
  void noTagHoldsASecret() {
    recognise(sandbox -> sandbox);

    assertThat(registry.getMeters())
        .flatExtracting(meter -> meter.getId().getTags())
        .extracting(Tag::getKey)
        .containsOnly("provider", "outcome", "fate", "reason", "phi");
  }

  @Test
  void theDocumentationHasEveryMeter() throws IOException {
    ProviderMeters all = new ProviderMeters(registry, "any");
    all.gap("any");
    recognise(sandbox -> sandbox);
    String page = Files.readString(PAGE);
    int from = page.indexOf(FROM) + FROM.length();
    String asMeasured = page.substring(0, from) + table() + page.substring(page.indexOf(TO, from));
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, asMeasured);
    }

    assertThat(PAGE).hasContent(asMeasured);
  }

  private String table() {
    Map<String, String> rows = new TreeMap<>();
    for (Meter meter : registry.getMeters()) {
      Meter.Id id = meter.getId();
      boolean isPercentile = id.getTag("phi") != null;
      if (!isPercentile) {
        rows.put(id.getName(), row(id));
      }
    }
    return "| meter | kind | tags | |\n|---|---|---|---|\n" + String.join("", rows.values());
  }

  private static String row(Meter.Id id) {
    String tags =
        id.getTags().stream()
            .map(tag -> "`" + tag.getKey() + "`")
            .collect(Collectors.joining(", "));
    String kind = id.getType().name().toLowerCase(java.util.Locale.ROOT);
    String unit = id.getBaseUnit() == null ? "" : ", in " + id.getBaseUnit();
    return "| `"
        + id.getName()
        + "` | "
        + kind
        + unit
        + " | "
        + tags
        + " | "
        + id.getDescription()
        + " |\n";
  }

  private void recognise(UnaryOperator<Sandbox.Builder> how) {
    try (Sandbox sandbox = how.apply(Sandbox.builder()).start();
        DefaultCamelContext context = new DefaultCamelContext()) {
      context.getRegistry().bind("meters", MeterRegistry.class, registry);
      context.start();
      String uri =
          sandbox.access("iflytek", "iat").entrySet().stream()
              .map(option -> "&" + option.getKey() + "=RAW(" + option.getValue() + ")")
              .collect(Collectors.joining("", "asr:iflytek?speed=max", ""));
      var unused =
          context
              .createProducerTemplate()
              .request(uri, exchange -> exchange.getMessage().setBody(RECORDING));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
