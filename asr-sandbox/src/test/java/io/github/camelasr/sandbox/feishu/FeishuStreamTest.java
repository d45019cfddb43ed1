package io.github.camelasr.sandbox.feishu;

import static io.github.camelasr.sandbox.feishu.PlainClient.HALF_SECOND;
import static io.github.camelasr.sandbox.feishu.PlainClient.chunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.feishu.PlainClient.Answer;
import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.sandbox.script.Limits;
import io.github.camelasr.sandbox.script.Quirk;
import io.github.camelasr.sandbox.script.Sentence;
import io.github.camelasr.sandbox.script.SessionRecord;
import io.github.camelasr.sandbox.script.Transcript;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code stream_recognize} keeps the document's rules. */
final class FeishuStreamTest {

  private static final String ID = "asd1234567890ddd";
  private static final int INVALID = 1_040_101;
  private static final Transcript SPEECH =
      Transcript.of("zh_cn", Sentence.of("你是。", 100, 400), Sentence.of("男的。", 600, 900));

  private Sandbox sandbox = Sandbox.builder().script(SPEECH).start();
  private PlainClient client = new PlainClient(sandbox).logIn();

  @AfterEach
  void close() {
    sandbox.close();
  }

  private void restart(Sandbox.Builder builder) {
    sandbox.close();
    sandbox = builder.script(SPEECH).start();
    client = new PlainClient(sandbox).logIn();
  }

  private void restart(Fault... faults) {
    restart(Sandbox.builder().faults(FaultScript.of(faults)));
  }

  private SessionRecord session() {
    return sandbox.sessions().get(0);
  }

