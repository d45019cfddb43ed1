package io.github.camelasr.iflytek.iat;

import static io.github.camelasr.api.Detail.ALTERNATIVES;
import static io.github.camelasr.api.Detail.RAW;
import static io.github.camelasr.api.Detail.WORDS;
import static io.github.camelasr.iflytek.iat.Fixture.result;
import static io.github.camelasr.iflytek.iat.Fixture.word;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.iflytek.testing.RecordingInbox;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IatResultsTest {

  private static List<String> events(String json, Detail... wanted) {
    List<String> events = Fixture.read(List.of(json), wanted).events;
    return events.subList(1, events.size());
  }

  @Test
  void clauseExampleOfTheDocumentHasStartAndEnd() {
    assertThat(
            events(
                """
                {"code": 0, "message": "success", "sid": "iatx",
                 "data": {"result": {"bg": 0, "ed": 0, "ls": false, "sn": 1,
                    "vad": {"ws": [{"bg": 40, "ed": 366, "eg": 63.58}]},
                    "ws": [{"bg": 53, "cw": [{"sc": 0, "w": "4月"}]},
                           {"bg": 293, "cw": [{"sc": 0, "w": "选手"}]}]},
                  "status": 1}}
                """,
                WORDS))
        .containsExactly(
            "put 1 4月选手 [400,3660] stable 4月@530-2930 选手@2930-3660", "settled 0 to 400");
  }

  @Test
  void sentenceCandidatesOfTheDocumentAreAlternatives() {
    String json = result(1, "", word(35, "打电话给梁玉生", "打电话给梁玉升"));
    assertThat(events(json, ALTERNATIVES)).contains("put 1 打电话给梁玉生 [350,?] stable or 打电话给梁玉升");
  }

  @Test
  void wordCandidatesOfTheDocumentAreReadOneByOneInTheirSentence() {
    String ws = word(159, "梁") + "," + word(191, "玉", "育") + "," + word(215, "生", "升");
    assertThat(events(result(1, "", ws), ALTERNATIVES, WORDS))
        .contains("put 1 梁玉生 [1590,?] stable 梁@1590-1910 玉@1910-2150 生@2150-? or 梁育生 or 梁玉升");
  }

  @Test
  void wordWithoutCandidatesHasNoAlternatives() {
    assertThat(events(result(1, "", word(35, "生")), ALTERNATIVES))
        .contains("put 1 生 [350,?] stable");
  }

  @Test
  void reservedFieldsOfAResultAreIgnored() {
    String json = result(1, "", word(35, "生")).replace("\"bg\":0,\"ed\":0", "\"bg\":77,\"ed\":99");
    assertThat(json).contains("77");
    assertThat(events(json)).containsExactly("put 1 生 [350,?] stable", "settled 0 to 350");
  }

  @Test
  void candidatesNobodyAskedForAreNotConcatenated() {
    assertThat(events(result(1, "", word(35, "生", "升")))).contains("put 1 生 [350,?] stable");
  }

  @Test
  void numberOfAlternativesIsBounded() {
    String[] readings = new String[1000];
    Arrays.fill(readings, "x");
    String put = events(result(1, "", word(35, readings)), ALTERNATIVES).get(0);
    assertThat(put.split(" or ", -1)).hasSize(1 + 64);
  }

  @Test
  void scoreMayBeWholeOrFractionalOrMissing() {
    String ws =
        "{\"bg\":1,\"cw\":[{\"w\":\"a\",\"sc\":0}]},{\"bg\":2,\"cw\":[{\"sc\":63.58,\"w\":\"b\"}]},"
            + "{\"bg\":3,\"cw\":[{\"w\":\"c\"}]},{\"bg\":4,\"cw\":[{\"sc\":1e9,\"w\":\"d\"}]},"
            + "{\"bg\":5,\"cw\":[{\"sc\":\"0.5\",\"wb\":1,\"wp\":\"n\",\"w\":\"e\"}]}";
    assertThat(events(result(1, "", ws))).contains("put 1 abcde [10,?] stable");
  }

  @Test
  void fieldsMayComeInAnyOrderAndUnknownOnesAreSkipped() {
    String json =
        """
        {"data":{"x":{"y":[{"z":1}]},"status":0,"result":{"ws":[
           {"cw":[{"w":"好","new":[1]}],"bg":7,"slot":{}}],"ls":false,"sn":1}},
         "extra":null,"sid":"s","message":"success","code":0}
        """;
    assertThat(Fixture.read(List.of(json)).events)
        .containsExactly("trace s", "put 1 好 [70,?] stable", "settled 0 to 70");
  }

  @Test
  void numbersMayComeAsStrings() {
    String json =
        "{\"code\":\"0\",\"data\":{\"status\":\"2\",\"result\":{\"sn\":\"3\",\"ws\":"
            + "[{\"bg\":\"7\",\"cw\":[{\"w\":\"a\"}]}]}}}";
    assertThat(Fixture.read(List.of(json)).events)
        .containsExactly("put 3 a [70,?] stable", "settled 2 to 70", "end ?");
  }

  @Test
  void escapesAndSurrogatesAreDecoded() {
    String json = result(1, "", word(5, "\\u6d4b\\\"\\\\\\n\\ud83d\\ude00雨😀"));
    assertThat(Fixture.read(List.of(json)).text()).isEqualTo("测\"\\\n😀雨😀");
  }

  @Test
  void offsetZeroIsNoTime() {
    assertThat(events(result(1, "", word(0, "很长") + "," + word(0, "的话")), WORDS))
        .containsExactly("put 1 很长的话 [?,?] stable 很长@?-? 的话@?-?", "settled 0 to ?");
  }

  @Test
  void punctuationHasNoTimeAndHidesNone() {
    String ws = word(0, "，") + "," + word(50, "今天") + "," + word(0, "。") + "," + word(90, "雨");
    assertThat(events(result(1, "", ws), WORDS))
        .contains("put 1 ，今天。雨 [500,?] stable ，@?-? 今天@500-900 。@?-? 雨@900-?");
  }

  @Test
  void startIsUnknownIfTheFirstWordHasNone() {
    assertThat(events(result(1, "", word(0, "今天") + "," + word(50, "雨"))))
        .contains("put 1 今天雨 [?,?] stable");
  }

  @Test
  void spaceBetweenEnglishWordsIsInTheTextAndNotInTheWords() {
    String ws = word(5, "it") + "," + word(20, " rains") + "," + word(0, " ") + "," + word(0, "");
    assertThat(events(result(1, "", ws), WORDS))
        .contains("put 1 it rains  [50,?] stable it@50-200 rains@200-?");
  }

  @Test
  void wordsThatRunBackwardsHaveNoEnd() {
    assertThat(events(result(1, "", word(90, "b") + "," + word(50, "a")), WORDS))
        .contains("put 1 ba [900,?] stable b@900-? a@500-?");
  }

  @Test
  void clauseMayStandInTheTableFormOfTheDocument() {
    assertThat(events(result(1, ",\"vad\":{\"bg\":0,\"ed\":366,\"eg\":1}", word(53, "4月"))))
        .contains("put 1 4月 [0,3660] stable");
  }

  @Test
  void severalClausesSpanFromTheFirstToTheLast() {
    String vad = ",\"vad\":{\"ws\":[{\"bg\":40,\"ed\":60},{\"bg\":90,\"ed\":120}]}";
    assertThat(events(result(1, vad, word(53, "4月")))).contains("put 1 4月 [400,1200] stable");
  }

  @Test
  void clauseWithoutAnEndIsIgnored() {
    assertThat(events(result(1, ",\"vad\":{\"ws\":[{\"bg\":40,\"ed\":0}]}", word(53, "4月"))))
        .contains("put 1 4月 [530,?] stable");
  }

  @Test
  void everyResultWithoutCorrectionIsFinalAndSettlesThoseBefore() {
    RecordingInbox inbox =
        Fixture.read(
            List.of(
                result(1, "", word(5, "今天")),
                result(2, "", word(80, "下雨")),
                result(3, "", word(0, "。"))));
    assertThat(inbox.events)
        .containsExactly(
            "trace iat1",
            "put 1 今天 [50,?] stable",
            "settled 0 to 50",
            "put 2 下雨 [800,?] stable",
            "settled 1 to 800",
            "put 3 。 [?,?] stable",
            "settled 2 to ?");
    assertThat(inbox.text()).isEqualTo("今天下雨。");
  }

  @Test
  void overtakenResultIsPutInItsPlaceAndNotSettledBefore() {
    RecordingInbox inbox =
        Fixture.read(
            List.of(
                result(1, "", word(5, "a")),
                result(3, "", word(90, "c")),
                result(2, "", word(50, "b")),
                result(4, "", word(120, "d"))));
    assertThat(inbox.text()).isEqualTo("abcd");
    assertThat(inbox.events)
        .filteredOn(event -> event.startsWith("settled"))
        .containsExactly("settled 0 to 50", "settled 3 to 1200");
  }

  @Test
  void sameMessageTwiceChangesNothing() {
    String once = result(1, "", word(5, "今天"));
    assertThat(Fixture.read(List.of(once, once)).text()).isEqualTo("今天");
  }

  @Test
  void lastResultIsPutBeforeTheEnd() {
    String json = result(2, "", word(50, "雨")).replace("\"status\":1", "\"status\":2");
    assertThat(events(json)).containsExactly("put 2 雨 [500,?] stable", "settled 1 to 500", "end ?");
  }

  @Test
  void lastSliceIsTheEndToo() {
    String json = result(2, "", word(50, "雨")).replace("\"ls\":false", "\"ls\":true");
    assertThat(events(json)).endsWith("end ?");
  }

  @Test
  void endMayComeWithoutAResult() {
    assertThat(Fixture.read(List.of("{\"code\":0,\"sid\":\"s\",\"data\":{\"status\":2}}")).events)
        .containsExactly("trace s", "end ?");
  }

  @Test
  void traceIdIsToldOnce() {
    RecordingInbox inbox =
        Fixture.read(List.of(result(1, "", word(5, "a")), result(2, "", word(50, "b"))));
    assertThat(inbox.events).filteredOn(event -> event.startsWith("trace")).hasSize(1);
  }

  @Test
  void rawJsonIsGivenAsItCame() {
    String json = result(1, "", word(5, "雨"));
    assertThat(events(json, RAW)).contains("put 1 雨 [50,?] stable raw " + json);
  }

  @Test
  void messageIsReadWhereItLiesInTheBuffer() {
    String json = result(1, "", word(5, "雨"));
    byte[] message = json.getBytes(UTF_8);
    byte[] buffer = new byte[message.length + 20];
    Arrays.fill(buffer, (byte) '}');
    System.arraycopy(message, 0, buffer, 7, message.length);
    RecordingInbox inbox = new RecordingInbox(RAW);
    Fixture.dialect().read(Reply.message(buffer, 7, message.length), inbox);
    assertThat(inbox.events).contains("put 1 雨 [50,?] stable raw " + json);
  }

  @Test
  void upgradeAloneMakesTheVendorReady() {
    RecordingInbox inbox = new RecordingInbox();
    StreamDialect dialect = Fixture.dialect();
    dialect.opened(inbox);
    assertThat(inbox.events).containsExactly("ready");
  }
}
