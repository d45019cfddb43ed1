package io.github.camelasr.huawei.rasr;

import static io.github.camelasr.api.Detail.RAW;
import static io.github.camelasr.api.Detail.WORDS;
import static io.github.camelasr.huawei.rasr.Fixture.end;
import static io.github.camelasr.huawei.rasr.Fixture.interim;
import static io.github.camelasr.huawei.rasr.Fixture.result;
import static io.github.camelasr.huawei.rasr.Fixture.segment;
import static io.github.camelasr.huawei.rasr.Fixture.settled;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.huawei.testing.RecordingInbox;
import io.github.camelasr.huawei.testing.RecordingOutbox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RasrResultsTest {
  private static final String START = "{\"resp_type\":\"START\",\"trace_id\":\"t1\"}";

  private static List<String> events(String json, Detail... wanted) {
    return after("trace t1", Fixture.read(RasrMode.SHORT, List.of(json), wanted));
  }

  private static List<String> after(String first, RecordingInbox inbox) {
    assertThat(inbox.events).first().isEqualTo(first);
    return inbox.events.subList(1, inbox.events.size());
  }

  private static RecordingInbox read(String... messages) {
    return Fixture.read(RasrMode.CONTINUE, List.of(messages));
  }

  @Test
  void upgradeAloneDoesNotMakeTheVendorReady() {
    RecordingInbox inbox = new RecordingInbox();
    Fixture.dialect().opened(inbox);
    assertThat(inbox.events).isEmpty();
  }

  @Test
  void answerToStartMakesTheVendorReady() {
    assertThat(events(START)).containsExactly("ready");
  }

  @Test
  void exampleOfThePageIsAnInterimResult() {
    assertThat(
            events(
                """
                {"resp_type": "RESULT", "trace_id": "t1",
                 "segments": [{"start_time": 100, "end_time": 1500, "is_final": false,
                   "result": {"text": "第一句中间结果", "score": 0.0}}]}
                """))
        .containsExactly("put 100 第一句中间结果 [100,1500]");
  }

  @Test
  void finalResultIsStableAndSettlesItsAudio() {
    assertThat(events(result(settled(100, 1500, "第一句。"))))
        .containsExactly("put 100 第一句。 [100,1500] stable sure 0.9", "settled 100 to 1500");
  }

  @Test
  void oneMessageMayHoldSeveralSentences() {
    assertThat(
            events(
                result(settled(0, 900, "一。"), settled(1000, 1900, "二。"), interim(2000, 2500, "三"))))
        .containsExactly(
            "put 0 一。 [0,900] stable sure 0.9",
            "settled 0 to 900",
            "put 1000 二。 [1000,1900] stable sure 0.9",
            "settled 1000 to 1900",
            "put 2000 三 [2000,2500]");
  }

  @Test
  void sentenceKeepsItsKeyFromTheFirstGuessToTheEnd() {
    RecordingInbox inbox =
        read(
            result(interim(100, 700, "今天")),
            result(interim(100, 1200, "今天下")),
            result(settled(100, 1500, "今天下雨。")));
    assertThat(inbox.pieces).containsOnlyKeys(100L).containsValue("今天下雨。");
  }

  @Test
  void sentenceWhoseStartShiftsKeepsItsKey() {
    RecordingInbox inbox =
        read(
            result(interim(100, 700, "今天")),
            result(interim(140, 1200, "今天下")),
            result(settled(120, 1500, "今天下雨。")));
    assertThat(inbox.pieces).containsOnlyKeys(100L).containsValue("今天下雨。");
    assertThat(inbox.events).endsWith("settled 100 to 1500");
  }

  @Test
  void nextSentenceHasAKeyOfItsOwnThoughItTouchesTheLast() {
    RecordingInbox inbox =
        read(
            result(interim(0, 900, "一")),
            result(settled(0, 900, "一。")),
            result(interim(880, 1500, "二")),
            result(settled(890, 1800, "二。")));
    assertThat(inbox.text()).isEqualTo("一。二。");
  }

  @Test
  void guessThatComesAfterItsFinalResultIsLate() {
    RecordingInbox inbox = read(result(settled(0, 900, "今天下雨。")), result(interim(0, 700, "今天下")));
    assertThat(inbox.text()).isEqualTo("今天下雨。");
  }

  @Test
  void sameMessageTwiceChangesNothing() {
    String once = result(settled(0, 900, "今天下雨。"));
    assertThat(read(once, once).text()).isEqualTo("今天下雨。");
  }

  @Test
  void sentencesThatOvertakeEachOtherAreInTheOrderOfTheSpeech() {
    assertThat(read(result(settled(1000, 1900, "二。")), result(settled(0, 900, "一。"))).text())
        .isEqualTo("一。二。");
  }

  @Test
  void sentencesWithoutUsefulTimesAreAllKept() {
    RecordingInbox inbox =
        read(result(settled(0, 0, "一。")), result(settled(0, 0, "一。")), result(settled(0, 5, "二。")));
    assertThat(inbox.text()).isEqualTo("一。二。");
  }

  @Test
  void sentencesWithoutTimesFollowEachOther() {
    String segment = "{\"is_final\":%b,\"result\":{\"text\":\"%s\"}}";
    RecordingInbox inbox =
        read(
            result(segment.formatted(false, "一")),
            result(segment.formatted(true, "一。")),
            result(segment.formatted(true, "二。")));
    assertThat(inbox.text()).isEqualTo("一。二。");
    assertThat(inbox.events).contains("put 0 一。 [?,?] stable", "settled 0 to ?");
  }

  @Test
  void timesThatRunBackwardsHaveNoEnd() {
    assertThat(events(result(settled(900, 100, "一。"))))
        .containsExactly("put 900 一。 [900,?] stable sure 0.9", "settled 900 to ?");
  }

  @Test
  void timesOutOfRangeAreUnknown() {
    assertThat(
            events(
                "{\"resp_type\":\"RESULT\",\"trace_id\":\"t1\",\"segments\":[{\"start_time\":-5,"
                    + "\"end_time\":99999999999999,\"is_final\":true,\"result\":{\"text\":\"a\"}}]}"))
        .containsExactly("put 0 a [?,?] stable", "settled 0 to ?");
  }

  @Test
  void emptyGuessSaysNothing() {
    assertThat(events(result(interim(0, 100, "")))).isEmpty();
  }

  @Test
  void emptyFinalResultTakesTheGuessBack() {
    RecordingInbox inbox = read(result(interim(0, 100, "嗯")), result(settled(0, 100, "")));
    assertThat(inbox.text()).isEmpty();
  }

  @Test
  void scoreOfAGuessMeansNothing() {
    assertThat(events(result(segment(0, 100, false, "a", "0.5"))))
        .containsExactly("put 0 a [0,100]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"1\"", "1.0"})
  void scoreMayBeWholeOrAString(String score) {
    assertThat(events(result(segment(0, 100, true, "a", score))))
        .contains("put 0 a [0,100] stable sure 1.0");
  }

  @Test
  void wordsCarryTheirTimes() {
    String json =
        "{\"resp_type\":\"RESULT\",\"trace_id\":\"t1\",\"segments\":[{\"start_time\":0,\"end_time\":900,"
            + "\"is_final\":true,\"result\":{\"text\":\"今天雨。\",\"score\":0.9,\"word_info\":["
            + "{\"start_time\":0,\"end_time\":500,\"word\":\"今天\"},"
            + "{\"start_time\":600,\"end_time\":900,\"word\":\"雨\"},{\"word\":\"。\"}]}}]}";
    assertThat(events(json, WORDS))
        .contains("put 0 今天雨。 [0,900] 今天@0-500 雨@600-900 。@?-? stable sure 0.9");
    assertThat(events(json)).contains("put 0 今天雨。 [0,900] stable sure 0.9");
  }

  @Test
  void rawJsonIsGivenAsItCame() {
    String json = result(interim(0, 100, "雨"));
    assertThat(events(json, RAW)).containsExactly("put 0 雨 [0,100] raw " + json);
  }

  @Test
  void fieldsMayComeInAnyOrderAndUnknownOnesAreSkipped() {
    assertThat(
            events(
                """
                {"x":{"y":[{}]},"segments":[{"result":{"score":0.9,"new":[1],"text":"好"},"slot":{},
                 "is_final":true,"end_time":"7","start_time":"3"}],"trace_id":"t1","resp_type":"RESULT"}
                """))
        .containsExactly("put 3 好 [3,7] stable sure 0.9", "settled 3 to 7");
  }

  @Test
  void messagesAndEventsOfALaterEditionAreIgnored() {
    assertThat(events("{\"resp_type\":\"NEWS\",\"trace_id\":\"t1\",\"segments\":[]}")).isEmpty();
    assertThat(events(Fixture.event("NEWS", ""))).isEmpty();
  }

  @Test
  void traceIdIsToldOnceAndMayBeMissing() {
    assertThat(read("{\"resp_type\":\"START\"}").events).containsExactly("ready");
    assertThat(read(START, result(interim(0, 9, "a"))).events)
        .filteredOn(event -> event.startsWith("trace"))
        .containsExactly("trace t1");
  }

  @Test
  void endAfterOursCoversEverything() {
    StreamDialect dialect = Fixture.dialect();
    RecordingInbox inbox = new RecordingInbox();
    dialect.read(Fixture.message(result(settled(0, 900, "一。"))), inbox);
    dialect.write(Cue.END, AudioChunk.NONE, new RecordingOutbox());
    dialect.read(Fixture.message(end("NORMAL")), inbox);
    assertThat(inbox.events).last().isEqualTo("end ?");
  }

  @Test
  void endUnaskedCoversWhatWasSpokenOf() {
    assertThat(read(result(settled(0, 900, "一。")), end("NORMAL")).events)
        .last()
        .isEqualTo("end 900");
    assertThat(read(end("NORMAL")).events).last().isEqualTo("end ?");
  }

  @Test
  void endAfterCancelIsAnEnd() {
    assertThat(events(end("CANCEL"))).containsExactly("end ?");
  }

  @Test
  void endBecauseOfAnErrorIsAFailure() {
    assertThat(events(end("ERROR"))).containsExactly("fail VENDOR END RESTART");
  }
}
