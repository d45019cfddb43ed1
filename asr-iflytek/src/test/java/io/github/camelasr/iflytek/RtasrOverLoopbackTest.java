package io.github.camelasr.iflytek;

import static io.github.camelasr.iflytek.Play.faulty;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.Speed;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real-time transcription over real sockets, with real speech. */
@Timeout(60)
class RtasrOverLoopbackTest {
  private final AsrEngine engine = AsrEngine.builder().build();

  @AfterEach
  void close() {
    engine.close();
  }

  private static RecognizerRequest.Builder request(Sandbox sandbox) {
    return RecognizerRequest.builder("iflytek")
        .options(sandbox.access("iflytek", "rtasr"))
        .option("api", "rtasr")
        .speed(Speed.MAX);
  }

  @Test
  void speechBecomesItsTextAndEveryByteArrives() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      for (String sample : List.of("mandarin-weather", "mandarin-pauses", "english-greeting")) {
        RecognizerRequest.Builder request = request(sandbox).detail(Detail.WORDS);
        if (sample.startsWith("english")) {
          request.option("lang", "en");
        }
        Play run = new Play(engine, request.build());

        run.play(sample);

        assertThat(run.text()).isEqualTo(run.expected());
        assertThat(run.report.ledger().pending()).isZero();
        assertThat(run.report.ledger().lost()).isZero();
        assertThat(run.report.attempts()).hasSize(1);
        assertThat(sandbox.sessions().get(sandbox.sessions().size() - 1).received().bytes())
            .isEqualTo(run.pcm.length);
      }
    }
  }

  @Test
  void speakersAreToldApart() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      Play run = new Play(engine, request(sandbox).option("roleType", "2").build());

      run.play("mandarin-pauses");

      assertThat(run.transcript.segments())
          .extracting(segment -> segment.details().speaker())
          .containsExactly("1", "1", "2", "2");
    }
  }

  @Test
  void translationIsTheTextIfAskedFor() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      Play run =
          new Play(
              engine,
              request(sandbox)
                  .option("targetLang", "en")
                  .option("transStrategy", "2")
                  .option("result", "translation")
                  .build());

      run.play("mandarin-weather");

      assertThat(run.text()).startsWith("[sandbox] en: ");
      assertThat(run.report.ledger().pending()).isZero();
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
      assertThat(error.code()).contains("10110");
      assertThat(error.toString()).doesNotContain(wrong, "signa=");
    }
  }

  @Test
  void connectionThatBreaksOnceCostsNoTextAndNoAudio() throws IOException {
    for (Fault fault :
        List.of(
            new Fault.Reset(2_000),
            new Fault.Close(3_000, 1011),
            new Fault.Fail(2_000, 10700, "engine error"))) {
      try (Sandbox sandbox =
          Sandbox.builder().faults(FaultScript.of().onSession(1, fault)).start()) {
        Play run = new Play(engine, request(sandbox).build());

        run.play("mandarin-weather");

        assertThat(run.text()).as("%s", fault).isEqualTo(run.expected());
        assertThat(run.report.ledger().lost()).isZero();
        assertThat(sandbox.sessions()).hasSize(2);
      }
    }
  }

  @Test
  void messagesMayComeInFragmentsTwiceOrLate() throws IOException {
    for (Fault fault :
        List.of(
            new Fault.Fragments(7),
            new Fault.Pings(),
            new Fault.Duplicates(),
            new Fault.LateFinal(Duration.ofMillis(200)))) {
      try (Sandbox sandbox = faulty(fault)) {
        Play run = new Play(engine, request(sandbox).build());

        run.play("mandarin-weather");

        assertThat(run.text()).as("%s", fault).isEqualTo(run.expected());
      }
    }
  }
}
