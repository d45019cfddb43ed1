package io.github.camelasr.sandbox.iflytek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.sandbox.testing.JsonSocket;
import io.github.camelasr.sandbox.testing.SignaQuery;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The interface for recordings keeps the document's rules. */
@Timeout(60)
class LfasrTest {

  private static final Path SAMPLE = Path.of("..", "samples", "mandarin-pauses.wav");

  private static final int WAV_HEADER = 44;

  private final HttpClient http = HttpClient.newHttpClient();
  private Sandbox sandbox = Sandbox.builder().start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  private void restart(FaultScript faults) {
    sandbox.close();
    sandbox = Sandbox.builder().faults(faults).start();
  }

  private SignaQuery signed() {
    return new SignaQuery(sandbox.access("iflytek", "lfasr"), "appId");
  }

  private SignaQuery order(byte[] recording) {
    return signed()
        .with("fileName", "pauses.wav")
        .with("fileSize", Integer.toString(recording.length))
        .with("duration", "1");
  }

  private static byte[] sample() {
    try {
      return Files.readAllBytes(SAMPLE);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      return new ObjectMapper()
          .readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private JsonNode upload(SignaQuery query, byte[] recording) {
    return send(
        HttpRequest.newBuilder(query.url("/upload"))
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(recording)));
  }

  private JsonNode ask(String order, String resultType) {
    SignaQuery query = signed().with("orderId", order).with("resultType", resultType);
    return send(HttpRequest.newBuilder(query.url("/getResult")));
  }

  /** Asks until the order is done or has failed. */
  private JsonNode done(String order, String resultType) {
    return await()
        .until(
            () -> ask(order, resultType),
            answer -> answer.at("/content/orderInfo/status").asInt() != 3);
  }

  private String ordered(SignaQuery query, byte[] recording) {
    JsonNode answer = upload(query, recording);
    assertThat(answer.path("code").asText()).isEqualTo("000000");
    assertThat(answer.at("/content/taskEstimateTime").isInt()).isTrue();
    return answer.at("/content/orderId").asText();
  }

  private static JsonNode best(JsonNode answer, int sentence) {
    JsonNode result = JsonSocket.json(answer.at("/content/orderResult").asText());
    return JsonSocket.json(result.at("/lattice/" + sentence + "/json_1best").asText());
  }

  @Test
  void recordingBecomesALatticeOfSentences() {
    byte[] recording = sample();
    JsonNode answer = done(ordered(order(recording), recording), "transfer");

    assertThat(answer.at("/content/orderInfo/status").asInt()).isEqualTo(4);
    assertThat(answer.at("/content/orderInfo/originalDuration").asInt()).isPositive();
    JsonNode st = best(answer, 0).path("st");
    assertThat(st.path("bg").isTextual()).isTrue();
    assertThat(st.path("rl").asText()).isEqualTo("0");
    assertThat(st.at("/rt/0/ws/0/cw/0/w").asText()).isNotEmpty();
    assertThat(sandbox.sessions())
        .singleElement()
        .satisfies(seen -> assertThat(seen.received().bytes()).isEqualTo(recording.length))
        .satisfies(seen -> assertThat(seen.parameters()).doesNotContain("signa"));
  }

  @Test
  void resultMayBeAskedForByPost() {
    byte[] recording = sample();
    String order = ordered(order(recording), recording);
    SignaQuery query = signed().with("orderId", order).with("resultType", "transfer");
    assertThat(
            send(HttpRequest.newBuilder(query.url("/getResult")).POST(BodyPublishers.noBody()))
                .path("code")
                .asText())
        .isEqualTo("000000");
  }

  @Test
  void rolesTakeTurns() {
    byte[] recording = sample();
    JsonNode answer = done(ordered(order(recording).with("roleType", "1"), recording), "transfer");

    assertThat(best(answer, 0).at("/st/rl").asText()).isEqualTo("1");
    assertThat(best(answer, 1).at("/st/rl").asText()).isEqualTo("2");
  }

  @Test
  void translationMustBeOrdered() {
    byte[] recording = sample();
    String with = ordered(order(recording).with("transLanguage", "en"), recording);
    String without = ordered(order(recording), recording);

    assertThat(done(with, "translate").at("/content/transResult/0/dst").asText())
        .startsWith("[sandbox] en: ");
    assertThat(done(without, "translate").at("/content/orderInfo/failType").asInt()).isEqualTo(11);
  }

  @Test
  void silentRecordingHasFailed() {
    byte[] silence = sample();
    Arrays.fill(silence, WAV_HEADER, silence.length, (byte) 0);
    JsonNode answer = done(ordered(order(silence), silence), "transfer");

    assertThat(answer.at("/content/orderInfo/status").asInt()).isEqualTo(-1);
    assertThat(answer.at("/content/orderInfo/failType").asInt()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "signa, x, 26601",
    "appId, x, 26601",
    "ts, 1512041814, 26601",
    "fileName, '', 26610",
    "fileSize, '', 26610",
    "fileSize, 3, 26635",
    "duration, '', 26610",
    "duration, long, 26610",
    "language, xx, 26607",
    "transLanguage, xx, 26607",
    "roleType, 2, 26610",
    "roleNum, 11, 26610",
    "candidate, 2, 26610",
    "pd, sports, 26610",
    "trackMode, 3, 26610",
    "eng_smoothproc, 1, 26610"
  })
  void wrongParameterIsRefused(String name, String value, String code) {
    byte[] recording = {1, 2};
    assertThat(upload(order(recording).with(name, value), recording).path("code").asText())
        .isEqualTo(code);
    assertThat(sandbox.sessions().get(0).ending().code()).hasToString(code);
  }

  @Test
  void emptyRecordingIsRefused() {
    assertThat(upload(order(new byte[0]), new byte[0]).path("code").asText()).isEqualTo("26606");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://example.com/a.mp3", "talk.mp3", ""})
  void addressThatIsNoneIsRefused(String url) {
    SignaQuery query = order(new byte[0]).with("audioMode", "urlLink").with("audioUrl", url);
    assertThat(upload(query, new byte[0]).path("code").asText()).isEqualTo("26634");
  }

  @Test
  void orderThatNobodyKnowsIsAnError() {
    assertThat(ask("nobody", "transfer").path("code").asText()).isEqualTo("26602");
  }

  @Test
  void orderIsAtWorkAsOftenAsTheScriptSays() {
    restart(FaultScript.of(new Fault.Busy(3)));
    byte[] recording = sample();
    String order = ordered(order(recording), recording);
    for (int query = 0; query < 3; query++) {
      assertThat(ask(order, "transfer").at("/content/orderInfo/status").asInt()).isEqualTo(3);
    }
    assertThat(done(order, "transfer").at("/content/orderInfo/status").asInt()).isEqualTo(4);
  }

  @Test
  void resultIsGivenAHundredTimes() {
    byte[] recording = sample();
    String order = ordered(order(recording), recording);
    for (int query = 0; query < 100; query++) {
      assertThat(ask(order, "transfer").path("code").asText()).isEqualTo("000000");
    }
    assertThat(ask(order, "transfer").path("code").asText()).isEqualTo("26604");
  }

  @Test
  void scriptedErrorBefallsTheUploadOrTheFirstQuery() {
    restart(
        FaultScript.of(new Fault.Fail(0, 26625, "no minutes"))
            .onSession(2, new Fault.Fail(1, 26680, "engine"))
            .onSession(3, new Fault.Fail(1, 2, "cannot be converted")));
    byte[] recording = sample();

    assertThat(upload(order(recording), recording).path("code").asText()).isEqualTo("26625");
    assertThat(ask(ordered(order(recording), recording), "transfer").path("code").asText())
        .isEqualTo("26680");
    assertThat(
            ask(ordered(order(recording), recording), "transfer")
                .at("/content/orderInfo/failType")
                .asInt())
        .isEqualTo(2);
  }
}
