package io.github.camelasr.tencent.v2;

import static io.github.camelasr.tencent.v2.Messages.FINAL;
import static io.github.camelasr.tencent.v2.Messages.HELLO;
import static io.github.camelasr.tencent.v2.Messages.read;
import static io.github.camelasr.tencent.v2.Messages.result;
import static io.github.camelasr.tencent.v2.Messages.slice;
import static io.github.camelasr.tencent.v2.Messages.word;
import static io.github.camelasr.tencent.v2.Messages.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.tencent.testing.RecordingInbox;
import io.github.camelasr.tencent.testing.RecordingOutbox;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section "识别阶段". */
class V2ResultsTest {

  @Test
  void upgradeAloneDoesNotMakeTheVendorReady() {
    RecordingInbox inbox = new RecordingInbox();
    Messages.dialect().opened(inbox);
    assertThat(inbox.events).containsExactly("trace 00000000-0000-4000-8000-000000008000");
  }

  @Test
  void firstSuccessMakesTheVendorReadyAndNoLaterOneAgain() {
    assertThat(read(List.of(HELLO, HELLO)).events).containsExactly("ready");
  }

  @Test
  void firstSuccessMayBringAResultAlready() {
    assertThat(read(List.of(slice(0, 0, 0, 400, "你"))).events)
        .containsExactly("ready", "put 0 你 [0,400]");
  }

  @Test
  void audioIsSentAsItIs() {
    RecordingOutbox out = new RecordingOutbox();
    Messages.dialect().write(Cue.AUDIO, new AudioChunk(new byte[] {9, 1, 2, 9}, 1, 2, 1), out);
    assertThat(out.messages).containsExactly("0102");
  }

  @Test
  void packetOfOpusHasTheVendorsHeader() {
    RecordingOutbox out = new RecordingOutbox();
    byte[] packet = new byte[300];
    Messages.dialect("voiceFormat=10")
        .write(Cue.AUDIO, new AudioChunk(packet, 0, packet.length, 320), out);
    assertThat(out.messages.get(0)).startsWith("6f707573" + "2c01" + "00").hasSize(2 * 306);
  }

  @Test
  void endIsATextOfItsOwn() {
    RecordingOutbox out = new RecordingOutbox();
    Messages.dialect().write(Cue.END, AudioChunk.NONE, out);
    assertThat(out.messages).containsExactly("{\"type\":\"end\"}");
  }

  @Test
  void nothingIsSaidAtTheBeginningOrToGiveUp() {
    RecordingOutbox out = new RecordingOutbox();
    Messages.dialect().write(Cue.BEGIN, AudioChunk.NONE, out);
    Messages.dialect().write(Cue.ABORT, AudioChunk.NONE, out);
    assertThat(out.messages).isEmpty();
  }

  @Test
  void sentenceGrowsUntilItIsSettled() {
    RecordingInbox inbox =
        read(
            List.of(
                slice(0, 0, 100, 400, "今"),
                slice(1, 0, 100, 800, "今天"),
                slice(2, 0, 100, 900, "今天。")));
    assertThat(inbox.events)
        .containsExactly(
            "ready",
            "put 0 今 [100,400]",
            "put 0 今天 [100,800]",
            "put 0 今天。 [100,900] stable",
            "settled 0 to 900");
  }

  @Test
  void sentenceMayBeSettledWithoutABeginning() {
    RecordingInbox inbox = read(List.of(slice(2, 0, 0, 900, "好。"), slice(2, 1, 950, 1800, "是。")));
    assertThat(inbox.events)
        .containsExactly(
            "ready",
            "put 0 好。 [0,900] stable",
            "settled 0 to 900",
            "put 1 是。 [950,1800] stable",
            "settled 1 to 1800");
  }

  @Test
  void settledSentenceThatOvertookAnotherWaitsForIt() {
    RecordingInbox inbox = read(List.of(slice(2, 1, 950, 1800, "是。"), slice(2, 0, 0, 900, "好。")));
    assertThat(inbox.events)
        .containsExactly(
            "ready",
            "put 1 是。 [950,1800] stable",
            "put 0 好。 [0,900] stable",
            "settled 0 to 900",
            "settled 1 to 1800");
    assertThat(inbox.text()).isEqualTo("好。是。");
  }

  @Test
  void lostSentenceHoldsTheOthersUpNoLongerThanToTheNext() {
    RecordingInbox inbox =
        read(List.of(slice(2, 1, 950, 1800, "是。"), slice(0, 2, 1900, 2000, "我")));
    assertThat(inbox.events)
        .containsExactly(
            "ready", "put 1 是。 [950,1800] stable", "settled 1 to 1800", "put 2 我 [1900,2000]");
  }

