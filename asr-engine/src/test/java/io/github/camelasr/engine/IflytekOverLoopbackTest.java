package io.github.camelasr.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real sessions over real sockets, with real speech. */
@Timeout(60)
class IflytekOverLoopbackTest {
  private static final Path SAMPLES = Path.of("..", "samples");

  @Test
  void speechBecomesItsTextAndEveryByteArrives() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start();
        AsrEngine engine = AsrEngine.builder().build()) {
      Run run = new Run(engine, request(sandbox).build());

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
  void correctionsEndInTheSameText() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start();
        AsrEngine engine = AsrEngine.builder().build()) {
      Run run = new Run(engine, request(sandbox).option("dwa", "wpgs").build());

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
          Run run = new Run(engine, request.build());

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
  void aWrongKeyIsAnAuthenticationErrorThatShowsNoSecret() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start();
        AsrEngine engine = AsrEngine.builder().build()) {
      String wrong = "not-the-" + "right-one";
      Run run = new Run(engine, request(sandbox).option("apiSecret", wrong).build());

      AsrException error = run.failure("english-greeting");

      assertThat(error.category()).isEqualTo(ErrorCategory.AUTHENTICATION);
      assertThat(error.code()).contains("401");
      assertThat(error).hasMessageContaining("HMAC signature does not match");
      assertThat(error.toString()).doesNotContain(wrong).doesNotContain("authorization");
    }
  }

  @Test
  void aClockThatIsTenMinutesSlowIsCorrectedFromTheServersDate() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start();
        AsrEngine engine =
            AsrEngine.builder().clock(() -> Instant.now().minusSeconds(600)).build()) {
      Run run = new Run(engine, request(sandbox).build());

      run.play("english-greeting");

      assertThat(run.text()).isEqualTo(run.expected());
      assertThat(sandbox.sessions()).hasSize(2);
    }
  }

  @Test
  void anErrorInMidStreamEndsTheSessionWithTheVendorsCodeAndTheLossDeclared() throws IOException {
    try (Sandbox sandbox = faulty(new Fault.Fail(1_000, 10_114, "session timeout"));
        AsrEngine engine = AsrEngine.builder().build()) {
      Run run = new Run(engine, request(sandbox).build());

      AsrException error = run.failure("english-greeting");

      assertThat(error.code()).contains("10114");
      assertThat(error.traceId()).isPresent();
      SessionReport report = run.transcript.closed().orElseThrow().report();
      assertThat(report.ledger().lost() + report.ledger().finalised())
          .isEqualTo(report.ledger().pushed());
      assertThat(report.gaps()).isNotEmpty();
    }
  }

  @Test
  void aConnectionThatBreaksIsANetworkError() throws IOException {
    for (Fault fault : List.of(new Fault.Reset(1_000), new Fault.Close(1_000, 1011))) {
      try (Sandbox sandbox = faulty(fault);
          AsrEngine engine = AsrEngine.builder().build()) {
        AsrException error = new Run(engine, request(sandbox).build()).failure("english-greeting");

        assertThat(error.category()).as("%s", fault).isEqualTo(ErrorCategory.NETWORK);
      }
    }
  }

  @Test
  void aConnectionThatBreaksOnceCostsNoTextAndNoAudio() throws IOException {
    for (Fault fault : List.of(new Fault.Reset(2_000), new Fault.Close(5_000, 1011))) {
      try (Sandbox sandbox =
              Sandbox.builder().faults(FaultScript.of().onSession(1, fault)).start();
          AsrEngine engine = AsrEngine.builder().build()) {
        Run run = new Run(engine, request(sandbox).build());

        run.play("mandarin-weather");

        assertThat(run.text()).as("%s", fault).isEqualTo(run.expected());
        assertThat(run.report.ledger().lost()).isZero();
        assertThat(run.report.gaps()).isEmpty();
        assertThat(sandbox.sessions()).hasSize(2);
      }
    }
  }

  @Test
  void nobodyListeningIsANetworkErrorWithoutTheSignedUrl() throws IOException {
    try (AsrEngine engine = AsrEngine.builder().build()) {
      Sandbox gone = Sandbox.builder().start();
      RecognizerRequest request = request(gone).build();
      gone.close();

      AsrException error = new Run(engine, request).failure("english-greeting");

      assertThat(error.category()).isEqualTo(ErrorCategory.NETWORK);
      assertThat(error.toString()).doesNotContain("authorization=");
    }
  }

  @Test
  void fragmentsPingsAndDuplicatesChangeNothing() throws IOException {
    for (Fault fault : List.of(new Fault.Fragments(7), new Fault.Pings(), new Fault.Duplicates())) {
      try (Sandbox sandbox = faulty(fault);
          AsrEngine engine = AsrEngine.builder().build()) {
        Run run = new Run(engine, request(sandbox).option("dwa", "wpgs").build());

        run.play("mandarin-weather");

        assertThat(run.text()).as("%s", fault).isEqualTo(run.expected());
      }
    }
  }

  @Test
  void hostileMessagesEndInATypedError() throws IOException {
    List<String> hostile = List.of("{", "[]", "null", "x".repeat(3_000_000), "{\"code\":{}}");
    for (String text : hostile) {
      try (Sandbox sandbox = faulty(new Fault.Say(500, text));
          AsrEngine engine = AsrEngine.builder().build()) {
        AsrException error = new Run(engine, request(sandbox).build()).failure("english-greeting");

        assertThat(error.category()).isEqualTo(ErrorCategory.VENDOR);
      }
    }
  }

  @Test
  void aVendorThatGoesSilentIsNoticed() throws IOException {
    Timeouts short1 =
        new Timeouts(
            Duration.ofSeconds(5),
            Duration.ofMillis(200),
            Duration.ofMillis(200),
            Duration.ofMillis(200));
    try (Sandbox sandbox = faulty(new Fault.Stall(500));
        AsrEngine engine = AsrEngine.builder().build()) {
      AsrException error =
          new Run(engine, request(sandbox).timeouts(short1).build()).failure("english-greeting");

      assertThat(error.category()).isEqualTo(ErrorCategory.TIMEOUT);
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

      assertThatThrownBy(() -> new Run(engine, request).play("english-greeting"))
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

  private static RecognizerRequest.Builder request(Sandbox sandbox) {
    return RecognizerRequest.builder("iflytek")
        .options(sandbox.access("iflytek", "iat"))
        .speed(Speed.MAX);
  }

  private static Sandbox faulty(Fault fault) throws IOException {
    return Sandbox.builder().faults(FaultScript.of(fault)).start();
  }

  private static byte[] pcm(String sample) throws IOException {
    byte[] wav = Files.readAllBytes(SAMPLES.resolve(sample + ".wav"));
    return Arrays.copyOfRange(wav, 44, wav.length);
  }

  private static CompletionStage<?> sendAll(AsrSession session, byte[] pcm, int from) {
    if (from >= pcm.length) {
      return session.end();
    }
    int size = Math.min(3_200, pcm.length - from);
    return session
        .send(ByteBuffer.wrap(pcm, from, size))
        .thenCompose(taken -> sendAll(session, pcm, from + size));
  }

  /** One session from its audio to its text. */
  private static final class Run {
    private final Recognizer recognizer;
    private final TranscriptBuilder transcript = new TranscriptBuilder();
    private byte[] pcm = new byte[0];
    private String expected = "";
    private SessionReport report;

    private Run(AsrEngine engine, RecognizerRequest request) {
      recognizer = engine.recognizer(request);
    }

    private void play(String sample) throws IOException {
      pcm = pcm(sample);
      String json = Files.readString(SAMPLES.resolve(sample + ".json"));
      expected = json.replaceFirst("(?s).*?\"text\": *\"([^\"]*)\".*", "$1");
      AsrSession session = recognizer.open(AudioFormat.pcm16(16_000), transcript);
      sendAll(session, pcm, 0);
      report = session.completion().toCompletableFuture().join();
      assertThat(transcript.segments()).allMatch(Segment::isFinal);
    }

    private AsrException failure(String sample) throws IOException {
      try {
        play(sample);
      } catch (CompletionException e) {
        return (AsrException) e.getCause();
      }
      throw new AssertionError("the session should have failed");
    }

    private String expected() {
      return expected;
    }

    private String text() {
      return transcript.text();
    }
  }
}
