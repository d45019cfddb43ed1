package io.github.camelasr.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Transcript;
import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class ShutdownTest {
  private final BlockingQueue<Exchange> finished = new LinkedBlockingQueue<>();

  @Test
  void aStopWaitsForTheLastWord() throws Exception {
    try (Bench bench = route(new Bench(), "realtime")) {
      send(bench);
      bench.context().stop();

      Exchange exchange = finished.poll(10, TimeUnit.SECONDS);
      assertThat(exchange.getException()).isNull();
      assertThat(exchange.getMessage().getBody()).isEqualTo(Speech.GREETING.text());
    }
  }

  @Test
  void aStopThatMayNotWaitCancelsAndKeepsWhatThereIs() throws Exception {
    FaultScript stall = FaultScript.of(new Fault.Stall(3_000));
    try (Bench bench = new Bench(sandbox -> sandbox.faults(stall)).start()) {
      AsyncProducer producer = bench.producer(bench.uri());
      Exchange exchange = bench.exchange(Speech.GREETING.file());
      CompletableFuture<Exchange> answer = producer.processAsync(exchange);
      await().atMost(Duration.ofSeconds(30)).until(() -> heard(bench));
      bench.context().stop();

      assertThat(answer.get(10, TimeUnit.SECONDS).getException(AsrException.class).category())
          .isEqualTo(ErrorCategory.CANCELLED);
      Transcript kept = exchange.getMessage().getHeader(AsrHeaders.TRANSCRIPT, Transcript.class);
      assertThat(kept.durationMs()).isPositive();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> bench.sandbox().sessions().get(0).ending().how() != Ending.How.OPEN);
    }
  }

  @Test
  void aStreamThatNeverEndsDoesNotKeepTheContextAlive() throws Exception {
    try (Bench bench = new Bench().start();
        PipedOutputStream microphone = new PipedOutputStream()) {
      AsyncProducer producer = bench.producer(bench.uri());
      PipedInputStream silent = new PipedInputStream(microphone, 1 << 20);
      microphone.write(Speech.GREETING.bytes(), 0, 100_000);
      CompletableFuture<Exchange> answer = producer.processAsync(bench.exchange(silent));
      await().atMost(Duration.ofSeconds(30)).until(() -> heard(bench));
      bench.context().stop();

      assertThat(answer.get(10, TimeUnit.SECONDS).getException(AsrException.class).category())
          .isEqualTo(ErrorCategory.CANCELLED);
      await().atMost(Duration.ofSeconds(30)).untilAsserted(ShutdownTest::noThreadIsLeft);
    }
  }

  @Test
  void aStoppedComponentLeavesNoThread() {
    try (Bench bench = new Bench().start()) {
      bench.ask(bench.uri(), Speech.GREETING.file());
    }

    await().atMost(Duration.ofSeconds(30)).untilAsserted(ShutdownTest::noThreadIsLeft);
  }

  @Test
  void aComponentThatWasStoppedStartsAgain() throws Exception {
    try (Bench bench = route(new Bench(), "max")) {
      bench.context().stop();
      bench.context().start();
      send(bench);

      assertThat(finished.poll(10, TimeUnit.SECONDS).getMessage().getBody())
          .isEqualTo(Speech.GREETING.text());
    }
  }

  private Bench route(Bench bench, String speed) throws Exception {
    bench
        .context()
        .addRoutes(
            new RouteBuilder() {
              @Override
              public void configure() {
                onCompletion().process(finished::add);
                from("seda:in").to(bench.uri("speed", speed));
              }
            });
    return bench.start();
  }

  /** Sends speech and waits until the vendor hears it. */
  private static void send(Bench bench) {
    bench.template().sendBody("seda:in", Speech.GREETING.file());
    await().atMost(Duration.ofSeconds(30)).until(() -> heard(bench));
  }

  private static void noThreadIsLeft() {
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.contains("Asr") || name.startsWith("asr-loop"));
  }

  private static boolean heard(Bench bench) {
    return bench.sandbox().sessions().stream().anyMatch(s -> s.received().bytes() > 0);
  }
}
