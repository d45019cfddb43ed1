package io.github.camelasr.feishu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Segment;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.Speed;
import io.github.camelasr.engine.Timeouts;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.sandbox.script.Quirk;
import io.github.camelasr.sandbox.script.SessionRecord;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real sessions over real sockets, with real speech. */
@Timeout(120)
class FeishuOverLoopbackTest {
  private Sandbox sandbox = Sandbox.builder().start();
  private final AsrEngine engine = AsrEngine.builder().build();
  private final Recited greeting = new Recited("english-greeting");
  private final Recited weather = new Recited("mandarin-weather");

  @AfterEach
  void close() {
    engine.close();
    sandbox.close();
  }

  private void restart(Sandbox.Builder other) {
    sandbox.close();
    sandbox = other.start();
  }

  private void restart(Fault... faults) {
    restart(Sandbox.builder().faults(FaultScript.of(faults)));
  }

  private RecognizerRequest.Builder request(String api) {
    return request(api, sandbox.access("feishu", api));
  }

  private static RecognizerRequest.Builder request(String api, Map<String, String> options) {
    return RecognizerRequest.builder("feishu").options(options).option("api", api).speed(Speed.MAX);
  }

  private SessionRecord session(int number) {
    return sandbox.sessions().get(number - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "stream, mandarin-weather",
    "stream, mandarin-pauses",
    "stream, english-greeting",
    "file, mandarin-weather",
    "file, english-greeting"
  })
  void speechBecomesItsTextAndEveryByteArrives(String api, String sample) {
    Recited speech = new Recited(sample).to(engine, request(api).build());

    assertThat(speech.text()).isEqualTo(speech.expected);
    assertThat(speech.transcript.segments()).hasSize(1).allMatch(Segment::isFinal);
    assertThat(speech.report().ledger().pending()).isZero();
    assertThat(speech.report().gaps()).isEmpty();
    assertThat(sandbox.sessions()).hasSize(1);
    assertThat(session(1).received().bytes()).isEqualTo(speech.pcm.length);
    assertThat(session(1).complete()).isTrue();
    assertThat(session(1).warnings()).isEmpty();
  }

