package io.github.camelasr.iflytek;

import static io.github.camelasr.iflytek.Play.faulty;
import static io.github.camelasr.iflytek.Play.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.Timeouts;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong between a session and its vendor, over real sockets. */
@Timeout(60)
class IflytekFaultsTest {

  @Test
  void aWrongKeyIsAnAuthenticationErrorThatShowsNoSecret() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start();
        AsrEngine engine = AsrEngine.builder().build()) {
      String wrong = "not-the-" + "right-one";
      Play run = new Play(engine, request(sandbox).option("apiSecret", wrong).build());

      AsrException error = run.failure("english-greeting");

      assertThat(error.category()).isEqualTo(ErrorCategory.AUTHENTICATION);
      assertThat(error.code()).contains("401");
      assertThat(error).hasMessageContaining("HMAC signature does not match");
      assertThat(error.toString()).doesNotContain(wrong).doesNotContain("authorization");
    }
  }

  @Test
  void anErrorInMidStreamEndsTheSessionWithTheVendorsCodeAndTheLossDeclared() throws IOException {
    try (Sandbox sandbox = faulty(new Fault.Fail(1_000, 10_114, "session timeout"));
        AsrEngine engine = AsrEngine.builder().build()) {
      Play run = new Play(engine, request(sandbox).build());

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
        AsrException error = new Play(engine, request(sandbox).build()).failure("english-greeting");

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
        Play run = new Play(engine, request(sandbox).build());

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

      AsrException error = new Play(engine, request).failure("english-greeting");

      assertThat(error.category()).isEqualTo(ErrorCategory.NETWORK);
      assertThat(error.toString()).doesNotContain("authorization=");
    }
  }

  @Test
  void hostileMessagesEndInATypedError() throws IOException {
    List<String> hostile = List.of("{", "[]", "null", "x".repeat(3_000_000), "{\"code\":{}}");
    for (String text : hostile) {
      try (Sandbox sandbox = faulty(new Fault.Say(500, text));
          AsrEngine engine = AsrEngine.builder().build()) {
        AsrException error = new Play(engine, request(sandbox).build()).failure("english-greeting");

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
          new Play(engine, request(sandbox).timeouts(short1).build()).failure("english-greeting");

      assertThat(error.category()).isEqualTo(ErrorCategory.TIMEOUT);
    }
  }
}
