package io.github.camelasr.iflytek;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.JobAccepted;
import io.github.camelasr.api.Segment;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings over real sockets, with real speech. */
@Timeout(60)
class LfasrOverLoopbackTest {
  private static final int WAV_HEADER = 44;

  private final AsrEngine engine = AsrEngine.builder().build();

  @AfterEach
  void close() {
    engine.close();
  }

  private static RecognizerRequest.Builder request(Sandbox sandbox) {
    return RecognizerRequest.builder("iflytek")
        .options(sandbox.access("iflytek", "lfasr"))
        .option("api", "lfasr")
        .option("pollMillis", "10");
  }

  private static Sandbox faulty(Fault fault) {
    return Sandbox.builder().faults(FaultScript.of(fault)).start();
  }

  @Test
  void recordingIsUploadedAndBecomesItsText() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      Play run = new Play(engine, request(sandbox).detail(Detail.WORDS).build());

      run.play("mandarin-pauses");

      assertThat(run.text()).isEqualTo(run.expected());
      assertThat(run.transcript.segments()).hasSize(4).allMatch(Segment::isFinal);
      assertThat(run.report.ledger().pending()).isZero();
      assertThat(sandbox.sessions())
          .singleElement()
          .satisfies(
              seen -> assertThat(seen.received().bytes()).isEqualTo(run.pcm.length + WAV_HEADER));
    }
  }

  @Test
  void speakersAreToldApart() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      Play run = new Play(engine, request(sandbox).option("roleType", "1").build());

      run.play("mandarin-pauses");

      assertThat(run.transcript.segments())
          .extracting(segment -> segment.details().speaker())
          .containsExactly("1", "2", "1", "2");
    }
  }

  @Test
  void recordingOfAnotherMachineIsFetchedByTheVendor() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      Play run = new Play(engine, request(sandbox).build());
      AsrSession session =
          engine
              .recognizer(request(sandbox).build())
              .openUrl(URI.create("https://recordings.example.com/talk.mp3"), run.transcript);
      session.completion().toCompletableFuture().join();

      assertThat(run.text()).startsWith("[sandbox]");
      assertThat(sandbox.sessions().get(0).parameters()).contains("urlLink", "talk.mp3");
    }
  }

  @Test
  void orderIsResumedByItsTicketAsAfterARestart() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      Play run = new Play(engine, request(sandbox).build());
      run.play("english-greeting");
      CompletableFuture<String> ticket = new CompletableFuture<>();
      AsrSession first =
          engine
              .recognizer(request(sandbox).option("pollMillis", "3600000").build())
              .openUrl(
                  URI.create("https://recordings.example.com/talk.mp3"),
                  event -> {
                    if (event instanceof JobAccepted accepted) {
                      ticket.complete(accepted.ticket());
                    }
                  });
      String order = ticket.join();
      first.cancel();

      Play later = new Play(engine, request(sandbox).build());
      engine
          .recognizer(request(sandbox).build())
          .resume(order, later.transcript)
          .completion()
          .toCompletableFuture()
          .join();

      assertThat(later.text()).startsWith("[sandbox]");
    }
  }

  @Test
  void orderAtWorkIsAskedForAgain() throws IOException {
    try (Sandbox sandbox = faulty(new Fault.Busy(15))) {
      Play run = new Play(engine, request(sandbox).build());

      run.play("english-greeting");

      assertThat(run.text()).isEqualTo(run.expected());
    }
  }

  @Test
  void wrongKeyIsAnAuthenticationErrorThatShowsNoSecret() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      String wrong = "not-the-" + "right-one";
      AsrException error =
          new Play(engine, request(sandbox).option("apiKey", wrong).build())
              .failure("english-greeting");

      assertThat(error.category()).isEqualTo(ErrorCategory.AUTHENTICATION);
      assertThat(error.code()).contains("26601");
      assertThat(error.toString()).doesNotContain(wrong, "signa=");
    }
  }

  @ParameterizedTest
  @CsvSource({"26633, QUOTA, 26633", "26607, PERMISSION, 26607", "2, BAD_AUDIO, failType2"})
  void noIsToldWithTheOrder(int scripted, ErrorCategory category, String code) throws IOException {
    try (Sandbox sandbox = faulty(new Fault.Fail(1, scripted, "no"))) {
      AsrException error = new Play(engine, request(sandbox).build()).failure("english-greeting");

      assertThat(error.category()).isEqualTo(category);
      assertThat(error.code()).contains(code);
      assertThat(error.traceId()).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 429", "1, 503", "2, 500"})
  void gatewayThatFailsOnceIsAskedAgain(int answer, int status) throws IOException {
    FaultScript script =
        FaultScript.of().onSession(1, new Fault.Status(answer, status, "<html>busy</html>"));
    try (Sandbox sandbox = Sandbox.builder().faults(script).start()) {
      Play run = new Play(engine, request(sandbox).build());

      run.play("english-greeting");

      assertThat(run.text()).isEqualTo(run.expected());
    }
  }
}
