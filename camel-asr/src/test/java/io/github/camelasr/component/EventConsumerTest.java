package io.github.camelasr.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.Transcript;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class EventConsumerTest {
  private final EventLog log = new EventLog();

  @Test
  void aSessionIsToldFromItsBeginningToItsEnd() throws Exception {
    try (Bench bench = listen(new Bench(), "", log).start()) {
      speak(bench, "call", Speech.WEATHER);
      await().atMost(Duration.ofSeconds(30)).until(() -> log.hasEnded(1));
    }

    List<EventLog.Told> told = log.of("call");
    assertThat(told.get(0).kind()).isEqualTo(EventKind.SESSION_STARTED);
    EventLog.Told attempt = log.of(EventKind.ATTEMPT_STARTED).get(0);
    assertThat(attempt.headers())
        .containsEntry(AsrHeaders.PROVIDER, "iflytek")
        .containsEntry(AsrHeaders.CAUSE, "FIRST")
        .containsEntry(AsrHeaders.START_MS, 0L);
    assertThat(log.of(EventKind.INTERIM)).isNotEmpty();
    assertThat(log.text(EventKind.FINAL)).isEqualTo(Speech.WEATHER.text());
    assertThat(log.of(EventKind.COMMITTED))
        .last()
        .satisfies(
            last -> assertThat(last.headers()).containsEntry(AsrHeaders.COMMITTED_MS, 8_530L));
    EventLog.Told end = told.get(told.size() - 1);
    assertThat(end.kind()).isEqualTo(EventKind.SESSION_ENDED);
    assertThat(end.body()).isEqualTo(Speech.WEATHER.text());
    assertThat(end.headers())
        .containsEntry(AsrHeaders.LOST_MS, 0L)
        .doesNotContainKey(AsrHeaders.ERROR);
    assertThat(end.header(AsrHeaders.TRANSCRIPT, Transcript.class).durationMs()).isEqualTo(8_530);
  }

  @Test
  void textThatIsToldAddsUpToTheTranscript() throws Exception {
    try (Bench bench = listen(new Bench(), "", log).start()) {
      speak(bench, "call", Speech.PAUSES);
      await().atMost(Duration.ofSeconds(30)).until(() -> log.hasEnded(1));
    }

    Captions captions = new Captions();
    log.all().forEach(captions::take);
    assertThat(captions.text()).isEqualTo(Speech.PAUSES.text());
    assertThat(captions.pending()).isZero();
  }

  @Test
  void finalsCarryTheirPlaceInTheAudio() throws Exception {
    try (Bench bench = listen(new Bench(), "&events=final", log).start()) {
      speak(bench, "call", Speech.WEATHER);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> log.text(EventKind.FINAL).equals(Speech.WEATHER.text()));
    }

    assertThat(log.all()).extracting(EventLog.Told::kind).containsOnly(EventKind.FINAL);
    assertThat(log.all())
        .allSatisfy(
            told -> {
              assertThat(told.header(AsrHeaders.SEGMENT, Segment.class).isFinal()).isTrue();
              assertThat(told.header(AsrHeaders.SEGMENT_ID, String.class)).startsWith("1.");
              assertThat(told.header(AsrHeaders.START_MS, Long.class)).isBetween(0L, 8_530L);
              assertThat(told.header(AsrHeaders.END_MS, Long.class)).isBetween(0L, 8_530L);
            });
  }

  @Test
  void sentencesAreToldWhole() throws Exception {
    try (Bench bench = listen(new Bench(), "&events=SENTENCE,SESSION_ENDED", log).start()) {
      speak(bench, "call", Speech.PAUSES);
      await().atMost(Duration.ofSeconds(30)).until(() -> log.hasEnded(1));
    }

    assertThat(log.of(EventKind.SENTENCE))
        .extracting(EventLog.Told::body)
        .containsExactly("大家早上好，我们开始开会。", "第一个问题，项目进度怎么样？", "第二个问题，什么时候可以上线？", "没有别的问题，谢谢大家。");
  }

  @Test
  void jsonTellsEverythingInOneLine() throws Exception {
    try (Bench bench = listen(new Bench(), "&format=json", log).start()) {
      speak(bench, "call", Speech.WEATHER);
      await().atMost(Duration.ofSeconds(30)).until(() -> log.hasEnded(1));
    }

    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (EventLog.Told told : log.all()) {
      lines.add(mapper.readTree((String) told.body()));
    }
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.get("session").asText()).isEqualTo("call"));
    assertThat(lines)
        .filteredOn(line -> line.get("event").asText().equals("final"))
        .first()
        .satisfies(
            line -> {
              assertThat(line.get("text").asText()).isNotBlank();
              assertThat(line.get("id").asText()).startsWith("1.");
              assertThat(line.get("removed").isArray()).isTrue();
            });
    JsonNode end = lines.get(lines.size() - 1);
    assertThat(end.get("event").asText()).isEqualTo("session_ended");
    assertThat(end.at("/transcript/text").asText()).isEqualTo(Speech.WEATHER.text());
    assertThat(end.at("/transcript/ledger/lostMs").asLong()).isZero();
  }

  @Test
  void aSlowRouteSkipsInterimTextAndNeverFinals() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    Processor slow = waiting(gate);
    EventLog quick = new EventLog();
    try (Bench bench = new Bench()) {
      listen(bench, "&backlog=1000", slow);
      listen(bench, "&backlog=1000", quick).start();
      speak(bench, "call", Speech.WEATHER);
      await().atMost(Duration.ofSeconds(30)).until(() -> quick.hasEnded(1));
      gate.countDown();
      await().atMost(Duration.ofSeconds(30)).until(() -> log.hasEnded(1));
    }

    assertThat(log.text(EventKind.FINAL)).isEqualTo(Speech.WEATHER.text());
    assertThat(log.of(EventKind.FINAL)).hasSameSizeAs(quick.of(EventKind.FINAL));
    assertThat(log.of(EventKind.INTERIM)).hasSizeLessThan(quick.of(EventKind.INTERIM).size());
  }

  @Test
  void aRouteThatFallsBehindHoldsTheAudioBack() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    try (Bench bench = listen(new Bench(), "&backlog=1", waiting(gate)).start()) {
      Caller caller = caller(bench, "call");
      Thread speaker = new Thread(() -> speak(caller));
      speaker.start();
      await().atMost(Duration.ofSeconds(30)).until(() -> !bench.sandbox().sessions().isEmpty());
      assertThat(speaker.isAlive()).isTrue();
      gate.countDown();
      speaker.join(Duration.ofSeconds(60).toMillis());
      await().atMost(Duration.ofSeconds(30)).until(() -> log.hasEnded(1));
    }

    assertThat(log.text(EventKind.FINAL)).isEqualTo(Speech.WEATHER.text());
  }

  @Test
  void eventsOfASessionComeOneAfterTheOtherHoweverManyThereAre() throws Exception {
    try (Bench bench = listen(new Bench(), "", log).start()) {
      AsyncProducer producer = bench.producer(live(bench));
      List<CompletableFuture<Exchange>> ended = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Caller caller = new Caller(bench, producer, "call-" + i);
        ended.add(
            caller.send(Caller.samples(Speech.GREETING), AsrHeaders.COMMAND, LiveCommand.END));
      }
      for (CompletableFuture<Exchange> one : ended) {
        assertThat(one.get(60, TimeUnit.SECONDS).getException()).isNull();
      }
      await().atMost(Duration.ofSeconds(30)).until(() -> log.hasEnded(40));
    }

    assertThat(log.overlaps()).isZero();
    for (int i = 0; i < 40; i++) {
      List<EventLog.Told> told = log.of("call-" + i);
      assertThat(told.get(0).kind()).isEqualTo(EventKind.SESSION_STARTED);
      assertThat(told.get(told.size() - 1).body()).isEqualTo(Speech.GREETING.text());
    }
  }

  @Test
  void aSessionThatFailsIsToldWithItsError() throws Exception {
    FaultScript fault = FaultScript.of(new Fault.Fail(500, 11200, "no licence"));
    try (Bench bench = listen(new Bench(box -> box.faults(fault)), "", log).start()) {
      Caller caller = caller(bench, "call");
      caller
          .send(Caller.samples(Speech.WEATHER), AsrHeaders.COMMAND, LiveCommand.END)
          .get(60, TimeUnit.SECONDS);
      await().atMost(Duration.ofSeconds(30)).until(() -> log.hasEnded(1));
    }

    AsrException error =
        log.of(EventKind.SESSION_ENDED).get(0).header(AsrHeaders.ERROR, AsrException.class);
    assertThat(error.code()).contains("11200");
  }

  @Test
  void chunksThatNeverCameAreToldAsAGap() throws Exception {
    try (Bench bench = listen(new Bench(), "&events=GAP", log).start()) {
      Caller caller = new Caller(bench, bench.producer(live(bench, "gapTimeout", "10ms")), "call");
      caller.say(new byte[32_000], AsrHeaders.SEQUENCE, 0);
      caller.say(new byte[32_000], AsrHeaders.SEQUENCE, 5);
      await().atMost(Duration.ofSeconds(30)).until(() -> log.all().size() == 1);
    }

    assertThat(log.all().get(0).headers())
        .containsEntry(AsrHeaders.MISSING_FROM, 1L)
        .containsEntry(AsrHeaders.MISSING_TO, 4L)
        .containsEntry(AsrHeaders.START_MS, 1_000L);
  }

  @Test
  void aStopTellsTheLastWordBeforeTheRouteIsGone() throws Exception {
    try (Bench bench = new Bench()) {
      bench.route("seda:in", live(bench, "speed", "realtime"));
      listen(bench, "", log).start();
      bench
          .template()
          .sendBodyAndHeader(
              "seda:in", Caller.samples(Speech.GREETING), AsrHeaders.SESSION_ID, "call");
      await().atMost(Duration.ofSeconds(30)).until(() -> !bench.sandbox().sessions().isEmpty());
      bench.context().stop();
    }

    assertThat(log.of(EventKind.SESSION_ENDED).get(0).body()).isEqualTo(Speech.GREETING.text());
    assertThat(log.of(EventKind.SESSION_ENDED).get(0).headers())
        .doesNotContainKey(AsrHeaders.ERROR)
        .containsEntry(AsrHeaders.LOST_MS, 0L);
  }

  @Test
  void aConsumerHasNoOptionsOfAProvider() throws Exception {
    try (Bench bench = listen(new Bench(), "&appId=1", log)) {
      assertThatThrownBy(bench::start).hasStackTraceContaining("a consumer has no options [appId]");
    }
    try (Bench bench = listen(new Bench(), "&events=FINALS", log)) {
      assertThatThrownBy(bench::start).hasStackTraceContaining("did you mean 'FINAL'?");
    }
  }

  private Processor waiting(CountDownLatch gate) {
    return exchange -> {
      assertThat(gate.await(60, TimeUnit.SECONDS)).isTrue();
      log.process(exchange);
    };
  }

  private static Bench listen(Bench bench, String options, Processor end) throws Exception {
    bench
        .context()
        .addRoutes(
            new RouteBuilder() {
              @Override
              public void configure() {
                from("asr:events?group=calls" + options).process(end);
              }
            });
    return bench;
  }

  private static String live(Bench bench, String... more) {
    List<String> options =
        new ArrayList<>(List.of("live", "true", "group", "calls", "dwa", "wpgs"));
    options.addAll(List.of(more));
    return bench.uri(options.toArray(String[]::new));
  }

  private static Caller caller(Bench bench, String id) throws Exception {
    return new Caller(bench, bench.producer(live(bench)), id);
  }

  private static void speak(Bench bench, String id, Speech speech) throws Exception {
    Caller caller = caller(bench, id);
    caller.speak(Caller.samples(speech));
    assertThat(caller.say(LiveCommand.END).getException()).isNull();
  }

  private static void speak(Caller caller) {
    try {
      caller.speak(Caller.samples(Speech.WEATHER));
      caller.say(LiveCommand.END);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