  @Test
  void everyWayToProveOneselfIsLetIn() {
    for (String api : new String[] {"stream", "file"}) {
      for (Map<String, String> way : sandbox.ways("feishu", api)) {
        Recited speech = new Recited("english-greeting").to(engine, request(api, way).build());

        assertThat(speech.text()).as("%s", way.keySet()).isEqualTo(speech.expected);
      }
    }
    // One by each of the two calls, for both protocols; the third way brings its own.
    assertThat(sandbox.tokensIssued("feishu")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void deadTokenIsRenewedOnceAndTheSameChunkRepeated(boolean with200) {
    Sandbox.Builder builder =
        Sandbox.builder().faults(FaultScript.of().onSession(2, new Fault.ExpireTokens(1_000)));
    restart(with200 ? builder.quirk(Quirk.TOKEN_ERRORS_WITH_200) : builder);
    for (int round = 0; round < 3; round++) {
      Recited speech = new Recited("english-greeting").to(engine, request("stream").build());

      assertThat(speech.text()).isEqualTo(speech.expected);
      assertThat(speech.report().attempts()).hasSize(1);
    }
    assertThat(sandbox.tokensIssued("feishu")).isEqualTo(2);
    assertThat(sandbox.sessions()).hasSize(3);
    assertThat(session(2).received().bytes()).isEqualTo(greeting.pcm.length);
    assertThat(session(2).warnings()).containsExactly("answered with 99991663");
  }

  @ParameterizedTest
  @ValueSource(ints = {99991664, 99991668, 99991400, 99992402})
  void kinOfTheDeadTokenIsRenewedOnceAndTheSameChunkRepeated(int code) {
    restart(new Fault.Fail(1_000, code, "invalid access token"));
    greeting.to(engine, request("stream").build());

    assertThat(greeting.text()).isEqualTo(greeting.expected);
    assertThat(sandbox.tokensIssued("feishu")).isEqualTo(2);
    assertThat(session(1).received().bytes()).isEqualTo(greeting.pcm.length);
  }

  @ParameterizedTest
  @CsvSource({"1040102, network anomaly", "99991400, request trigger frequency limit"})
  void passingErrorIsAnsweredByTheSameChunk(int code, String words) {
    restart(new Fault.Fail(1_000, code, words));
    greeting.to(engine, request("stream").build());

    assertThat(greeting.text()).isEqualTo(greeting.expected);
    assertThat(greeting.report().attempts()).hasSize(1);
    assertThat(session(1).received().bytes()).isEqualTo(greeting.pcm.length);
    assertThat(session(1).warnings()).containsExactly("answered with " + code);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void gatewayThatIsBusyIsAskedAgain(int status) {
    restart(new Fault.Status(3, status, "busy"));
    greeting.to(engine, request("stream").build());

    assertThat(greeting.text()).isEqualTo(greeting.expected);
    assertThat(session(1).received().bytes()).isEqualTo(greeting.pcm.length);
  }

  @Test
  void chunkWhoseAnswerIsLostIsSentAgainAndHeardOnce() {
    restart(new Fault.Loss(3));
    weather.to(engine, request("stream").build());

    assertThat(weather.text()).isEqualTo(weather.expected);
    assertThat(session(1).received().bytes()).isEqualTo(weather.pcm.length);
    assertThat(session(1).warnings()).containsExactly("chunk 2 came again");
  }

  @Test
  void lastAnswerThatIsLostIsAskedForAgain() {
    int chunks = (weather.pcm.length + 6_399) / 6_400;
    restart(new Fault.Loss(chunks + 1));
    weather.to(engine, request("stream").build());

    assertThat(weather.text()).isEqualTo(weather.expected);
    assertThat(session(1).received().bytes()).isEqualTo(weather.pcm.length);
  }

  @Test
  void streamThatTheVendorRefusesToGoOnWithIsBegunAnew() {
    restart(
        Sandbox.builder()
            .faults(FaultScript.of().onSession(1, new Fault.Fail(2_000, 1040101, "no"))));
    weather.to(engine, request("stream").build());

    assertThat(weather.text()).isEqualTo(weather.expected);
    assertThat(weather.report().attempts()).hasSize(2);
  }

  @Test
  void resetInMidStreamLosesNothing() {
    restart(new Fault.Reset(2_000));
    weather.to(engine, request("stream").build());

    assertThat(weather.text()).isEqualTo(weather.expected);
    assertThat(session(1).received().bytes()).isEqualTo(weather.pcm.length);
  }

  @Test
  void malformedAnswerBeginsAnew() {
    restart(
        Sandbox.builder()
            .faults(FaultScript.of().onSession(1, new Fault.Say(2_000, "{\"code\":"))));
    weather.to(engine, request("stream").build());

    assertThat(weather.text()).isEqualTo(weather.expected);
    assertThat(weather.report().attempts()).hasSize(2);
  }

  @Test
  void textMayComeIncrementally() {
    restart(Sandbox.builder().quirk(Quirk.INCREMENTAL_TEXT));
    Recited speech =
        new Recited("mandarin-pauses")
            .to(engine, request("stream").option("recognitionText", "incremental").build());

    assertThat(speech.text()).isEqualTo(speech.expected);
  }

  @Test
  void recordingOfMoreThanAMinuteIsCutAtPauses() {
    Recited speech =
        new Recited(Collections.nCopies(10, "mandarin-weather").toArray(String[]::new))
            .to(engine, request("file").build());

    assertThat(speech.text()).isEqualTo(speech.expected);
    assertThat(speech.report().attempts()).hasSizeGreaterThan(1);
    assertThat(speech.report().ledger().resent()).isZero();
    assertThat(sandbox.sessions())
        .hasSameSizeAs(speech.report().attempts())
        .allMatch(seen -> seen.received().bytes() <= 60 * 32_000)
        .allMatch(SessionRecord::complete);
    assertThat(sandbox.sessions().stream().mapToLong(seen -> seen.received().bytes()).sum())
        .isEqualTo(speech.pcm.length);
  }

  @Test
  void longStreamGoesOnInAnotherOne() {
    Recited speech =
        new Recited(Collections.nCopies(3, "mandarin-weather").toArray(String[]::new))
            .to(engine, request("stream").ring(Duration.ofSeconds(20)).build());

    assertThat(speech.text()).isEqualTo(speech.expected);
    assertThat(speech.report().attempts()).hasSizeGreaterThan(1);
    assertThat(sandbox.sessions()).allMatch(SessionRecord::complete);
  }

  @Test
  void wrongSecretIsAnAuthenticationErrorThatShowsNoSecret() {
    for (Map<String, String> way : sandbox.ways("feishu", "stream").subList(0, 2)) {
      String wrong = "not-the-" + "right-one";
      AsrException error =
          new Recited("english-greeting")
              .failure(engine, request("stream", way).option("appSecret", wrong).build());

      assertThat(error.category()).isEqualTo(ErrorCategory.AUTHENTICATION);
      assertThat(error.traceId()).isPresent();
      assertThat(error.remedy()).contains("appSecret");
      assertThat(error.toString()).doesNotContain(wrong);
    }
    assertThat(sandbox.sessions()).isEmpty();
  }

  @Test
  void tokenThatWasGivenAndIsDeadIsAnAuthenticationError() {
    Map<String, String> options =
        Map.of(
            "endpoint",
            sandbox.access("feishu", "stream").get("endpoint"),
            "tenantAccessToken",
            "t-" + "nobodys");

    AsrException error = greeting.failure(engine, request("stream", options).build());

    assertThat(error.category()).isEqualTo(ErrorCategory.AUTHENTICATION);
    assertThat(error.code()).contains("99991663");
    assertThat(error.remedy()).contains("tenantAccessToken");
  }

  @ParameterizedTest
  @CsvSource({
    "1040101, BAD_OPTION",
    "99991672, PERMISSION",
    "99991403, QUOTA",
    "99991661, AUTHENTICATION"
  })
  void errorAtTheStartHasTheVendorsCodeAndTraceId(int code, ErrorCategory category) {
    for (String api : new String[] {"stream", "file"}) {
      restart(new Fault.Fail(0, code, "it failed"));
      AsrException error = new Recited("english-greeting").failure(engine, request(api).build());

      assertThat(error.category()).isEqualTo(category);
      assertThat(error.code()).contains(Integer.toString(code));
      assertThat(error.traceId()).get().asString().matches("\\d{14}[0-9A-F]{18}");
    }
  }

  @Test
  void vendorThatGoesSilentIsATimeout() {
    restart(new Fault.Stall(500));
    Duration brief = Duration.ofMillis(300);
    RecognizerRequest request =
        request("stream").timeouts(new Timeouts(brief, brief, brief, brief)).build();

    assertThat(greeting.failure(engine, request).category()).isEqualTo(ErrorCategory.TIMEOUT);
  }

  @Test
  void certificateThatNobodySignedIsRefused() {
    restart(Sandbox.builder().selfSigned());

    AsrException error = greeting.failure(engine, request("stream").build());

    assertThat(error.category()).isEqualTo(ErrorCategory.NETWORK);
    assertThat(sandbox.sessions()).isEmpty();
  }

  @Test
  void cancelledStreamIsCancelledAtTheVendor() {
    AsrSession session = weather.open(engine, request("stream").build());
    session.send(ByteBuffer.wrap(weather.pcm));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> sandbox.sessions().stream().anyMatch(s -> s.received().bytes() > 0));

    session.cancel();

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> session(1).ending().equals(new Ending(Ending.How.CANCELLED, 3)));
  }
}