  @Test
  void guessThatComesAfterItsSentenceIsIgnored() {
    RecordingInbox inbox = read(List.of(slice(2, 0, 0, 900, "好。"), slice(1, 0, 0, 800, "号")));
    assertThat(inbox.text()).isEqualTo("好。");
    RecordingInbox held = read(List.of(slice(2, 1, 0, 900, "好。"), slice(1, 1, 0, 800, "号")));
    assertThat(held.text()).isEqualTo("好。");
  }

  @Test
  void sameSentenceMayComeTwice() {
    RecordingInbox inbox = read(List.of(slice(2, 0, 0, 900, "好。"), slice(2, 0, 0, 900, "好。")));
    assertThat(inbox.text()).isEqualTo("好。");
    assertThat(inbox.events.stream().filter(event -> event.startsWith("settled"))).hasSize(1);
  }

  @Test
  void emptyResultSaysNothingUnlessItReplacesAnother() {
    assertThat(read(List.of(slice(2, 0, 0, 900, ""))).events)
        .containsExactly("ready", "settled 0 to 900");
    assertThat(read(List.of(slice(1, 0, 0, 800, "啊"), slice(2, 0, 0, 900, ""))).text()).isEmpty();
  }

  @Test
  void wordsHaveTheirTimesIfSomebodyAsked() {
    String message = words(0, "好的。", word("好", 10, 400) + "," + word("的", 400, 0));
    assertThat(read(List.of(message), Detail.WORDS).events.get(1))
        .isEqualTo("put 0 好的。 [0,900] stable 好@10-400 的@400-?");
    assertThat(read(List.of(message)).events.get(1)).isEqualTo("put 0 好的。 [0,900] stable");
  }

  @Test
  void manyWordsAreAllThere() {
    StringBuilder many = new StringBuilder(word("w0", 1, 2));
    for (int at = 1; at < 100; at++) {
      many.append(',').append(word("w" + at, at, at + 1));
    }
    assertThat(read(List.of(words(0, "x", many.toString())), Detail.WORDS).events.get(1))
        .contains(" w0@1-2 ")
        .endsWith("w99@99-100");
  }

  @Test
  void rawMessageIsKeptIfSomebodyAsked() {
    String message = slice(2, 0, 0, 900, "好");
    assertThat(read(List.of(message), Detail.RAW).events.get(1)).endsWith(" raw " + message);
  }

  @Test
  void timeThatCannotBeIsUnknown() {
    assertThat(read(List.of(result(2, 0, "null", "-1", "好"))).events.get(1))
        .isEqualTo("put 0 好 [?,?] stable");
    assertThat(read(List.of(result(2, 0, "500", "400", "好"))).events.get(2))
        .isEqualTo("settled 0 to ?");
    assertThat(read(List.of(result(2, 0, "0", "9223372036854775807", "好"))).events.get(1))
        .isEqualTo("put 0 好 [0,?] stable");
  }

  @Test
  void finalEndsTheDialogueAfterItsResult() {
    assertThat(read(List.of(HELLO, FINAL)).events).containsExactly("ready", "end ?");
    String both = slice(2, 0, 0, 900, "好").replace("\"final\":0", "\"final\":1");
    assertThat(read(List.of(both)).events)
        .containsExactly("ready", "put 0 好 [0,900] stable", "settled 0 to 900", "end ?");
  }

  @Test
  void fieldsMayComeInAnyOrderAndUnknownOnesAreSkipped() {
    String message =
        "{\"final\":0,\"new\":{\"a\":[1]},\"result\":{\"emotion_type\":[\"x\"],\"word_list\":null,"
            + "\"voice_text_str\":\"好\",\"index\":\"0\",\"slice_type\":\"2\",\"end_time\":9,"
            + "\"start_time\":1,\"speaker_info\":{}},\"message\":\"\",\"code\":\"0\"}";
    assertThat(read(List.of(message)).events)
        .containsExactly("ready", "put 0 好 [1,9] stable", "settled 0 to 9");
  }

  @Test
  void resultThatIsNoObjectIsNone() {
    assertThat(read(List.of("{\"code\":0,\"result\":null}")).events).containsExactly("ready");
  }

  @Test
  void dialectsDoNotDisturbEachOther() {
    RecordingInbox first = read(List.of(slice(2, 0, 0, 900, "好")));
    RecordingInbox second = read(List.of(slice(1, 0, 0, 900, "坏")));
    assertThat(first.text() + second.text()).isEqualTo("好坏");
  }
}
