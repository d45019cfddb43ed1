package io.github.camelasr.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.sandbox.script.Limits;
import io.github.camelasr.sandbox.script.Quirk;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialogue of real-time recognition, from START to END. */
final class HuaweiDialogueTest {

  private static final Recording WEATHER = Recording.named("mandarin-weather");
  private static final Recording PAUSES = Recording.named("mandarin-pauses");

  private Sandbox sandbox = Sandbox.builder().start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  private void restart(Sandbox.Builder other) {
    sandbox.close();
    sandbox = other.start();
  }

  private HuaweiClient client(String mode) {
    return HuaweiClient.of(sandbox, mode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short-stream", "continue-stream"})
  void audioBecomesItsText(String mode) {
    HuaweiClient client =
        client(mode).begin(",\"add_punc\":\"yes\"").audio(PAUSES.pcm(), 3200).end();

    assertThat(client.next("END").path("reason").asText()).isEqualTo("NORMAL");
    assertThat(client.text()).isEqualTo(PAUSES.text());
    assertThat(client.kinds()).startsWith("START").doesNotContain("VOICE_START");
    assertThat(sandbox.sessions().get(0).received().bytes()).isEqualTo(PAUSES.pcm().length);
    assertThat(sandbox.sessions().get(0).complete()).isTrue();
  }

  @Test
  void vendorsOwnDefaultsAreSilentAndBare() {
    HuaweiClient client = client("short-stream").begin("").audio(WEATHER.pcm(), 3200).end();
    client.next("END");

    assertThat(client.segments())
        .allSatisfy(
            segment -> {
              assertThat(segment.path("is_final").asBoolean()).isTrue();
              assertThat(segment.path("result").has("word_info")).isFalse();
              assertThat(segment.path("result").path("text").asText()).doesNotContain("。", "，");
            });
    assertThat(client.answers().stream().flatMap(a -> a.findValues("is_final").stream()))
        .allMatch(JsonNode::asBoolean);
  }

  @Test
  void interimResultsAndWordsComeWhenAskedFor() {
    HuaweiClient client =
        client("short-stream")
            .begin(",\"interim_results\":\"yes\",\"need_word_info\":\"yes\"")
            .audio(WEATHER.pcm(), 3200)
            .end();
    client.next("END");

    assertThat(client.answers().stream().flatMap(a -> a.findValues("is_final").stream()))
        .anyMatch(last -> !last.asBoolean());
    JsonNode word = client.segments().get(0).path("result").path("word_info").get(0);
    assertThat(word.fieldNames()).toIterable().containsExactly("start_time", "end_time", "word");
  }

  @Test
  void sentenceModeTellsOfVoiceAndEndsAfterOneSentence() {
    HuaweiClient client = client("sentence-stream").begin("").audio(PAUSES.pcm(), 3200);
    client.next("END");

    assertThat(client.kinds())
        .containsExactly("START", "VOICE_START", "VOICE_END", "RESULT", "END NORMAL");
    await().until(() -> !sandbox.sessions().get(0).warnings().isEmpty());
    assertThat(sandbox.sessions().get(0).warnings())
        .containsExactly("audio outside a session was ignored");
  }

  @Test
  void sentenceModeMayWaitForTheEnd() {
    restart(Sandbox.builder().quirk(Quirk.SENTENCE_WITHOUT_END));
    HuaweiClient client = client("sentence-stream").begin("").audio(PAUSES.pcm(), 3200);
    client.next("RESULT");

    client.end();

    assertThat(client.next("END").path("reason").asText()).isEqualTo("NORMAL");
    assertThat(client.segments()).hasSize(1);
  }

  @Test
  void nobodySpeaking() {
    HuaweiClient client =
        client("sentence-stream").begin(",\"vad_head\":1000").audio(new byte[64_000], 3200);

    assertThat(client.next("EVENT").path("event").asText()).isEqualTo("EXCEEDED_SILENCE");
    assertThat(client.next("END").path("reason").asText()).isEqualTo("NORMAL");
  }

  @Test
  void vadHeadOfZeroWaitsForEver() {
    HuaweiClient client =
        client("sentence-stream").begin(",\"vad_head\":0").audio(new byte[64_000], 3200).end();
    client.next("END");
    assertThat(client.kinds()).containsExactly("START", "END NORMAL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'\"audio_format\":\"pcm16k16bit\"'; SIS.0012",
        "'\"property\":\"chinese_16k_general\"'; SIS.0012",
        "'\"audio_format\":\"mp3\",\"property\":\"chinese_16k_general\"'; SIS.0032",
        "'\"audio_format\":7,\"property\":\"chinese_16k_general\"'; SIS.0032",
        "'\"audio_format\":\"pcm16k16bit\",\"property\":\"klingon\"'; SIS.0031",
        "'\"audio_format\":\"pcm8k16bit\",\"property\":\"chinese_16k_general\"'; SIS.0301"
      })
  void configurationIsChecked(String config, String code) {
    HuaweiClient client = client("short-stream");

    assertThat(client.start(config).path("error_code").asText()).isEqualTo(code);
    // The connection stays: a right START begins a session.
    assertThat(client.start(HuaweiClient.CONFIG).path("resp_type").asText()).isEqualTo("START");
    assertThat(client.kinds()).containsExactly("ERROR " + code, "START");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"add_punc\":true",
        "\"digit_norm\":\"maybe\"",
        "\"interim_results\":1",
        "\"need_word_info\":\"\"",
        "\"vad_head\":60001",
        "\"vad_head\":\"1\"",
        "\"vad_tail\":3001",
        "\"max_seconds\":0"
      })
  void fieldsHaveTypesAndRanges(String field) {
    JsonNode answer = client("short-stream").start(HuaweiClient.CONFIG + "," + field);
    assertThat(answer.path("error_code").asText()).isEqualTo("SIS.0032");
  }

  @Test
  void unknownFieldIsAnError() {
    JsonNode answer = client("short-stream").start(HuaweiClient.CONFIG + ",\"vadTail\":1");
    assertThat(answer.path("error_code").asText()).isEqualTo("SIS.0031");
    assertThat(answer.path("error_msg").asText()).contains("vadTail");
  }

  @Test
  void secondStartEndsTheSessionWithAnError() {
    HuaweiClient client = client("short-stream").begin("");
    client.start(HuaweiClient.CONFIG);
    client.next("END");
    assertThat(client.kinds()).containsExactly("START", "ERROR SIS.0032", "END ERROR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "no json; SIS.0032",
        "{}; SIS.0012",
        "{\"command\":\"STOP\"}; SIS.0032",
        "{\"command\":\"END\"}; SIS.0032"
      })
  void messagesOutOfPlaceAreErrorsThatEndNothing(String text, String code) {
    HuaweiClient client = client("short-stream").send(text);
    assertThat(client.next().path("error_code").asText()).isEqualTo(code);
    assertThat(client.start(HuaweiClient.CONFIG).path("resp_type").asText()).isEqualTo("START");
  }

  @ParameterizedTest
  @ValueSource(ints = {318, 65_538})
  void messagesHaveBounds(int bytes) {
    HuaweiClient client = client("short-stream").begin("").audio(new byte[bytes], 100_000);
    client.next("END");
    assertThat(client.kinds()).containsExactly("START", "ERROR SIS.0032", "END ERROR");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 65_536})
  void messagesAtTheirBoundsAreTaken(int bytes) {
    HuaweiClient client = client("short-stream").begin("").audio(new byte[bytes], 100_000).end();
    client.next("END");
    assertThat(client.kinds()).containsExactly("START", "END NORMAL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "\"false\"", "null"})
  void cancelMayBeABooleanOrAString(String cancel) {
    HuaweiClient client =
        client("short-stream")
            .begin("")
            .audio(WEATHER.pcm(), 3200)
            .send("{\"command\":\"END\",\"cancel\":" + cancel + "}");
    assertThat(client.next("END").path("reason").asText()).isEqualTo("NORMAL");
    assertThat(client.segments()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "\"true\""})
  void cancelledSessionHasNoResult(String cancel) {
    HuaweiClient client =
        client("short-stream")
            .begin("")
            .audio(WEATHER.upTo(1000), 3200)
            .send("{\"command\":\"END\",\"cancel\":" + cancel + "}");
    assertThat(client.next("END").path("reason").asText()).isEqualTo("CANCEL");
    assertThat(client.kinds()).containsExactly("START", "END CANCEL");
    assertThat(sandbox.sessions().get(0).ending().how()).isEqualTo(Ending.How.CANCELLED);
  }

