package io.github.camelasr.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.signing.Digest;
import io.github.camelasr.signing.HmacSigner;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ABCPen's interface for recordings, seen by a plain client. */
class AbcpenLongTest {
  /** Not on this machine, so that nothing is fetched. */
  private static final String ELSEWHERE = "https://recordings.example.com/talk.mp3";

  private final HttpClient http = HttpClient.newHttpClient();

  private static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> signed(Sandbox sandbox, long ts) {
    Map<String, String> access = sandbox.access("abcpen", "long");
    String text = Digest.md5Hex(access.get("appId") + ts);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("appid", access.get("appId"));
    fields.put("ts", Long.toString(ts));
    fields.put("signa", HmacSigner.hmacSha1(access.get("apiKey")).signBase64(text));
    return fields;
  }

  private static Map<String, String> order(Sandbox sandbox) {
    Map<String, String> fields = signed(sandbox, Instant.now().getEpochSecond());
    fields.put("audio_url", ELSEWHERE);
    return fields;
  }

  private JsonNode post(Sandbox sandbox, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(URI.create(sandbox.access("abcpen", "long").get("endpoint")))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(encode(fields))));
  }

  private JsonNode get(Sandbox sandbox, String task) {
    Map<String, String> fields = signed(sandbox, Instant.now().getEpochSecond());
    fields.put("task_id", task);
    String endpoint = sandbox.access("abcpen", "long").get("endpoint");
    return send(HttpRequest.newBuilder(URI.create(endpoint + "?" + encode(fields))));
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      return new ObjectMapper()
          .readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void orderIsAnsweredWithATaskAndTheTaskInTheEndWithAResult() {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      String task = post(sandbox, order(sandbox)).at("/data/task_id").asText();

      JsonNode done =
          await().until(() -> get(sandbox, task), a -> a.path("code").asText().equals("0"));

      JsonNode sentence = done.at("/data/data/speechResult/detail/0");
      assertThat(sentence.path("sentences").asText()).startsWith("[sandbox]");
      assertThat(sentence.path("wordBg").isTextual()).isTrue();
      assertThat(sandbox.sessions()).singleElement().matches(seen -> seen.complete());
      assertThat(sandbox.sessions().get(0).parameters()).doesNotContain("signa");
    }
  }

  @Test
  void parametersMayStandInTheQuery() {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      String endpoint = sandbox.access("abcpen", "long").get("endpoint");
      JsonNode answer =
          send(
              HttpRequest.newBuilder(URI.create(endpoint + "?" + encode(order(sandbox))))
                  .POST(HttpRequest.BodyPublishers.noBody()));
      assertThat(answer.path("code").asText()).isEqualTo("0");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "signa, x, 10105",
    "appid, x, 10105",
    "ts, 1512041814, 10105",
    "audio_url, ftp://example.com/a.mp3, 10109",
    "audio_url, talk.mp3, 10109",
    "audio_encode, mp3, 10701",
    "audio_samplerate, 11025, 10702",
    "audio_sample_rate, 11025, 10702",
    "lang, fr, 10110",
    "speaker_number, 11, 10107",
    "has_participle, yes, 10107"
  })
  void wrongFieldHasItsCode(String field, String value, String code) {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      Map<String, String> fields = order(sandbox);
      fields.put(field, value);
      assertThat(post(sandbox, fields).path("code").asText()).isEqualTo(code);
      assertThat(sandbox.sessions().get(0).ending().code()).hasToString(code);
    }
  }

  @ParameterizedTest
  @CsvSource({"signa", "audio_url"})
  void missingFieldIsAnError(String field) {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      Map<String, String> fields = order(sandbox);
      fields.remove(field);
      assertThat(post(sandbox, fields).path("code").asText()).isEqualTo("10106");
    }
  }

  @Test
  void taskThatNobodyKnowsIsAnError() {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      assertThat(get(sandbox, "nobody").path("code").asText()).isEqualTo("10107");
    }
  }

  @Test
  void busyTaskIsAtWorkAsOftenAsTheScriptSays() {
    FaultScript script = FaultScript.of(new Fault.Busy(3));
    try (Sandbox sandbox = Sandbox.builder().faults(script).start()) {
      String task = post(sandbox, order(sandbox)).at("/data/task_id").asText();
      for (int query = 0; query < 3; query++) {
        assertThat(get(sandbox, task).path("code").asText()).isEqualTo("-1");
      }
      await().until(() -> get(sandbox, task).path("code").asText().equals("0"));
    }
  }

  @Test
  void resultIsGivenAHundredTimes() {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      String task = post(sandbox, order(sandbox)).at("/data/task_id").asText();
      for (int query = 0; query < 100; query++) {
        assertThat(get(sandbox, task).path("code").asText()).isIn("-1", "0");
      }
      assertThat(get(sandbox, task).path("code").asText()).isEqualTo("10107");
    }
  }

  @Test
  void scriptedErrorBefallsTheOrderOrTheFirstQuery() {
    FaultScript script =
        FaultScript.of(new Fault.Fail(0, 10800, "over max connect limit"))
            .onSession(2, new Fault.Fail(1, 10700, "engine error"));
    try (Sandbox sandbox = Sandbox.builder().faults(script).start()) {
      assertThat(post(sandbox, order(sandbox)).path("code").asText()).isEqualTo("10800");
      String task = post(sandbox, order(sandbox)).at("/data/task_id").asText();
      assertThat(get(sandbox, task).path("code").asText()).isEqualTo("10700");
    }
  }
}
