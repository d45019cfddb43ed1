package io.github.camelasr.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.Result;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.health.DefaultHealthCheckRegistry;
import org.junit.jupiter.api.Test;

class OperationsTest {
  private static final FaultScript REFUSAL =
      FaultScript.of(new Fault.Refuse(403, "{\"message\":\"HMAC signature does not match\"}"));

  @Test
  void aProviderIsDownWhenThreeSessionsInARowHaveFailed() throws Exception {
    try (Bench bench = healthy(new Bench(sandbox -> sandbox.faults(REFUSAL)))) {
      bench.ask(bench.uri(), Speech.GREETING.file());
      bench.ask(bench.uri(), Speech.GREETING.file());
      assertThat(health(bench).getState()).isEqualTo(State.UP);
      bench.ask(bench.uri(), Speech.GREETING.file());

      Result down = health(bench);
      assertThat(down.getState()).isEqualTo(State.DOWN);
      assertThat(down.getMessage()).hasValue("3 sessions in a row failed");
      assertThat(down.getDetails())
          .containsEntry("provider", "iflytek")
          .containsEntry("failure.category", "PERMISSION")
          .containsEntry("sessions.failed", 3L)
          .containsEntry("sessions.running", 0);
    }
  }

  @Test
  void aSessionThatEndsInOrderBringsTheProviderUp() throws Exception {
    FaultScript twice =
        FaultScript.of().onSession(1, new Fault.Refuse(403, "{\"message\":\"no\"}"));
    try (Bench bench = healthy(new Bench(sandbox -> sandbox.faults(twice)))) {
      bench.ask(bench.uri(), Speech.GREETING.file());
      bench.ask(bench.uri(), Speech.GREETING.file());

      assertThat(health(bench).getState()).isEqualTo(State.UP);
      assertThat(health(bench).getDetails()).containsEntry("sessions.ended", 1L);
    }
  }

  @Test
  void audioThatIsNoneSaysNothingOfTheProvider() throws Exception {
    try (Bench bench = healthy(new Bench())) {
      for (int i = 0; i < 3; i++) {
        bench.ask(bench.uri(), "no audio".getBytes(UTF_8));
      }
      bench.ask(bench.uri(), Speech.GREETING.file());

      assertThat(health(bench).getState()).isEqualTo(State.UP);
    }
  }

  @Test
  void idsOfHealthChecksHoldNoSecrets() throws Exception {
    try (Bench bench = healthy(new Bench())) {
      bench.ask(bench.uri(), Speech.GREETING.file());

      assertThat(checks(bench))
          .extracting(HealthCheck::getId)
          .containsExactly("producer:asr-iflytek");
      assertThat(health(bench).getDetails().toString())
          .doesNotContain(bench.access().get("apiKey"), bench.access().get("apiSecret"));
    }
  }

  @Test
  void theConsoleShowsProvidersAndTheirSessions() throws Exception {
    try (Bench bench = new Bench().start()) {
      bench.ask(bench.uri(), Speech.GREETING.file());
      AsrDevConsole console = new AsrDevConsole();
      console.setCamelContext(bench.context());

      assertThat((Map<?, ?>) console.call(DevConsole.MediaType.JSON, Map.of()))
          .extracting(Map::toString)
          .asString()
          .contains("provider=iflytek")
          .contains("ended=1");
      assertThat((String) console.call(DevConsole.MediaType.TEXT, Map.of()))
          .contains("iflytek", "running=0", "failed=0");
    }
  }

  @Test
  void anObserverFollowsEverySessionFromItsFirstAudioToItsEnd() throws Exception {
    List<AsrEvent> events = new CopyOnWriteArrayList<>();
    AtomicInteger bytes = new AtomicInteger();
    AtomicInteger endings = new AtomicInteger();
    List<String> providers = new CopyOnWriteArrayList<>();
    SessionProbe probe =
        new SessionProbe() {
          @Override
          public void onEvent(AsrEvent event) {
            events.add(event);
          }

          @Override
          public void sent(int count) {
            bytes.addAndGet(count);
          }

          @Override
          public void ending() {
            endings.incrementAndGet();
          }
        };
    try (Bench bench = new Bench()) {
      SessionObserver observer =
          provider -> {
            providers.add(provider);
            return probe;
          };
      bench.context().getRegistry().bind("observer", SessionObserver.class, observer);
      bench.start();
      bench.ask(bench.uri(), Speech.GREETING.file());
    }

    assertThat(providers).containsExactly("iflytek");
    assertThat(bytes).hasValue((int) Speech.GREETING.pcmBytes());
    assertThat(endings).hasValue(1);
    assertThat(events.get(events.size() - 1)).isInstanceOf(SessionClosed.class);
  }

  @Test
  void anObserverHearsOfASessionThatCouldNotBeOpened() throws Exception {
    List<AsrException> refusals = new CopyOnWriteArrayList<>();
    SessionProbe probe =
        new SessionProbe() {
          @Override
          public void onEvent(AsrEvent event) {}

          @Override
          public void refused(AsrException why) {
            refusals.add(why);
          }
        };
    try (Bench bench = new Bench()) {
      SessionObserver observer = provider -> probe;
      bench.context().getRegistry().bind("observer", SessionObserver.class, observer);
      bench.start();
      Caller caller = new Caller(bench, bench.producer(bench.uri("live", "true")), "call");
      caller.say(new byte[320], AsrHeaders.CHANNELS, 2);
    }

    assertThat(refusals).singleElement().asString().contains("BAD_AUDIO");
  }

  private static Bench healthy(Bench bench) {
    HealthCheckRegistry registry = new DefaultHealthCheckRegistry(bench.context());
    bench
        .context()
        .getCamelContextExtension()
        .addContextPlugin(HealthCheckRegistry.class, registry);
    registry.register(registry.resolveById("producers"));
    registry.getRepository("producers").orElseThrow().setEnabled(true);
    return bench.start();
  }

  private static List<HealthCheck> checks(Bench bench) {
    return HealthCheckHelper.getHealthCheckRepository(bench.context(), "producers").stream()
        .toList();
  }

  private static Result health(Bench bench) {
    return checks(bench).get(0).call();
  }
}
