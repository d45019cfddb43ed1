package io.github.camelasr.sandbox.tencent;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.sandbox.script.Limits;
import io.github.camelasr.sandbox.script.Quirk;
import io.github.camelasr.sandbox.script.Sentence;
import io.github.camelasr.sandbox.script.Transcript;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The WebSocket interface keeps the document's rules. */
final class V2Test {

  private static final Transcript TWO =
      Transcript.of(
          "zh_cn",
          Sentence.of("今天，天气好。", 200, 900).saying("今田", "今天，天"),
          Sentence.of("再见。", 1200, 1600));

  private Sandbox sandbox = Sandbox.builder().script(TWO).quirk(Quirk.ANY_PACE).start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void whoSignsRightIsGreeted() {
    Query query = Query.webSocket(sandbox);
    JsonNode hello = new SocketClient(query.signed()).next();

    assertThat(hello.path("code").asInt()).isZero();
    assertThat(hello.path("message").asText()).isEqualTo("success");
    assertThat(hello.path("voice_id").asText()).hasSize(36);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "asr.cloud.tencent.com"})
  void clientsMaySignWithoutThePortAndForThePublicName(String host) {
    greeted(Query.webSocket(sandbox).host(host));
  }

  @Test
  void valuesAreSignedAsTheyAreAndSentEncoded() {
    greeted(Query.webSocket(sandbox).with("hotword_list", "腾讯云|10,ASR|11"));
  }

  private static void greeted(Query query) {
    assertThat(new SocketClient(query.signed()).next().path("code").asInt()).isZero();
  }

  /** The upgrade succeeds, and then the vendor says no. */
  private static void refused(Query query, int code) {
    SocketClient client = new SocketClient(query.signed());
    assertThat(client.code()).isEqualTo(code);
    assertThat(client.closeStatus()).isEqualTo(1000);
  }

  @Test
  void wrongSignatureIsRefusedAfterTheUpgrade() {
    Query query = Query.webSocket(sandbox);

    refused(query.access("secretKey", "another"), 4002);
    refused(query.with("secretid", "another"), 4002);
    refused(query.access("appId", "1"), 4002);
    refused(query.host("asr.example.com"), 4002);
    assertThat(sandbox.sessions().get(0).ending()).isEqualTo(new Ending(Ending.How.ERROR, 4002));
  }

  @Test
  void windowMustBeOpenAndShorterThan90Days() {
    Query query = Query.webSocket(sandbox);

    refused(query.with("timestamp", "1000").with("expired", "2000"), 4002);
    refused(query.with("timestamp", "9999999999").with("expired", "9999999999"), 4002);
    refused(query.with("expired", Long.toString(System.currentTimeMillis())), 4002);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"secretid", "timestamp", "expired", "nonce", "engine_model_type", "voice_id"})
  void missingParameterIsRefused(String name) {
    refused(Query.webSocket(sandbox).without(name), 4001);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "engine_model_type;zh",
        "voice_format;2",
        "needvad;2",
        "nonce;12345678901",
        "nonce;0",
        "hotword_list;ASR|12",
        "reinforce_hotword;2",
        "filter_dirty;3",
        "filter_modal;3",
        "filter_punc;3",
        "filter_empty_result;2",
        "convert_num_mode;2",
        "word_info;3",
        "vad_silence_time;239",
        "max_speak_time;90001",
        "noise_threshold;1.5",
        "input_sample_rate;16000",
        "emotion_recognition;x"
      })
  void parameterThatIsNotAllowedIsRefused(String name, String value) {
    refused(Query.webSocket(sandbox).with(name, value), 4001);
  }

  @Test
  void voiceIdIsForOneConnectionOnly() {
    Query query = Query.webSocket(sandbox);
    greeted(query);

    refused(query, 4001);
  }

  @Test
  void unknownParameterIsAWarning() {
    greeted(Query.webSocket(sandbox).with("new_one", "1"));

    assertThat(sandbox.sessions().get(0).warnings()).containsExactly("unknown parameter new_one");
    assertThat(sandbox.sessions().get(0).parameters())
        .contains("\"new_one\":\"1\"")
        .doesNotContain("signature");
  }

  private List<JsonNode> results(Query query) {
    SocketClient client = new SocketClient(query.signed());
    List<JsonNode> results = client.audio(new byte[2000 * 32], 1280).end().results();
    assertThat(client.closeStatus()).isEqualTo(1000);
    return results;
  }

  @Test
  void sentenceBeginsGrowsAndIsSettled() {
    List<JsonNode> results = results(Query.webSocket(sandbox));

    assertThat(results.stream().map(V2Test::shortly))
        .containsExactly("0 0 今田", "1 0 今天，天", "2 0 今天，天气好。", "0 1 再", "2 1 再见。");
    assertThat(results.get(2).path("start_time").asInt()).isEqualTo(200);
    assertThat(results.get(2).path("end_time").asInt()).isEqualTo(900);
    assertThat(results.get(2).path("word_size").asInt()).isZero();
  }

  private static String shortly(JsonNode result) {
    return result.path("slice_type").asInt()
        + " "
        + result.path("index").asInt()
        + " "
        + result.path("voice_text_str").asText();
  }

  @Test
  void withoutVadNothingIsSettledBeforeTheEnd() {
    List<JsonNode> results = results(Query.webSocket(sandbox).without("needvad"));

    assertThat(results.stream().map(result -> result.path("slice_type").asInt()))
        .containsExactly(0, 1, 1, 1, 1, 2);
    assertThat(shortly(results.get(5))).isEqualTo("2 0 今天，天气好。再见。");
  }

  @ParameterizedTest
  @CsvSource({"1, 今天天气好", "2, 今天，天气好。"})
  void wordListComesOnDemand(String wordInfo, String words) {
    JsonNode settled = results(Query.webSocket(sandbox).with("word_info", wordInfo)).get(2);

    StringBuilder text = new StringBuilder();
    settled.path("word_list").forEach(word -> text.append(word.path("word").asText()));
    assertThat(text).hasToString(words);
    assertThat(settled.path("word_list").get(0).path("start_time").asInt()).isEqualTo(200);
    assertThat(settled.path("word_list").get(0).path("stable_flag").asInt()).isEqualTo(1);
    assertThat(settled.path("word_size").asInt()).isEqualTo(settled.path("word_list").size());
  }

  @ParameterizedTest
  @CsvSource({"1, 今天，天气好再见", "2, 今天天气好再见"})
  void punctuationIsLeftOutOnDemand(String filter, String text) {
    assertThat(
            results(Query.webSocket(sandbox).with("filter_punc", filter)).stream()
                .filter(result -> result.path("slice_type").asInt() == 2)
                .map(result -> result.path("voice_text_str").asText())
                .collect(joining()))
        .isEqualTo(text);
  }

  @Test
  void encodedAudioIsSpeechFromEndToEnd() {
    restart(Sandbox.builder().quirk(Quirk.ANY_PACE));
    SocketClient client =
        new SocketClient(Query.webSocket(sandbox).without("voice_format").signed());

    assertThat(client.audio(new byte[4000], 400).end().results())
        .last()
        .satisfies(
            last -> assertThat(last.path("voice_text_str").asText()).startsWith("[sandbox]"));
  }

  @Test
  void audioFasterThanThreeSecondsASecondIsRefused() {
    restart(Sandbox.builder());
    SocketClient client = new SocketClient(Query.webSocket(sandbox).signed());

    assertThat(client.audio(new byte[3200 * 32], 1280).code()).isEqualTo(4000);
  }

  @Test
  void threeSecondsASecondAreNotTooFast() {
    Pace pace = new Pace();

    assertThat(pace.isTooFast(0, 3000)).isFalse();
    assertThat(pace.isTooFast(999_999_999, 1)).isTrue();
    assertThat(pace.isTooFast(1_000_000_000, 2999)).isFalse();
  }

  @Test
  void silenceOnTheLineIsRefused() {
    restart(Sandbox.builder().limits(Limits.of(Duration.ofMillis(50), Duration.ofSeconds(60))));

    refused(Query.webSocket(sandbox), 4008);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "{\"type\":\"stop\"}", "[]"})
  void unknownTextIsRefused(String text) {
    SocketClient client = new SocketClient(Query.webSocket(sandbox).signed()).text(text);

    assertThat(client.code()).isEqualTo(4010);
  }

  @Test
  void scriptedErrorComesInItsTime() {
    restart(Sandbox.builder().faults(FaultScript.of(new Fault.Fail(400, 5001, "engine"))));
    SocketClient client = new SocketClient(Query.webSocket(sandbox).signed());

    assertThat(client.audio(new byte[500 * 32], 1280).code()).isEqualTo(5001);
  }

  @Test
  void scriptedErrorAtZeroComesAfterTheGreeting() {
    restart(Sandbox.builder().faults(FaultScript.of(new Fault.Fail(0, 5000, "server"))));
    SocketClient client = new SocketClient(Query.webSocket(sandbox).signed());

    assertThat(client.next().path("code").asInt()).isZero();
    assertThat(client.next().path("code").asInt()).isEqualTo(5000);
  }

  private void restart(Sandbox.Builder builder) {
    sandbox.close();
    sandbox = builder.start();
  }
}
