package io.github.camelasr.component;

import static io.github.camelasr.component.Live.bench;
import static io.github.camelasr.component.Live.caller;
import static io.github.camelasr.component.Live.heard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Revision;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.Transcript;
import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.sandbox.script.SessionRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class LiveProducerTest {

  @Test
  void chunksOfASessionBecomeItsText() throws Exception {
    try (Bench bench = bench()) {
      Caller caller = caller(bench);
      caller.say(LiveCommand.START);
      caller.speak(Caller.samples(Speech.WEATHER));
      var message = caller.say(LiveCommand.END).getMessage();

      assertThat(message.getBody()).isEqualTo(Speech.WEATHER.text());
      assertThat(message.getHeader(AsrHeaders.PUSHED_MS)).isEqualTo(8_530L);
      assertThat(message.getHeader(AsrHeaders.LOST_MS)).isEqualTo(0L);
      assertThat(message.getBody(Transcript.class).text()).isEqualTo(Speech.WEATHER.text());
      assertThat(heard(bench)).isEqualTo(Caller.samples(Speech.WEATHER));
    }
  }

  @Test
  void theFirstAudioBeginsASessionAndTheEndMayBringTheLast() throws Exception {
    byte[] all = Caller.samples(Speech.GREETING);
    try (Bench bench = bench()) {
      Caller caller = caller(bench, "format", "srt");
      caller.speak(Arrays.copyOf(all, 32_000));
      byte[] rest = Arrays.copyOfRange(all, 32_000, all.length);
      Exchange ended = caller.say(rest, AsrHeaders.COMMAND, "end");

      assertThat(ended.getMessage().getBody(String.class)).startsWith("1\n00:00:");
      assertThat(heard(bench)).isEqualTo(all);
    }
  }

  @Test
  void aSessionThatWantsNoMoreYetHoldsItsExchange() throws Exception {
    try (Bench bench = bench()) {
      Caller caller = caller(bench, "speed", "realtime");
      CompletableFuture<Exchange> taken = caller.send(new byte[60 * 32_000]);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> bench.sandbox().sessions().stream().anyMatch(LiveProducerTest::hears));

      assertThat(taken).isNotDone();
      caller.say(LiveCommand.ABORT);
      assertThat(error(taken.get(60, TimeUnit.SECONDS)).category())
          .isEqualTo(ErrorCategory.CANCELLED);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> bench.sandbox().sessions().get(0).ending().how() != Ending.How.OPEN);
    }
  }

  @Test
  void aSessionThatNobodyEndsIsEndedWhenNothingComes() throws Exception {
    List<AsrEvent> events = new CopyOnWriteArrayList<>();
    try (Bench bench = bench()) {
      Caller caller = caller(bench, "idleTimeout", "100ms");
      SessionListener listener = events::add;
      caller.say(Caller.samples(Speech.GREETING), AsrHeaders.SESSION_LISTENER, listener);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> events.stream().anyMatch(SessionClosed.class::isInstance));

      assertThat(((SessionClosed) events.get(events.size() - 1)).error()).isEmpty();
      assertThat(events).hasAtLeastOneElementOfType(Revision.class);
    }
  }

  @Test
  void aCommitFinalisesWhatWasSaidUntilThen() throws Exception {
    byte[] all = Caller.samples(Speech.WEATHER);
    try (Bench bench = bench()) {
      Caller caller = caller(bench);
      caller.speak(Arrays.copyOf(all, 128_000));
      Exchange committed = caller.say(LiveCommand.COMMIT);
      caller.speak(Arrays.copyOfRange(all, 128_000, all.length));
      Exchange ended = caller.say(LiveCommand.END);

      assertThat(committed.getMessage().getHeader(AsrHeaders.COMMITTED_MS)).isEqualTo(4_000L);
      assertThat(ended.getMessage().getHeader(AsrHeaders.LOST_MS)).isEqualTo(0L);
    }
  }

  @Test
  void anotherSessionMayBeginUnderTheSameId() throws Exception {
    try (Bench bench = bench()) {
      Caller caller = caller(bench);
      for (int i = 0; i < 2; i++) {
        caller.speak(Caller.samples(Speech.GREETING));
        assertThat(caller.say(LiveCommand.END).getMessage().getBody())
            .isEqualTo(Speech.GREETING.text());
      }
      assertThat(bench.sandbox().sessions()).hasSize(2);
    }
  }

  @Test
  void theFirstMessageSaysWhatTheAudioIsAndWhatTheVendorIsAsked() throws Exception {
    byte[] law = new byte[8_000];
    Arrays.fill(law, (byte) 0xd5);
    try (Bench bench = bench()) {
      Caller caller = caller(bench);
      caller.say(
          null,
          AsrHeaders.COMMAND,
          LiveCommand.START,
          AsrHeaders.ENCODING,
          AudioEncoding.ALAW,
          AsrHeaders.SAMPLE_RATE,
          8_000,
          AsrHeaders.OPTIONS,
          Map.of("language", "en_us"));
      caller.say(law);
      var ended = caller.say(LiveCommand.END).getMessage();

      assertThat(ended.getHeader(AsrHeaders.AUDIO_DURATION_MS)).isEqualTo(1_000L);
      assertThat(heard(bench)).hasSizeGreaterThanOrEqualTo(16_000);
    }
  }

  @Test
  void whatIsWrongWithAMessageIsToldToItsExchange() throws Exception {
    try (Bench bench = bench()) {
      AsyncProducer producer = bench.producer(bench.uri("live", "true"));
      Caller caller = new Caller(bench, producer, "wrong");

      assertThat(new Caller(bench, producer, " ").say(new byte[2]).getException())
          .hasMessageContaining("CamelAsrSessionId");
      assertThat(caller.say("text").getException()).hasMessageContaining("holds no audio");
      assertThat(caller.say(null, AsrHeaders.COMMAND, "stop").getException())
          .hasMessageContaining("no command 'stop'")
          .hasMessageContaining("ABORT");
      assertThat(caller.say(Speech.GREETING.bytes()).getException())
          .hasMessageContaining("is a WAV file");
      assertThat(caller.say(LiveCommand.COMMIT).getException())
          .hasMessageContaining("there is no session wrong");
      assertThat(caller.say(null, AsrHeaders.SEQUENCE, "one").getException())
          .hasMessageContaining("'one' is no number");
      assertThat(caller.say(new byte[2], AsrHeaders.OPTIONS, Map.of("vadeos", 1)).getException())
          .hasMessageContaining("vadEos");
      assertThat(bench.sandbox().sessions()).isEmpty();
    }
  }

  @Test
  void aSessionThatBrokeSaysSoToEveryChunkUntilAnotherIsStarted() throws Exception {
    FaultScript fault = FaultScript.of().onSession(1, new Fault.Fail(500, 11200, "no licence"));
    try (Bench bench = new Bench(sandbox -> sandbox.faults(fault)).start()) {
      Caller caller = caller(bench);
      byte[] all = Caller.samples(Speech.GREETING);
      assertThatThrownBy(
              () -> {
                caller.speak(all);
                caller.speak(all);
                throw caller.say(LiveCommand.END).getException();
              })
          .isInstanceOf(AsrException.class);
      assertThat(caller.say(new byte[2]).getException()).isInstanceOf(AsrException.class);
      assertThat(caller.say(LiveCommand.START).getException()).isNull();
      caller.speak(all);
      assertThat(caller.say(LiveCommand.END).getMessage().getBody())
          .isEqualTo(Speech.GREETING.text());
    }
  }

  @Test
  void thousandSessionsAtOnceHoldNoThreadEach() throws Exception {
    byte[] second = Arrays.copyOf(Caller.samples(Speech.GREETING), 32_000);
    try (Bench bench = bench()) {
      AsyncProducer producer = bench.producer(bench.uri("live", "true"));
      List<Caller> callers = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        callers.add(new Caller(bench, producer, "call-" + i));
      }
      var taken = callers.stream().map(caller -> caller.send(second)).toList();
      for (var one : taken) {
        assertThat(one.get(60, TimeUnit.SECONDS).getException()).isNull();
      }
      long threads = asrThreads();
      var ended =
          callers.stream().map(caller -> caller.send(null, AsrHeaders.COMMAND, "END")).toList();

      assertThat(threads).isLessThan(100);
      for (var one : ended) {
        assertThat(one.get(120, TimeUnit.SECONDS).getException()).isNull();
      }
    }
  }

  @Test
  void noMoreSessionsBeginThanThereMayBe() throws Exception {
    try (Bench bench = new Bench()) {
      bench.context().getComponent("asr", AsrComponent.class).setMaxLiveSessions(1);
      bench.start();
      AsyncProducer producer = bench.producer(bench.uri("live", "true"));
      new Caller(bench, producer, "one").say(LiveCommand.START);

      assertThat(error(new Caller(bench, producer, "two").say(LiveCommand.START)).category())
          .isEqualTo(ErrorCategory.RATE_LIMIT);
    }
  }

  @Test
  void aStopEndsSessionsInOrder() throws Exception {
    List<AsrEvent> events = new CopyOnWriteArrayList<>();
    SessionListener listener = events::add;
    try (Bench bench = bench()) {
      Caller caller = caller(bench);
      caller.say(Caller.samples(Speech.GREETING), AsrHeaders.SESSION_LISTENER, listener);
    }

    SessionClosed closed = (SessionClosed) events.get(events.size() - 1);
    assertThat(closed.error()).isEmpty();
    assertThat(closed.report().ledger().lost()).isZero();
  }

  private static boolean hears(SessionRecord session) {
    return session.received().bytes() > 0;
  }

  private static AsrException error(Exchange exchange) {
    return exchange.getException(AsrException.class);
  }

  private static long asrThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().toLowerCase(Locale.ROOT).contains("asr"))
        .count();
  }
}
