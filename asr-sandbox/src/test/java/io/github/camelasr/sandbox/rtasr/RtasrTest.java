package io.github.camelasr.sandbox.rtasr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.sandbox.script.Limits;
import io.github.camelasr.sandbox.script.Sentence;
import io.github.camelasr.sandbox.script.Transcript;
import io.github.camelasr.sandbox.testing.JsonSocket;
import io.github.camelasr.sandbox.testing.SignaQuery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real-time transcription keeps the document's rules, whoever speaks it. */
@Timeout(60)
class RtasrTest {

  private static final Transcript THREE =
      Transcript.of(
          "zh_cn",
          Sentence.of("今天，天气好。", 200, 900).saying("今田", "今天，天"),
          Sentence.of("再见。", 1200, 1600),
          Sentence.of("好。", 1700, 1800));

  private static final byte[] TWO_SECONDS = new byte[2000 * 32];
  private static final String END = "{\"end\": true}";

  private Sandbox sandbox = Sandbox.builder().script(THREE).start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  private void restart(Sandbox.Builder builder) {
    sandbox.close();
    sandbox = builder.start();
  }

  private SignaQuery query() {
    return new SignaQuery(sandbox.access("iflytek", "rtasr"), "appid");
  }

  private static JsonSocket open(SignaQuery query) {
    return new JsonSocket(query.url(""));
  }

  private static JsonSocket started(SignaQuery query) {
    JsonSocket client = open(query);
    assertThat(client.next().path("action").asText()).isEqualTo("started");
    return client;
  }

