package io.github.camelasr.huawei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.Speed;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.sandbox.script.Quirk;
import io.github.camelasr.sandbox.script.SessionRecord;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real sessions over real sockets, with real speech. */
@Timeout(60)
class HuaweiOverLoopbackTest {
  private Sandbox sandbox = Sandbox.builder().start();
  private final AsrEngine engine = AsrEngine.builder().build();

  @AfterEach
  void close() {
    engine.close();
    sandbox.close();
  }

  private void restart(Sandbox.Builder other) {
    sandbox.close();
    sandbox = other.start();
  }

  private RecognizerRequest.Builder request(String variant) {
    return RecognizerRequest.builder("huawei")
        .options(sandbox.access("huawei", variant))
        .option("api", variant)
        .speed(Speed.MAX);
  }

  private RecognizerRequest.Builder asUser() {
    return RecognizerRequest.builder("huawei")
        .options(sandbox.ways("huawei", "short-stream").get(1))
        .speed(Speed.MAX);
  }

  @ParameterizedTest
  @CsvSource({
    "short-stream, mandarin-weather",
    "short-stream, mandarin-pauses",
    "short-stream, english-greeting",
    "continue-stream, mandarin-weather",
    "continue-stream, mandarin-pauses",
    "sentence-stream, english-greeting"
  })
  void speechBecomesItsTextAndEveryByteArrives(String variant, String sample) {
    Play play = new Play(engine, request(variant).build()).sample(sample);

    assertThat(play.text()).isEqualTo(play.expected);
    assertThat(play.report.ledger().pending()).isZero();
    assertThat(play.report.gaps()).isEmpty();
    SessionRecord seen = sandbox.sessions().get(0);
    assertThat(seen.received().bytes()).isEqualTo(play.audio.length);
    assertThat(seen.warnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Speed.class)
  void sentenceAfterSentenceEveryOneIsHeard(Speed speed) {
    Play play =
        new Play(engine, request("sentence-stream").speed(speed).build()).sample("mandarin-pauses");

    assertThat(play.text()).isEqualTo(play.expected);
    assertThat(play.report.attempts()).hasSizeGreaterThan(1);
    assertThat(play.report.ledger().pending()).isZero();
    assertThat(play.report.ledger().lost()).isZero();
  }

  @Test
  void vendorThatOnlyStopsListeningAfterItsSentenceIsContinuedToo() {
    restart(Sandbox.builder().quirk(Quirk.SENTENCE_WITHOUT_END));
    Play play = new Play(engine, request("sentence-stream").build()).sample("mandarin-pauses");

    assertThat(play.text()).isEqualTo(play.expected);
    assertThat(play.report.attempts()).hasSizeGreaterThan(1);
  }

  @Test
  void phoneAudioGoesOutAsItIs() {
    Play play =
        new Play(engine, request("short-stream").option("property", "chinese_8k_common").build())
            .sample("mandarin-phone-8k");

    assertThat(play.text()).isEqualTo(play.expected);
    assertThat(sandbox.sessions().get(0).received().bytes()).isEqualTo(play.audio.length);
  }

  @ParameterizedTest
  @CsvSource({"ulaw8k8bit, MULAW", "alaw8k8bit, ALAW"})
  void compandedAudioGoesOutAsItIs(String audioFormat, AudioEncoding encoding) {
    RecognizerRequest request =
        request("short-stream")
            .option("property", "chinese_8k_common")
            .option("audioFormat", audioFormat)
            .build();
    byte[] coded = Compander.of(encoding).code(Play.pcm("mandarin-phone-8k"));
    AudioFormat format = new AudioFormat(encoding, 8_000, 1);

    Play play = new Play(engine, request).audio(coded, "mandarin-phone-8k", format);

    // The sandbox knows no companded sample; it only hears that somebody speaks.
    assertThat(play.text()).startsWith("[sandbox]");
    assertThat(sandbox.sessions().get(0).received().bytes()).isEqualTo(coded.length);
  }

  @Test
  void everyWayToProveOneselfIsLetIn() {
    for (int way = 0; way < 3; way++) {
      RecognizerRequest request =
          RecognizerRequest.builder("huawei")
              .options(sandbox.ways("huawei", "short-stream").get(way))
              .speed(Speed.MAX)
              .build();

      Play play = new Play(engine, request).sample("english-greeting");

      assertThat(play.text()).as("way %d", way).isEqualTo(play.expected);
    }
    assertThat(sandbox.tokensIssued("huawei")).isEqualTo(1);
  }

  @Test
  void sessionsShareATokenAndADeadOneIsRenewedOnce() {
    restart(Sandbox.builder().faults(FaultScript.of().onSession(2, new Fault.ExpireTokens(500))));
    for (int session = 0; session < 3; session++) {
      Play play = new Play(engine, asUser().build()).sample("english-greeting");

      assertThat(play.text()).isEqualTo(play.expected);
    }
    assertThat(sandbox.tokensIssued("huawei")).isEqualTo(2);
    assertThat(sandbox.sessions()).hasSize(4); // the third came in at its second attempt
  }

  @Test
  void wrongPasswordIsAnAuthenticationErrorThatShowsNoSecret() {
    String wrong = "not-the-" + "right-one";

    AsrException error =
        new Play(engine, asUser().option("iamPassword", wrong).build()).failure("english-greeting");

    assertThat(error.category()).isEqualTo(ErrorCategory.AUTHENTICATION);
    assertThat(error).hasMessageContaining("The username or password is wrong");
    assertThat(error.toString()).doesNotContain(wrong);
    assertThat(sandbox.sessions()).isEmpty();
  }

  @Test
  void wrongSecretKeyIsAnAuthenticationErrorThatShowsNoSecret() {
    String wrong = "not-the-" + "right-one";

    AsrException error =
        new Play(engine, request("short-stream").option("secretKey", wrong).build())
            .failure("english-greeting");

    assertThat(error.category()).isEqualTo(ErrorCategory.AUTHENTICATION);
    assertThat(error.code()).contains("APIG.0301");
    assertThat(error).hasMessageContaining("verify aksk signature fail");
    assertThat(error.toString()).doesNotContain(wrong).doesNotContain("SDK-HMAC");
  }

  @Test
  void clockThatIsAnHourSlowIsCorrectedFromTheServersDate() {
    try (AsrEngine slow =
        AsrEngine.builder().clock(() -> Instant.now().minusSeconds(3600)).build()) {
      Play play = new Play(slow, request("short-stream").build()).sample("english-greeting");

      assertThat(play.text()).isEqualTo(play.expected);
      assertThat(sandbox.sessions()).hasSize(2);
    }
  }

  @Test
  void cancelledSessionIsCancelledAtTheVendor() {
    TranscriptBuilder transcript = new TranscriptBuilder();
    AsrSession session =
        engine
            .recognizer(request("continue-stream").build())
            .open(AudioFormat.pcm16(16_000), transcript);
    session.send(ByteBuffer.wrap(Play.pcm("mandarin-weather")));
    await().until(() -> sandbox.sessions().stream().anyMatch(s -> s.received().bytes() > 0));

    session.cancel();

    await()
        .untilAsserted(
            () ->
                assertThat(sandbox.sessions())
                    .singleElement()
                    .satisfies(
                        seen -> assertThat(seen.ending().how()).isEqualTo(Ending.How.CANCELLED)));
  }

  @ParameterizedTest
  @ValueSource(ints = {303, 304, 100})
  void errorInMidStreamHasTheVendorsCodeAndTraceId(int code) {
    restart(Sandbox.builder().faults(FaultScript.of(new Fault.Fail(1_000, code, "it failed"))));

    AsrException error =
        new Play(engine, request("short-stream").build()).failure("english-greeting");

    assertThat(error.code()).contains("SIS.0" + code);
    assertThat(error.traceId()).isPresent();
  }

  @Test
  void failedAttemptIsFollowedByOneThatGoesOnWhereItStopped() {
    restart(
        Sandbox.builder()
            .faults(FaultScript.of().onSession(1, new Fault.Fail(5_000, 303, "engine down"))));

    Play play = new Play(engine, request("continue-stream").build()).sample("mandarin-pauses");

    assertThat(play.text()).isEqualTo(play.expected);
    assertThat(play.report.attempts()).hasSize(2);
  }

  @Test
  void wrongConfigurationIsABadOption() {
    AsrException error =
        new Play(engine, request("short-stream").option("property", "klingon").build())
            .failure("english-greeting");

    assertThat(error.category()).isEqualTo(ErrorCategory.BAD_OPTION);
    assertThat(error.code()).contains("SIS.0031");
  }

  @Test
  void fragmentsPingsAndDuplicatesChangeNothing() {
    for (Fault fault : List.of(new Fault.Fragments(7), new Fault.Pings(), new Fault.Duplicates())) {
      restart(Sandbox.builder().faults(FaultScript.of(fault)));

      Play play = new Play(engine, request("continue-stream").build()).sample("mandarin-pauses");

      assertThat(play.text()).as("%s", fault).isEqualTo(play.expected);
    }
  }

  @Test
  void wordsCarryTheirTimes() {
    Play play =
        new Play(engine, request("short-stream").detail(Detail.WORDS).build())
            .sample("mandarin-weather");

    assertThat(play.transcript.segments())
        .allSatisfy(
            segment -> {
              assertThat(segment.details().words()).isNotEmpty();
              assertThat(segment.start().isExact()).isTrue();
            });
  }
}
