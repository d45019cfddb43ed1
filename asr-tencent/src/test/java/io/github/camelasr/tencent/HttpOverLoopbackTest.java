package io.github.camelasr.tencent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Segment;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.Speed;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real sessions of {@code api=http-v1} over real sockets, with real speech. */
@Timeout(60)
class HttpOverLoopbackTest {

  private static Sandbox sandbox(FaultScript faults) {
    return Sandbox.builder().faults(faults).start();
  }

  private static RecognizerRequest.Builder request(Sandbox sandbox) {
    return RecognizerRequest.builder("tencent")
        .options(sandbox.access("tencent", "http-v1"))
        .option("api", "http-v1")
        .speed(Speed.MAX);
  }

  private static Session play(Sandbox sandbox, RecognizerRequest.Builder request)
      throws IOException {
    try (sandbox;
        AsrEngine engine = AsrEngine.builder().build()) {
      return Session.play(engine, request.build(), "mandarin-weather");
    }
  }

  private static AsrException failure(Sandbox sandbox, RecognizerRequest.Builder request)
      throws IOException {
    try (sandbox;
        AsrEngine engine = AsrEngine.builder().build()) {
      return Session.failure(engine, request.build(), "english-greeting");
    }
  }

  @Test
  void speechBecomesItsTextAndEveryByteArrives() throws IOException {
    Sandbox sandbox = sandbox(FaultScript.of());
    Session played = play(sandbox, request(sandbox));

    assertThat(played.transcript.text()).isEqualTo(played.expected());
    assertThat(played.transcript.segments()).hasSize(1).allMatch(Segment::isFinal);
    assertThat(sandbox.sessions())
        .singleElement()
        .satisfies(seen -> assertThat(seen.received().bytes()).isEqualTo(played.bytes()))
        .satisfies(seen -> assertThat(seen.complete()).isTrue())
        .satisfies(seen -> assertThat(seen.warnings()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2"})
  void textComesInTheEncodingThatWasAskedFor(String format) throws IOException {
    Sandbox sandbox = sandbox(FaultScript.of());
    Session played = play(sandbox, request(sandbox).option("resultTextFormat", format));

    assertThat(played.transcript.text()).isEqualTo(played.expected());
  }

  @Test
  void tailReturnGivesTheSameText() throws IOException {
    Sandbox sandbox = sandbox(FaultScript.of());
    Session played = play(sandbox, request(sandbox).option("resType", "1"));

    assertThat(played.transcript.text()).isEqualTo(played.expected());
  }

  @Test
  void templateIsEnough() throws IOException {
    Sandbox sandbox = sandbox(FaultScript.of());
    Session played = play(sandbox, request(sandbox).option("templateName", "asr_1_test0002"));

    assertThat(played.transcript.text()).isEqualTo(played.expected());
  }

  @Test
  void chunkWhoseAnswerIsLostIsSentAgainAndHeardOnce() throws IOException {
    Sandbox sandbox = sandbox(FaultScript.of(new Fault.Loss(3)));
    Session played = play(sandbox, request(sandbox));

    assertThat(played.transcript.text()).isEqualTo(played.expected());
    assertThat(sandbox.sessions())
        .singleElement()
        .satisfies(seen -> assertThat(seen.received().bytes()).isEqualTo(played.bytes()));
  }

  @Test
  void vendorThatIsBusyIsAskedAgain() throws IOException {
    Sandbox sandbox = sandbox(FaultScript.of().onSession(1, new Fault.Refuse(503, "busy")));
    Session played = play(sandbox, request(sandbox));

    assertThat(played.transcript.text()).isEqualTo(played.expected());
    assertThat(sandbox.sessions()).hasSize(2);
  }

  @Test
  void vendorThatWantsAllAudioAgainGetsIt() throws IOException {
    Sandbox sandbox = sandbox(FaultScript.of().onSession(1, new Fault.Fail(2_000, 110, "seq=0")));
    Session played = play(sandbox, request(sandbox));

    assertThat(played.transcript.text()).isEqualTo(played.expected());
    assertThat(sandbox.sessions()).hasSize(2);
    assertThat(sandbox.sessions().get(1).received().bytes()).isEqualTo(played.bytes());
  }

  @Test
  void wrongKeyIsAnAuthenticationErrorThatShowsNoSecret() throws IOException {
    Sandbox sandbox = sandbox(FaultScript.of());
    String wrong = "not-the-" + "right-one";

    AsrException error = failure(sandbox, request(sandbox).option("secretKey", wrong));

    assertThat(error.category()).isEqualTo(ErrorCategory.AUTHENTICATION);
    assertThat(error.code()).contains("107");
    assertThat(error.toString()).doesNotContain(wrong);
  }

  @Test
  void unknownAccountIsAnAuthenticationError() throws IOException {
    Sandbox sandbox = sandbox(FaultScript.of());

    AsrException error = failure(sandbox, request(sandbox).option("appId", "1"));

    assertThat(error.code()).contains("104");
  }
}
