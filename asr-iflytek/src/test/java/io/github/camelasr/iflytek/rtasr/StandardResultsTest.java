package io.github.camelasr.iflytek.rtasr;

import static io.github.camelasr.iflytek.rtasr.Dialogue.dialect;
import static io.github.camelasr.iflytek.rtasr.Dialogue.message;
import static io.github.camelasr.iflytek.rtasr.Dialogue.read;
import static io.github.camelasr.iflytek.rtasr.Dialogue.result;
import static io.github.camelasr.iflytek.rtasr.Dialogue.sentence;
import static io.github.camelasr.iflytek.rtasr.Dialogue.translation;
import static io.github.camelasr.iflytek.rtasr.Dialogue.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.iflytek.testing.RecordingInbox;
import io.github.camelasr.iflytek.testing.RecordingOutbox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardResultsTest {

  private static List<String> events(String... messages) {
    List<String> events = read(List.of(messages)).events;
    return events.subList(1, events.size());
  }

  private static StreamDialect ended() {
    StreamDialect dialect = dialect();
    dialect.write(Cue.END, AudioChunk.NONE, new RecordingOutbox());
    return dialect;
  }

  @Test
  void startedMakesTheVendorReady() {
    RecordingInbox inbox = new RecordingInbox();
    StreamDialect dialect = dialect();
    dialect.opened(inbox);
    assertThat(inbox.events).isEmpty();
    dialect.read(Dialogue.started(), inbox);
    assertThat(inbox.events).containsExactly("trace rta1", "ready");
  }

  @Test
  void exampleOfTheDocumentIsAnInterimResultWithoutAnEnd() {
    String data =
        "{\"cn\":{\"st\":{\"bg\":\"820\",\"ed\":\"0\",\"rt\":[{\"ws\":["
            + "{\"cw\":[{\"w\":\"啊\",\"wp\":\"n\"}],\"wb\":0,\"we\":0},"
            + "{\"cw\":[{\"w\":\"喂\",\"wp\":\"n\"}],\"wb\":0,\"we\":0},"
            + "{\"cw\":[{\"w\":\"！\",\"wp\":\"p\"}],\"wb\":0,\"we\":0},"
            + "{\"cw\":[{\"w\":\"你好\",\"wp\":\"n\"}],\"wb\":0,\"we\":0}]}],"
            + "\"type\":\"1\"}},\"seg_id\":5}";
    RecordingInbox inbox =
        read(List.of(result(data).replace("}\",\"desc\"", "}\\n\",\"desc\"")), Detail.WORDS);
    assertThat(inbox.events)
        .containsExactly("trace rta1", "put 11 啊喂！你好 [820,?] 啊@?-? 喂@?-? 你好@?-?");
  }

  @Test
  void interimResultReplacesTheOneBeforeAndAFinalOneStays() {
    assertThat(
            events(
                sentence(0, 1, 200, word("今")),
                sentence(1, 1, 200, word("今"), word("田")),
                sentence(2, 0, 200, word("今天", 0, 80, "n", 0)),
                sentence(3, 1, 1_300, word("好"))))
        .containsExactly(
            "put 1 今 [200,?]",
            "remove 1..1",
            "put 3 今田 [200,?]",
            "remove 3..3",
            "put 4 今天 [200,1200] stable",
            "settled 4 to 1200",
            "put 7 好 [1300,?]");
  }

  @Test
  void numbersMayCountSentencesInsteadOfMessages() {
    RecordingInbox inbox =
        read(
            List.of(
                sentence(0, 1, 200, word("今")),
                sentence(0, 1, 200, word("今田")),
                sentence(0, 0, 200, word("今天")),
                sentence(1, 0, 1_300, word("好"))));
    assertThat(inbox.text()).isEqualTo("今天好");
    assertThat(inbox.events).endsWith("put 2 好 [1300,2300] stable", "settled 2 to 2300");
  }

  @Test
  void resultThatComesTwiceIsThereOnce() {
    String interim = sentence(0, 1, 200, word("今"));
    String settled = sentence(1, 0, 200, word("今天"));
    RecordingInbox inbox = read(List.of(interim, interim, settled, settled, interim));
    assertThat(inbox.text()).isEqualTo("今天");
  }

  @Test
  void resultThatWasOvertakenIsPutInItsPlaceAndSettlesNothing() {
    RecordingInbox inbox =
        read(
            List.of(
                sentence(0, 0, 0, word("一")),
                sentence(2, 0, 2_000, word("三")),
                sentence(1, 0, 1_000, word("二"))));
    assertThat(inbox.text()).isEqualTo("一二三");
    assertThat(inbox.events).filteredOn(event -> event.startsWith("settled")).hasSize(1);
  }

  @Test
  void emptyFinalResultTakesTheInterimOneAway() {
    assertThat(events(sentence(0, 1, 200, word("嗯")), sentence(1, 0, 200)))
        .containsExactly("put 1 嗯 [200,?]", "remove 1..1", "settled 2 to 1200");
  }

  @Test
  void wordsAreTimedInFramesFromTheirSentence() {
    RecordingInbox inbox =
        read(
            List.of(
                sentence(
                    0,
                    0,
                    1_000,
                    word("你好", 0, 40, "n", 0),
                    word("，", 40, 40, "p", 0),
                    word("嗯", 50, 60, "s", 0),
                    word("", 60, 60, "g", 0))),
            Detail.WORDS);
    assertThat(inbox.events).contains("put 0 你好，嗯 [1000,2000] 你好@1000-1400 嗯@1500-1600 stable");
  }

  @Test
  void roleHoldsUntilAnotherOneIsNamed() {
    assertThat(
            events(
                sentence(0, 0, 0, word("一", 0, 1, "n", 1)),
                sentence(1, 0, 1_000, word("二", 0, 1, "n", 0)),
                sentence(2, 1, 2_000, word("三", 0, 0, "n", 2)),
                sentence(3, 1, 2_000, word("三", 0, 0, "n", 0)),
                sentence(4, 0, 2_000, word("三", 0, 1, "n", 2)),
                sentence(5, 0, 3_000, word("四", 0, 1, "n", 0))))
        .filteredOn(event -> event.startsWith("put"))
        .containsExactly(
            "put 0 一 [0,1000] by 1 stable",
            "put 2 二 [1000,2000] by 1 stable",
            "put 5 三 [2000,?] by 2",
            "put 7 三 [2000,?] by 1",
            "put 8 三 [2000,3000] by 2 stable",
            "put 10 四 [3000,4000] by 2 stable");
  }

  @Test
  void roleIsForgottenWithTheDialogue() {
    read(List.of(sentence(0, 0, 0, word("一", 0, 1, "n", 2))));
    assertThat(events(sentence(0, 0, 0, word("一", 0, 1, "n", 0))))
        .first()
        .asString()
        .doesNotContain("by");
  }

  @Test
  void translationIsNoPartOfTheTranscript() {
    RecordingInbox inbox =
        read(List.of(sentence(0, 0, 0, word("床前")), translation(0, 0, " before the bed")));
    assertThat(inbox.text()).isEqualTo("床前");
    assertThat(inbox.failures).isEmpty();
  }

  @Test
  void translationIsTheTextIfAskedFor() {
    RecordingInbox inbox =
        read(
            dialect("targetLang=en", "result=translation"),
            List.of(
                sentence(0, 1, 0, word("床")),
                translation(0, 1, "bed"),
                sentence(1, 0, 0, word("床前")),
                translation(1, 0, "before the bed"),
                result("{\"biz\":\"trans\",\"isEnd\":true,\"segId\":2}")));
    assertThat(inbox.events)
        .containsExactly(
            "trace rta1",
            "put 1 bed [0,4770]",
            "remove 1..1",
            "put 2 before the bed [0,4770] stable",
            "settled 2 to 4770",
            "settled 4 to ?");
  }

  @Test
  void endIsTheVendorsClose() {
    RecordingInbox inbox = new RecordingInbox();
    ended().closed(1000, "", inbox);
    assertThat(inbox.events).containsExactly("end ?");
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 1005})
  void vendorMayCloseWithoutNicety(int code) {
    RecordingInbox inbox = new RecordingInbox();
    ended().closed(code, "", inbox);
    assertThat(inbox.events).containsExactly("end ?");
  }

  @Test
  void closeBeforeTheEndAndABrokenConnectionAreFailures() {
    RecordingInbox before = new RecordingInbox();
    dialect().closed(1000, "", before);
    assertThat(before.events).containsExactly("fail NETWORK 1000 RESTART");
    RecordingInbox broken = new RecordingInbox();
    ended().closed(1006, "", broken);
    assertThat(broken.events).containsExactly("fail NETWORK 1006 RESTART");
  }

  @Test
  void lastResultMaySaySo() {
    String last =
        sentence(0, 0, 0, word("完")).replace("\\\"seg_id\\\"", "\\\"ls\\\":true,\\\"seg_id\\\"");
    assertThat(read(ended(), List.of(last)).events).endsWith("end ?");
  }

  @Test
  void unknownFieldsAndMessagesAreIgnored() {
    assertThat(events(message("heartbeat", "0", "", ""), result("{\"x\":[{}],\"seg_id\":1}")))
        .isEmpty();
  }

  @Test
  void rawJsonIsGivenToWhoeverWantsIt() {
    String json = sentence(0, 0, 0, word("完"));
    assertThat(read(List.of(json), Detail.RAW).events.get(1)).endsWith("raw " + json);
  }
}
