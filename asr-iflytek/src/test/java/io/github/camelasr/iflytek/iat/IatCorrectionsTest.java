package io.github.camelasr.iflytek.iat;

import static io.github.camelasr.iflytek.iat.Fixture.result;
import static io.github.camelasr.iflytek.iat.Fixture.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.iflytek.testing.RecordingInbox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dynamic correction, {@code dwa=wpgs}. */
class IatCorrectionsTest {
  private static final String APPEND = ",\"pgs\":\"apd\"";

  private static String replace(int from, int to) {
    return ",\"pgs\":\"rpl\",\"rg\":[" + from + "," + to + "]";
  }

  @Test
  void exampleOfTheDocumentReplacesTheFirstResult() {
    String example =
        """
        {
          "code": 0,
          "message": "success",
          "sid": "iatxxxxxxxxxxxxx",
          "data": {
            "result": {
              "bg": 0, "ed": 0, "ls": false, "pgs": "rpl", "rg": [1, 1], "sn": 2,
              "ws": [
                {"bg": 0, "cw": [{"sc": 0, "w": "测试"}]},
                {"bg": 0, "cw": [{"sc": 0, "w": "一下"}]}
              ]
            },
            "status": 1
          }
        }
        """;
    assertThat(Fixture.read(List.of(result(1, APPEND, word(0, "测")), example)).events)
        .containsExactly(
            "trace iat1", "put 1 测 [?,?]", "settled 0 to ?", "remove 1..1", "put 2 测试一下 [?,?]");
  }

  @Test
  void resultsAreNeitherStableNorSettledUntilTheNextIsAppended() {
    RecordingInbox inbox =
        Fixture.read(
            List.of(
                result(1, APPEND, word(5, "今")),
                result(2, replace(1, 1), word(5, "今天")),
                result(3, replace(2, 2), word(5, "今天下雨")),
                result(4, APPEND, word(150, "明天"))));
    assertThat(inbox.events)
        .containsExactly(
            "trace iat1",
            "put 1 今 [50,?]",
            "settled 0 to 50",
            "remove 1..1",
            "put 2 今天 [50,?]",
            "remove 2..2",
            "put 3 今天下雨 [50,?]",
            "put 4 明天 [1500,?]",
            "settled 3 to 1500");
    assertThat(inbox.text()).isEqualTo("今天下雨明天");
  }

  @Test
  void rangeMayReachAnyEarlierResult() {
    RecordingInbox inbox =
        Fixture.read(
            List.of(
                result(1, APPEND, word(5, "a")),
                result(2, APPEND, word(9, "b")),
                result(3, APPEND, word(15, "c")),
                result(4, replace(1, 3), word(5, "abc"))));
    assertThat(inbox.text()).isEqualTo("abc");
  }

  @Test
  void rangeMeansKeysAndNotPlacesInAList() {
    RecordingInbox inbox =
        Fixture.read(
            List.of(
                result(1, APPEND, word(5, "a")),
                // the message with sn 2 never came
                result(3, APPEND, word(15, "c")),
                result(4, replace(2, 2), word(9, "b"))));
    assertThat(inbox.text()).isEqualTo("acb");
  }

  @Test
  void rangeNeverTakesAwayItsOwnResultOrLaterOnes() {
    RecordingInbox inbox =
        Fixture.read(
            List.of(
                result(1, APPEND, word(5, "a")),
                result(2, replace(1, 9), word(5, "b")),
                result(3, replace(3, 3), word(9, "c"))));
    assertThat(inbox.events).contains("remove 1..1").doesNotContain("remove 1..9", "remove 3..3");
    assertThat(inbox.text()).isEqualTo("bc");
  }

  @Test
  void emptyResultIsNotPutButStillRemoves() {
    RecordingInbox inbox =
        Fixture.read(
            List.of(
                result(1, APPEND, word(5, "嗯")),
                result(2, replace(1, 1), word(0, "")),
                result(3, APPEND, "")));
    assertThat(inbox.events)
        .containsExactly(
            "trace iat1", "put 1 嗯 [50,?]", "settled 0 to 50", "remove 1..1", "settled 2 to ?");
    assertThat(inbox.text()).isEmpty();
  }

  @Test
  void emptyResultReplacesOneOfItsOwnKey() {
    RecordingInbox inbox =
        Fixture.read(List.of(result(1, APPEND, word(5, "嗯")), result(1, APPEND, word(0, ""))));
    assertThat(inbox.text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"rg\":null",
        ",\"rg\":[]",
        ",\"rg\":[1]",
        ",\"rg\":[2,1]",
        ",\"rg\":[-1,1]",
        ",\"rg\":{\"from\":1}",
        ",\"rg\":[\"a\",\"b\"]"
      })
  void replacementWithoutARangeFailsBecauseTheTextCannotBeKnown(String range) {
    RecordingInbox inbox =
        Fixture.read(
            List.of(
                result(1, APPEND, word(5, "a")),
                result(2, ",\"pgs\":\"rpl\"" + range, word(5, "ab"))));
    assertThat(inbox.failure().category()).isEqualTo(ErrorCategory.VENDOR);
    assertThat(inbox.text()).isEqualTo("a");
  }

  @Test
  void unknownKindOfResultIsAppended() {
    RecordingInbox inbox =
        Fixture.read(
            List.of(result(1, APPEND, word(5, "a")), result(2, ",\"pgs\":\"new\"", word(9, "b"))));
    assertThat(inbox.text()).isEqualTo("ab");
  }
}
