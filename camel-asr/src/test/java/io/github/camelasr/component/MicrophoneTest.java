package io.github.camelasr.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.Test;

class MicrophoneTest {
  private final EventLog told = new EventLog();

  @Test
  void whatIsSaidIntoTheMicrophoneIsTold() throws Exception {
    try (Bench bench = recording(new Bench(sandbox -> sandbox.captureAudio(1 << 20)))) {
      bench.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> !told.of(EventKind.INTERIM).isEmpty() || !told.of(EventKind.FINAL).isEmpty());
      bench.context().stop();

      assertThat(told.text(EventKind.FINAL)).isEqualTo(Speech.GREETING.text());
      assertThat(told.hasEnded(1)).isTrue();
      assertThat(bench.sandbox().sessions().get(0).received().audio())
          .isEqualTo(Caller.samples(Speech.GREETING));
    }
  }

  @Test
  void aRouteThatStopsAloneIsToldEverything() throws Exception {
    try (Bench bench = recording(new Bench())) {
      bench.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> !told.of(EventKind.SESSION_STARTED).isEmpty());
      bench.context().getRouteController().stopRoute("speech");

      assertThat(told.hasEnded(1)).isTrue();
    }
  }

  @Test
  void aSessionThatFailsIsToldAndEndsTheRecording() throws Exception {
    FaultScript fault = FaultScript.of(new Fault.Refuse(403, "{\"message\":\"no\"}"));
    List<Throwable> errors = new CopyOnWriteArrayList<>();
    try (Bench bench = new Bench(sandbox -> sandbox.faults(fault))) {
      bench.context().getRegistry().bind("handler", ExceptionHandler.class, handler(errors));
      recording(bench, "played", "&exceptionHandler=#bean:handler").start();
      await().atMost(Duration.ofSeconds(60)).until(() -> told.hasEnded(1) && !errors.isEmpty());

      assertThat(told.of(EventKind.SESSION_ENDED).get(0).headers()).containsKey(AsrHeaders.ERROR);
      assertThat(errors.get(0)).hasMessageContaining("PERMISSION");
    }
  }

  @Test
  void aMicrophoneThatIsNotThereIsNamedTogetherWithThoseThatAre() throws Exception {
    try (Bench bench = recording(new Bench(), "nowhere", "")) {
      assertThatThrownBy(bench::start)
          .hasStackTraceContaining("no microphone is named nowhere")
          .hasStackTraceContaining(PlayedMicrophone.NAME);
    }
  }

  private Bench recording(Bench bench) throws Exception {
    return recording(bench, "played", "");
  }

  private Bench recording(Bench bench, String microphone, String more) throws Exception {
    String uri = bench.uri("source", "MICROPHONE", "microphone", microphone) + more;
    bench
        .context()
        .addRoutes(
            new RouteBuilder() {
              @Override
              public void configure() {
                from(uri).routeId("speech").process(told);
              }
            });
    return bench;
  }

  private static ExceptionHandler handler(List<Throwable> errors) {
    return new ExceptionHandler() {
      @Override
      public void handleException(Throwable exception) {
        errors.add(exception);
      }

      @Override
      public void handleException(String message, Throwable exception) {
        errors.add(exception);
      }

      @Override
      public void handleException(String message, Exchange exchange, Throwable exception) {
        errors.add(exception);
      }
    };
  }
}