  /** The upgrade succeeds, and then the vendor says no. */
  private static void refused(SignaQuery query, String code) {
    JsonSocket client = open(query);
    JsonNode error = client.next();
    assertThat(error.path("action").asText()).isEqualTo("error");
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("desc").asText()).isNotEmpty();
    assertThat(client.closeStatus()).isEqualTo(1000);
  }

  private static List<JsonNode> results(SignaQuery query) {
    JsonSocket client = started(query);
    client.sendAudio(TWO_SECONDS, 1280);
    client.sendAudio(END.getBytes(StandardCharsets.UTF_8), END.length());
    assertThat(client.closeStatus()).isEqualTo(1000);
    List<JsonNode> results = new ArrayList<>();
    while (client.hasNext()) {
      results.add(JsonSocket.json(client.next().path("data").asText()));
    }
    return results;
  }

  private static List<JsonNode> sentences(SignaQuery query) {
    return results(query).stream().filter(data -> data.has("cn")).toList();
  }

  private static String shortly(JsonNode data) {
    JsonNode st = data.at("/cn/st");
    return data.path("seg_id").asInt() + " " + st.path("type").asText() + " " + text(st);
  }

  private static String text(JsonNode st) {
    StringBuilder text = new StringBuilder();
    st.at("/rt/0/ws").forEach(word -> text.append(word.at("/cw/0/w").asText()));
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({"iflytek, rtasr", "abcpen, realtime"})
  void whoSignsRightIsToldThatItStarted(String provider, String variant) {
    JsonNode hello = open(new SignaQuery(sandbox.access(provider, variant), "appid")).next();

    assertThat(hello.path("action").asText()).isEqualTo("started");
    assertThat(hello.path("code").asText()).isEqualTo("0");
    assertThat(hello.path("desc").asText()).isEqualTo("success");
    assertThat(hello.path("sid").asText()).startsWith("rta");
  }

  @ParameterizedTest
  @CsvSource({
    "appid, another, 10105",
    "ts, 1512041814, 10105",
    "signa, another, 10110",
    "appid, '', 10106",
    "ts, '', 10106",
    "signa, '', 10106",
    "lang, xx, 10110",
    "punc, 1, 10107",
    "pd, sport, 10107",
    "transType, fast, 10107",
    "transStrategy, 4, 10107",
    "targetLang, de, 10107",
    "vadMdn, 3, 10107",
    "roleType, 1, 10107",
    "engLangType, 3, 10107"
  })
  void wrongParameterIsRefusedAfterTheUpgrade(String name, String value, String code) {
    refused(query().with(name, value), code);
    assertThat(sandbox.sessions().get(0).ending())
        .isEqualTo(new Ending(Ending.How.ERROR, Integer.parseInt(code)));
  }

  @Test
  void unknownParameterIsAWarning() {
    started(query().with("new", "1"));

    assertThat(sandbox.sessions().get(0).warnings()).containsExactly("unknown parameter new");
    assertThat(sandbox.sessions().get(0).parameters())
        .contains("\"new\":\"1\"")
        .doesNotContain("signa");
  }

  @Test
  void sentenceGrowsAndIsSettled() {
    List<JsonNode> results = sentences(query());

    assertThat(results.stream().map(RtasrTest::shortly))
        .startsWith("0 1 今田", "1 1 今天，天", "2 0 今天，天气好。")
        .contains("4 0 再见。");
    JsonNode interim = results.get(0).at("/cn/st");
    assertThat(interim.path("bg").asText()).isEqualTo("200");
    assertThat(interim.path("ed").asText()).isEqualTo("0");
    assertThat(interim.at("/rt/0/ws/0/we").asInt()).isZero();
    JsonNode settled = results.get(2).at("/cn/st");
    assertThat(settled.path("ed").asText()).isEqualTo("900");
    assertThat(settled.at("/rt/0/ws/0/we").asInt()).isPositive();
  }

  @Test
  void punctuationIsLeftOutOnDemand() {
    assertThat(sentences(query().with("punc", "0")).stream().map(RtasrTest::shortly))
        .contains("2 0 今天天气好", "4 0 再见");
  }

  @Test
  void roleIsToldWhereItChanges() {
    List<JsonNode> settled =
        sentences(query().with("roleType", "2")).stream()
            .filter(data -> data.at("/cn/st/type").asText().equals("0"))
            .toList();

    assertThat(settled)
        .extracting(data -> data.at("/cn/st/rt/0/ws/0/cw/0/rl").asText())
        .containsExactly("1", "0", "2");
    assertThat(settled.get(0).at("/cn/st/rt/0/ws/1/cw/0/rl").asText()).isNotEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 6"})
  void translationsComeBesideTheSentences(String strategy, int atLeast) {
    List<JsonNode> translations =
        results(query().with("targetLang", "en").with("transStrategy", strategy)).stream()
            .filter(data -> data.path("biz").asText().equals("trans"))
            .toList();

    assertThat(translations).hasSizeGreaterThan(atLeast);
    assertThat(translations).last().matches(last -> last.path("isEnd").asBoolean());
    assertThat(translations.get(translations.size() - 2).path("dst").asText())
        .isEqualTo("[sandbox] en: 好。");
  }

  @Test
  void vendorsOwnProgramEndsWithAText() {
    JsonSocket client = started(query());
    client.sendAudio(TWO_SECONDS, 6400);
    client.sendText(END);

    assertThat(client.closeStatus()).isEqualTo(1000);
    assertThat(sandbox.sessions().get(0).complete()).isTrue();
    assertThat(sandbox.sessions().get(0).received().bytes()).isEqualTo(TWO_SECONDS.length);
  }

  @Test
  void audioMayComeInOddPieces() {
    JsonSocket client = started(query());
    client.sendAudio(TWO_SECONDS, 1281);
    client.sendText(END);

    assertThat(client.closeStatus()).isEqualTo(1000);
    assertThat(sandbox.sessions().get(0).received().bytes()).isEqualTo(TWO_SECONDS.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "{\"end\": false}", "[]"})
  void otherTextIsRefused(String text) {
    JsonSocket client = started(query());
    client.sendText(text);

    assertThat(client.next().path("code").asText()).isEqualTo("10106");
    assertThat(client.closeStatus()).isEqualTo(1000);
  }

  @Test
  void silenceOnTheLineIsRefused() {
    restart(Sandbox.builder().limits(Limits.of(Duration.ofMillis(50), Duration.ofSeconds(60))));

    assertThat(started(query()).next().path("code").asText()).isEqualTo("10205");
  }

  @Test
  void scriptedErrorComesInItsTime() {
    restart(Sandbox.builder().faults(FaultScript.of(new Fault.Fail(400, 10700, "engine error"))));
    JsonSocket client = started(query());
    client.sendAudio(TWO_SECONDS, 1280);

    JsonNode answer = client.next();
    while (answer.path("action").asText().equals("result")) {
      answer = client.next();
    }
    assertThat(answer.path("code").asText()).isEqualTo("10700");
  }
}