  @Test
  void textIsTheWholeSoFar() {
    Answer first = client.stream(ID, 0, 1, HALF_SECOND);
    Answer middle = client.stream(ID, 1, 0, HALF_SECOND);
    Answer last = client.stream(ID, 2, 2, new byte[0]);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json())
        .hasToString(
            "{\"code\":0,\"msg\":\"success\",\"data\":{\"stream_id\":\""
                + ID
                + "\",\"sequence_id\":0,\"recognition_text\":\"你是。\"}}");
    assertThat(middle.text()).isEqualTo("你是。男的。");
    assertThat(last.text()).isEqualTo("你是。男的。");
    assertThat(first.logId()).matches("\\d{14}[0-9A-F]{18}").isNotEqualTo(last.logId());
    assertThat(session().complete()).isTrue();
    assertThat(session().received().bytes()).isEqualTo(32_000);
    assertThat(session().warnings()).isEmpty();
  }

  @Test
  void textMayBeWhatIsNew() {
    restart(Sandbox.builder().quirk(Quirk.INCREMENTAL_TEXT));

    assertThat(client.stream(ID, 0, 1, HALF_SECOND).text()).isEqualTo("你是。");
    assertThat(client.stream(ID, 1, 0, HALF_SECOND).text()).isEqualTo("男的。");
    assertThat(client.stream(ID, 2, 2, new byte[0]).text()).isEmpty();
  }

  @Test
  void lastChunkMayCarryAudio() {
    client.stream(ID, 0, 1, HALF_SECOND);

    assertThat(client.stream(ID, 1, 2, HALF_SECOND).text()).isEqualTo("你是。男的。");
  }

  @Test
  void speechMayBeMissing() {
    client.stream(ID, 0, 1, HALF_SECOND);
    ObjectNode last = chunk(ID, 1, 2, new byte[0]);
    last.withObject("/speech").removeAll();

    assertThat(client.recognize("stream_recognize", last.toString()).code()).isZero();
  }

  @Test
  void numberOneIsTakenForTheFirstAsInTheExample() {
    assertThat(client.stream(ID, 1, 1, HALF_SECOND).code()).isZero();
    assertThat(client.stream(ID, 2, 2, HALF_SECOND).code()).isZero();
    assertThat(session().warnings()).singleElement().asString().contains("number 1");
  }

  @Test
  void streamThatIsGivenUpHasNoText() {
    client.stream(ID, 0, 1, HALF_SECOND);
    Answer given = client.stream(ID, 1, 3, new byte[0]);

    assertThat(given.code()).isZero();
    assertThat(given.text()).isEmpty();
    assertThat(session().ending()).isEqualTo(new Ending(Ending.How.CANCELLED, 3));
    assertThat(session().complete()).isFalse();
  }

  @Test
  void chunkThatComesAgainIsAnsweredAgainAndHeardOnce() {
    client.stream(ID, 0, 1, HALF_SECOND);
    client.stream(ID, 1, 0, HALF_SECOND);

    assertThat(client.stream(ID, 1, 0, HALF_SECOND).text()).isEqualTo("你是。男的。");
    assertThat(session().received().bytes()).isEqualTo(32_000);
    assertThat(session().warnings()).containsExactly("chunk 1 came again");
  }

  @ParameterizedTest
  @CsvSource({"2, 0", "0, 0", "5, 2"})
  void chunkOutOfOrderIsRefusedAndEndsTheStream(int sequence, int action) {
    client.stream(ID, 0, 1, HALF_SECOND);
    client.stream(ID, 1, 0, HALF_SECOND);
    client.stream(ID, 2, 0, HALF_SECOND);
    Answer refused = client.stream(ID, sequence == 2 ? 4 : sequence, action, HALF_SECOND);

    assertThat(refused.code()).isEqualTo(INVALID);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("error").path("log_id").asText()).isEqualTo(refused.logId());
    assertThat(client.stream(ID, 3, 0, HALF_SECOND).code()).isEqualTo(INVALID);
    assertThat(session().ending()).isEqualTo(new Ending(Ending.How.ERROR, INVALID));
  }

  @Test
  void nothingIsTakenAfterTheEnd() {
    client.stream(ID, 0, 1, HALF_SECOND);
    client.stream(ID, 1, 2, HALF_SECOND);

    assertThat(client.stream(ID, 2, 0, HALF_SECOND).code()).isEqualTo(INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stream_id \"short\"",
        "stream_id \"asd1234567890dd-\"",
        "stream_id 1234567890123456",
        "sequence_id \"0\"",
        "sequence_id -1",
        "sequence_id 2",
        "action 0",
        "action 4",
        "action \"1\"",
        "format \"opus\"",
        "format null",
        "engine_type \"8k_auto\""
      })
  void fieldThatTheDocumentDoesNotAllowIsRefused(String change) throws Exception {
    int space = change.indexOf(' ');
    ObjectNode body = chunk(ID, 0, 1, HALF_SECOND);
    body.withObject("/config")
        .set(
            change.substring(0, space),
            new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(change.substring(space + 1)));

    Answer answer = client.recognize("stream_recognize", body.toString());
    assertThat(answer.code()).isEqualTo(INVALID);
    assertThat(answer.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"speech\":{}}",
        "{\"speech\":7,\"config\":{}}",
        "{\"speech\":{\"speech\":\"%\"},\"config\":{}}",
        "{\"speech\":{\"speech\":7},\"config\":{}}"
      })
  void bodyThatTheDocumentDoesNotAllowIsRefused(String body) {
    assertThat(client.recognize("stream_recognize", body).code()).isEqualTo(INVALID);
  }

  @Test
  void unknownFieldIsIgnoredAndReported() {
    ObjectNode body = chunk(ID, 0, 1, HALF_SECOND);
    body.withObject("/config").put("hot_words", "x");

    assertThat(client.recognize("stream_recognize", body.toString()).code()).isZero();
    assertThat(session().warnings()).containsExactly("unknown field config.hot_words");
  }

  @Test
  void withoutATokenNobodyIsLetIn() {
    assertThat(client.with("").stream(ID, 0, 1, HALF_SECOND).code()).isEqualTo(99_991_661);
    Answer wrong = client.with("t-" + "wrong").stream(ID, 0, 1, HALF_SECOND);
    assertThat(wrong.code()).isEqualTo(99_991_663);
    assertThat(wrong.status()).isEqualTo(400);
  }

  @Test
  void deadTokenLeavesTheStreamWhereItIs() {
    restart(
        Sandbox.builder()
            .quirk(Quirk.TOKEN_ERRORS_WITH_200)
            .faults(FaultScript.of(new Fault.ExpireTokens(500))));
    client.stream(ID, 0, 1, HALF_SECOND);
    Answer dead = client.stream(ID, 1, 2, HALF_SECOND);

    assertThat(dead.code()).isEqualTo(99_991_663);
    assertThat(dead.status()).isEqualTo(200);
    assertThat(client.logIn().stream(ID, 1, 2, HALF_SECOND).text()).isEqualTo("你是。男的。");
    assertThat(session().received().bytes()).isEqualTo(32_000);
  }

  @Test
  void tenantHasTwentyStreamsAtOnce() {
    for (int stream = 0; stream < 20; stream++) {
      assertThat(
              client.stream("stream_id_number".substring(0, 14) + (10 + stream), 0, 1, HALF_SECOND)
                  .code())
          .isZero();
    }
    Answer refused = client.stream(ID, 0, 1, HALF_SECOND);
    assertThat(refused.code()).isEqualTo(99_991_400);
    assertThat(refused.status()).isEqualTo(429);

    client.stream("stream_id_numb10", 1, 2, new byte[0]);
    assertThat(client.stream(ID, 0, 1, HALF_SECOND).code()).isZero();
  }

  @Test
  void streamThatIsLeftAloneMakesRoom() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-07-01T00:00:00Z"));
    restart(
        Sandbox.builder()
            .limits(Limits.of(Duration.ofSeconds(10), Duration.ofHours(1)))
            .clock(movable(now)));
    for (int stream = 10; stream < 30; stream++) {
      client.stream("stream_id_numb" + stream, 0, 1, HALF_SECOND);
    }
    now.set(now.get().plusSeconds(11));

    assertThat(client.stream(ID, 0, 1, HALF_SECOND).code()).isZero();
    assertThat(client.stream("stream_id_numb10", 1, 0, HALF_SECOND).code()).isEqualTo(INVALID);
  }

  static Clock movable(AtomicReference<Instant> now) {
    return new Clock() {
      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now.get();
      }
    };
  }

  @ParameterizedTest
  @CsvSource({"1040102, 500", "1040101, 400", "99991672, 400"})
  void scriptedErrorHasItsStatusAndHearsNothing(int code, int status) {
    restart(new Fault.Fail(1_000, code, "scripted"));
    client.stream(ID, 0, 1, HALF_SECOND);
    Answer failed = client.stream(ID, 1, 2, HALF_SECOND);

    assertThat(failed.code()).isEqualTo(code);
    assertThat(failed.status()).isEqualTo(status);
    assertThat(failed.json().path("msg").asText()).isEqualTo("scripted");
    assertThat(session().received().bytes()).isEqualTo(16_000);
    assertThat(client.stream(ID, 1, 2, HALF_SECOND).code())
        .isEqualTo(code == INVALID ? INVALID : 0);
  }

  @Test
  void refusalStatusAndOtherWordsAreScripted() {
    restart(new Fault.Refuse(503, "busy"));
    assertThat(client.stream(ID, 0, 1, HALF_SECOND).status()).isEqualTo(503);

    restart(new Fault.Status(1, 502, "{\"x\":1}"), new Fault.Say(1_000, "{\"code\":"));
    assertThat(client.stream(ID, 0, 1, HALF_SECOND).status()).isEqualTo(502);
    assertThatThrownBy(() -> client.stream(ID, 1, 2, HALF_SECOND))
        .isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void connectionBreaksInPlaceOfAnAnswer(boolean reset) {
    restart(reset ? new Fault.Reset(1_000) : new Fault.Loss(2));
    client.stream(ID, 0, 1, HALF_SECOND);

    assertThatThrownBy(() -> client.stream(ID, 1, 2, HALF_SECOND))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(client.stream(ID, 1, 2, HALF_SECOND).text()).isEqualTo("你是。男的。");
  }

  @Test
  void onlyPostIsServed() {
    String path = "/open-apis/speech_to_text/v1/speech/stream_recognize";

    assertThat(client.send(client.post(path).GET()).status()).isEqualTo(404);
  }
}
