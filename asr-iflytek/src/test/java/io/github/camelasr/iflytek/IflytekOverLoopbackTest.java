package io.github.camelasr.iflytek;

import static io.github.camelasr.iflytek.Play.faulty;
import static io.github.camelasr.iflytek.Play.pcm;
import static io.github.camelasr.iflytek.Play.request;
import static io.github.camelasr.iflytek.Play.sendAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Recognizer;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.Speed;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Fault;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real sessions over real sockets, with real speech. */
@Timeout(60)
class IflytekOverLoopbackTest {

  @Test
  void speechBecomesItsTextAndEveryByteArrives() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start();
        AsrEngine engine = AsrEngine.builder().build()) {
      Play run = new Play(engine, request(sandbox).build());

      run.play("mandarin-weather");

      assertThat(run.text()).isEqualTo(run.expected());
      assertThat(sandbox.sessions())
          .singleElement()
          .satisfies(seen -> assertThat(seen.received().bytes()).isEqualTo(run.pcm.length));
      assertThat(run.report.ledger().pending()).isZero();
      assertThat(run.report.gaps()).isEmpty();
    }
  }

  @Test
  void audioOfAnotherRateIsConvertedOnTheWay() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start();
        AsrEngine engine = AsrEngine.builder().build()) {
      byte[] phone = pcm("mandarin-phone-8k");
      AsrSession session =
          engine
              .recognizer(request(sandbox).build())
              .open(AudioFormat.pcm16(8_000), new TranscriptBuilder());
      sendAll(session, phone, 0);
      SessionReport report = session.completion().toCompletableFuture().join();

      assertThat(sandbox.sessions().get(0).received().bytes()).isEqualTo(2L * phone.length);
      assertThat(report.ledger().pushed()).isEqualTo(phone.length / 2);
      assertThat(report.ledger().pending()).isZero();
    }
  }

  @Test
  void correctionsEndInTheSameText() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start();
        AsrEngine engine = AsrEngine.builder().build()) {
      Play run = new Play(engine, request(sandbox).option("dwa", "wpgs").build());

      run.play("mandarin-weather");

      assertThat(run.text()).isEqualTo(run.expected());
    }
  }

  @Test
  void aVendorThatEndsAfterEachPauseIsContinuedAtAnySpeed() throws IOException {
    for (Speed speed : Speed.values()) {
      for (String dwa : speed == Speed.MAX ? List.of("", "wpgs") : List.of("wpgs")) {
        try (Sandbox sandbox = Sandbox.builder().start();
            AsrEngine engine = AsrEngine.builder().build()) {
          RecognizerRequest.Builder request = request(sandbox).speed(speed);
          if (!dwa.isEmpty()) {
            request.option("dwa", dwa);
          }
          Play run = new Play(engine, request.build());

          run.play("mandarin-pauses");

          assertThat(run.text()).as("%s %s", speed, dwa).isEqualTo(run.expected());
          assertThat(run.report.attempts()).hasSizeGreaterThan(1);
          assertThat(run.report.ledger().pending()).isZero();
          assertThat(run.report.ledger().lost()).isZero();
        }
      }
    }
  }

  @Test
  void twoHundredSessionsNeedNoMoreThreadsThanOne() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start();
        AsrEngine engine = AsrEngine.builder().build()) {
      await().until(() -> engineThreads() <= 2); // those of the tests before are gone
      Recognizer recognizer = engine.recognizer(request(sandbox).build());
      byte[] pcm = pcm("english-greeting");
      List<TranscriptBuilder> transcripts =
          IntStream.range(0, 200).mapToObj(i -> new TranscriptBuilder()).toList();
      List<AsrSession> sessions =
          transcripts.stream().map(t -> recognizer.open(AudioFormat.pcm16(16_000), t)).toList();
      sessions.forEach(session -> sendAll(session, pcm, 0));

      sessions.forEach(session -> session.completion().toCompletableFuture().join());

      assertThat(transcripts)
          .extracting(TranscriptBuilder::text)
          .containsOnly("Hello, and welcome to the library. How can I help you today?");
      assertThat(engineThreads()).isLessThanOrEqualTo(4);
    }
  }

  private static long engineThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches("asr-(loop|http)-.*"))
        .count();
  }

  @Test
  void aClockThatIsTenMinutesSlowIsCorrectedFromTheServersDate() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start();
        AsrEngine engine =
            AsrEngine.builder().clock(() -> Instant.now().minusSeconds(600)).build()) {
      Play run = new Play(engine, request(sandbox).build());

      run.play("english-greeting");

      assertThat(run.text()).isEqualTo(run.expected());
      assertThat(sandbox.sessions()).hasSize(2);
    }
  }

  @Test
  void fragmentsPingsAndDuplicatesChangeNothing() throws IOException {
    for (Fault fault : List.of(new Fault.Fragments(7), new Fault.Pings(), new Fault.Duplicates())) {
      try (Sandbox sandbox = faulty(fault);
          AsrEngine engine = AsrEngine.builder().build()) {
        Play run = new Play(engine, request(sandbox).option("dwa", "wpgs").build());

        run.play("mandarin-weather");

        assertThat(run.text()).as("%s", fault).isEqualTo(run.expected());
      }
    }
  }

  @Test
  void plainConnectionsLeaveThisMachineOnlyIfSomebodyInsists() {
    try (AsrEngine engine = AsrEngine.builder().build()) {
      RecognizerRequest request =
          RecognizerRequest.builder("iflytek")
              .options(Map.of("appId", "a", "apiKey", "b", "apiSecret", "c"))
              .option("endpoint", "ws://asr.example.com/v2/iat")
              .build();

      assertThatThrownBy(() -> new Play(engine, request).play("english-greeting"))
          .hasRootCauseMessage(
              "iflytek: BAD_OPTION: the endpoint ws://asr.example.com would send speech and"
                  + " signatures unencrypted. Use wss, or set allowInsecure=true if that is what you"
                  + " want.");
    }
  }

  @Test
  void anUnknownOptionIsRefusedWithTheNearestName() {
    try (AsrEngine engine = AsrEngine.builder().build()) {
      RecognizerRequest request =
          RecognizerRequest.builder("iflytek")
              .options(Map.of("appId", "a", "apiKey", "b", "apiSecret", "c", "vadEso", "10"))
              .build();

      assertThatThrownBy(() -> engine.recognizer(request))
          .hasMessageContaining("unknown option 'vadEso', did you mean 'vadEos'?");
    }
  }
}