  @Test
  void gapEndsTheConnection() {
    restart(Sandbox.builder().limits(Limits.of(Duration.ofMillis(100), Duration.ofMinutes(1))));
    HuaweiClient client = client("short-stream").begin("");

    assertThat(client.next().path("error_code").asText()).isEqualTo("SIS.0304");
    assertThat(client.kinds()).endsWith("FATAL_ERROR SIS.0304");
    assertThat(client.closeStatus()).isEqualTo(1000);
    assertThat(sandbox.sessions().get(0).ending()).isEqualTo(new Ending(Ending.How.ERROR, 304));
  }

  @Test
  void audioBeyondTheLimitIsIgnored() {
    restart(Sandbox.builder().limits(Limits.of(Duration.ofSeconds(20), Duration.ofSeconds(3))));
    HuaweiClient client = client("short-stream").begin("").audio(WEATHER.pcm(), 3200).end();
    client.next("END");

    assertThat(client.kinds()).contains("EXCEEDED_AUDIO").endsWith("RESULT", "END NORMAL");
    assertThat(WEATHER.text()).doesNotStartWith(client.text() + "。");
    assertThat(client.text()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ulaw8k8bit, 255, 0", "alaw8k8bit, 213, 42"})
  void compandedAudioIsHeard(String format, int quiet, int loud) {
    byte[] audio = new byte[16_000];
    for (int i = 0; i < audio.length; i++) {
      boolean sound = i >= 4_000 && i < 8_000;
      audio[i] = (byte) (sound && i % 2 == 0 ? loud : quiet);
    }
    HuaweiClient client = client("short-stream");
    client.start("\"audio_format\":\"" + format + "\",\"property\":\"chinese_8k_common\"");
    client.audio(audio, 800).end().next("END");

    assertThat(client.segments()).hasSize(1);
    assertThat(client.segments().get(0).path("start_time").asInt()).isBetween(480, 520);
  }

  @Test
  void scriptedErrorEndsTheSessionAndNotTheConnection() {
    restart(Sandbox.builder().faults(FaultScript.of(new Fault.Fail(1000, 303, "engine"))));
    HuaweiClient client = client("short-stream").begin("").audio(WEATHER.upTo(1000), 3200);
    client.next("END");

    assertThat(client.kinds()).containsExactly("START", "ERROR SIS.0303", "END ERROR");
    assertThat(client.start(HuaweiClient.CONFIG).path("resp_type").asText()).isEqualTo("START");
  }
}
