package io.github.camelasr.abcpen.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.abcpen.Fixture;
import io.github.camelasr.abcpen.RecordingInbox;
import io.github.camelasr.abcpen.RecordingOutbox;
import io.github.camelasr.abcpen.account.AbcpenErrors;
import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.JobDialect;
import io.github.camelasr.api.spi.RecordingSource;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Token;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineAnswersTest {
  private static final String WORKING = "{\"code\":\"-1\",\"data\":{},\"desc\":\"processing\"}";
  private static final String HEAD =
      "{\"code\":\"0\",\"data\":{\"data\":{\"speechResult\":{\"onebest\":\"来，五，\",\"duration\":60016,\"detail\":[";
  private static final String TAIL = "]}},\"task_id\":\"e7c2\"},\"desc\":\"success\"}";

  private static JobDialect dialect() {
    return (JobDialect) Fixture.plan(new OfflineVariant()).attempt(Fixture.NOW);
  }

  private static RecordingInbox submitted(int status, String body) {
    JobDialect dialect = dialect();
    dialect.submit(
        new RecordingSource(
            Optional.of(URI.create("https://example.com/a.mp3")),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty()),
        Fixture.NOW,
        Token.NONE,
        new RecordingOutbox());
    RecordingInbox inbox = new RecordingInbox();
    dialect.read(Fixture.reply(status, body), inbox);
    return inbox;
  }

  private static RecordingInbox polled(String body, Detail... wanted) {
    return polled(200, body, wanted);
  }

  private static RecordingInbox polled(int status, String body, Detail... wanted) {
    RecordingInbox inbox = new RecordingInbox(wanted);
    JobDialect dialect = dialect();
    dialect.poll("t1", Fixture.NOW, Token.NONE, new RecordingOutbox());
    dialect.read(Fixture.reply(status, body), inbox);
    return inbox;
  }

  private static RecordingInbox polled(byte[] body) {
    RecordingInbox inbox = new RecordingInbox(Detail.values());
    JobDialect dialect = dialect();
    dialect.poll("t1", Fixture.NOW, Token.NONE, new RecordingOutbox());
    dialect.read(new Reply(200, Map.of(), body, 0, body.length), inbox);
    return inbox;
  }

  @ParameterizedTest
  @ValueSource(strings = {"task_id", "taskId"})
  void handInIsAnsweredWithATask(String field) {
    assertThat(
            submitted(
                    200,
                    "{\"code\":\"0\",\"data\":{\"" + field + "\":\"319d\"},\"desc\":\"success\"}")
                .events)
        .containsExactly("trace 319d", "ticket 319d", "later 3000");
  }

  @Test
  void codeMayBeANumber() {
    assertThat(submitted(200, "{\"code\":0,\"data\":{\"task_id\":7}}").events).contains("ticket 7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"-1\"", "-1", "\"1\"", "1"})
  void unfinishedTaskIsAskedForLater(String code) {
    assertThat(polled("{\"code\":" + code + ",\"data\":{},\"desc\":\"\"}").events)
        .containsExactly("later 3000");
  }

  @Test
  void queriesAreEvenAtFirstAndThenFurtherAndFurtherApart() {
    JobDialect dialect = dialect();
    RecordingInbox inbox = new RecordingInbox();
    for (int query = 0; query < 100; query++) {
      dialect.poll("t1", Fixture.NOW, Token.NONE, new RecordingOutbox());
      dialect.read(Fixture.reply(200, WORKING), inbox);
    }
    assertThat(inbox.events.subList(0, 11)).containsOnly("later 3000");
    assertThat(inbox.events.subList(11, 13)).containsExactly("later 3300", "later 3630");
    assertThat(inbox.events.get(98)).matches("later \\d{8}");
    assertThat(inbox.failures).singleElement().satisfies(OfflineAnswersTest::isOutOfPatience);
  }

  private static void isOutOfPatience(Failure failure) {
    assertThat(failure.category()).isEqualTo(ErrorCategory.TIMEOUT);
    assertThat(failure.advice()).contains("Resume");
  }

  @Test
  void exampleOfTheDocumentHasSentencesWithTimesAndSpeakers() {
    RecordingInbox inbox =
        polled(
            HEAD
                + "{\"sentences\":\"来，\",\"wordBg\":\"40\",\"wordEd\":\"720\",\"speakerId\":\"0\"},"
                + "{\"sentences\":\"五，\",\"wordBg\":\"1320\",\"wordEd\":\"2120\",\"speakerId\":\"1\"}"
                + TAIL);
    assertThat(inbox.events)
        .containsExactly(
            "put 0 来， stable [40,720] by 0", "put 1 五， stable [1320,2120] by 1", "end 60016");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wordsPiece", "wordsResultList"})
  void bothNamesOfTheWordListAreRead(String name) {
    RecordingInbox inbox =
        polled(
            HEAD
                + "{\"sentences\":\"你好，\",\"wordBg\":\"40\",\"wordEd\":\"720\",\""
                + name
                + "\":[{\"words\":\"你\",\"wordBg\":\"40\",\"wordEd\":\"300\",\"wp\":\"n\"},"
                + "{\"words\":\"好\",\"wordBg\":\"310\",\"wordEd\":\"720\",\"wp\":\"n\"},"
                + "{\"words\":\"，\",\"wordBg\":\"720\",\"wordEd\":\"720\",\"wp\":\"p\"}]}"
                + TAIL,
            Detail.WORDS);
    assertThat(inbox.events.get(0)).endsWith("stable [40,720] 你@40-300 好@310-720");
  }

  @Test
  void wordTimesMayBeFramesOfTheirSentence() {
    RecordingInbox inbox =
        polled(
            HEAD
                + "{\"sentences\":\"你好\",\"wordBg\":\"1000\",\"wordEd\":\"1700\",\"wordsResultList\":"
                + "[{\"wordsName\":\"你\",\"wordBg\":\"0\",\"wordEd\":\"26\"},"
                + "{\"wordsName\":\"好\",\"wordBg\":\"27\",\"wordEd\":\"70\"}]}"
                + TAIL,
            Detail.WORDS);
    assertThat(inbox.events.get(0)).endsWith("你@1000-1260 好@1270-1700");
  }

  @Test
  void missingTimesAreUnknownAndNotZero() {
    assertThat(polled(HEAD + "{\"sentences\":\"来\"}" + TAIL).events.get(0))
        .isEqualTo("put 0 来 stable [?,?]");
  }

  @Test
  void withoutDetailTheWholeTextIsOnePiece() {
    assertThat(polled(HEAD + TAIL).events).startsWith("put 0 来，五， stable [0,60016]");
  }

  @Test
  void silenceHasNoPieces() {
    assertThat(
            polled(
                    "{\"code\":\"0\",\"data\":{\"data\":{\"speechResult\":{\"onebest\":\"\",\"duration\":5}}}}")
                .events)
        .containsExactly("end 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "86400001", "\"soon\""})
  void durationThatCannotBeIsUnknown(String duration) {
    String answer = HEAD + TAIL;
    assertThat(polled(answer.replace("60016", duration)).events)
        .containsExactly("put 0 来，五， stable [?,?]", "end ?");
  }

  @Test
  void rawJsonIsGivenOnceToWhoeverWantsIt() {
    RecordingInbox inbox = polled(HEAD + TAIL, Detail.RAW);
    assertThat(inbox.events.get(0)).endsWith("raw " + HEAD + TAIL);
  }

  @ParameterizedTest
  @CsvSource({
    "10105, AUTHENTICATION, GIVE_UP",
    "10106, BAD_OPTION, GIVE_UP",
    "10107, BAD_OPTION, GIVE_UP",
    "10109, BAD_OPTION, GIVE_UP",
    "10110, PERMISSION, FAIL_OVER",
    "10700, VENDOR, RESTART",
    "10701, BAD_AUDIO, GIVE_UP",
    "10702, BAD_AUDIO, GIVE_UP",
    "10202, NETWORK, RESTART",
    "10204, NETWORK, RESTART",
    "10205, NETWORK, RESTART",
    "16003, VENDOR, REPEAT",
    "10800, RATE_LIMIT, REPEAT",
    "99999, VENDOR, RESTART"
  })
  void codeHasCategoryAndRemedy(String code, ErrorCategory category, Remedy remedy) {
    String body = "{\"code\":\"" + code + "\",\"data\":null,\"desc\":\"said\"}";
    for (RecordingInbox inbox : new RecordingInbox[] {submitted(200, body), polled(body)}) {
      assertThat(inbox.events).containsExactly("fail " + category + " " + code + " " + remedy);
      assertThat(inbox.failure().message()).isEqualTo("said");
    }
  }

  @Test
  void everyCodeHasAdvice() {
    assertThat(AbcpenErrors.ALL).hasSize(13).allMatch(error -> error.advice().endsWith("."));
  }

  @Test
  void closedWhiteListIsToldFromWrongCredentials() {
    Failure failure =
        submitted(
                200,
                "{\"action\":\"error\",\"code\":\"10105\",\"data\":\"\",\"desc\":"
                    + "\"illegal access|illegal client_ip: 192.0.2.1\",\"sid\":\"rta1\"}")
            .failure();
    assertThat(failure.category()).isEqualTo(ErrorCategory.PERMISSION);
    assertThat(failure.advice()).contains("white list");
  }

  @Test
  void errorOfAQueryNamesTheTask() {
    assertThat(polled("{\"code\":\"10700\",\"desc\":\"\"}").failure().traceId()).isEqualTo("t1");
  }

  @ParameterizedTest
  @CsvSource({
    "500, VENDOR, REPEAT",
    "503, VENDOR, REPEAT",
    "429, RATE_LIMIT, REPEAT",
    "404, VENDOR, FAIL_OVER"
  })
  void gatewaysHaveTheirStatus(int status, ErrorCategory category, Remedy remedy) {
    for (String body : new String[] {"<html>", "{\"message\":\"no\"}"}) {
      assertThat(polled(status, body).events)
          .containsExactly("fail " + category + " " + status + " " + remedy);
    }
  }

  @Test
  void codeCountsMoreThanTheStatus() {
    assertThat(submitted(400, "{\"code\":\"10109\",\"desc\":\"\"}").failure().code())
        .isEqualTo("10109");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"code\":\"0\"}",
        "{\"code\":\"0\",\"data\":{}}",
        "{\"code\":\"0\",\"data\":[{}]}",
        "{\"code\":{}}"
      })
  void malformedAnswersFail(String body) {
    assertThat(polled(body).failure().code()).isEqualTo("malformed");
    assertThat(submitted(200, body).failure().code()).isEqualTo("malformed");
  }

  @Test
  void keyThatIsEchoedIsNotShown() {
    assertThat(
            polled("{\"code\":\"10105\",\"desc\":\"key " + Fixture.API_KEY + "\"}")
                .failure()
                .message())
        .doesNotContain(Fixture.API_KEY);
  }

  @Test
  void damagedAnswersAreReadOrRefused() {
    byte[] whole =
        (HEAD
                + "{\"sentences\":\"你好，\",\"wordBg\":\"40\",\"wordEd\":\"720\",\"wordsPiece\":[{\"words\":\"你\",\"wordBg\":\"40\",\"wordEd\":\"300\",\"wp\":\"n\"}]}"
                + TAIL)
            .getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    for (int round = 0; round < 10_000; round++) {
      byte[] damaged =
          Arrays.copyOf(
              whole, random.nextInt(10) == 0 ? random.nextInt(whole.length) : whole.length);
      for (int hits = random.nextInt(4); hits > 0 && damaged.length > 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      RecordingInbox inbox = polled(damaged);
      assertThat(inbox.events).isNotEmpty();
    }
  }
}
