package io.github.camelasr.huawei.rasr;

import static io.github.camelasr.huawei.rasr.Fixture.end;
import static io.github.camelasr.huawei.rasr.Fixture.event;
import static io.github.camelasr.huawei.rasr.Fixture.interim;
import static io.github.camelasr.huawei.rasr.Fixture.result;
import static io.github.camelasr.huawei.rasr.Fixture.settled;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.huawei.testing.RecordingInbox;
import io.github.camelasr.huawei.testing.RecordingOutbox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Page 单句模式, and the events of page 事件响应. */
class SentenceModeTest {

  private static List<String> read(RasrMode mode, String... messages) {
    return Fixture.read(mode, List.of(messages)).events;
  }

  private static List<String> read(String... messages) {
    return read(RasrMode.SENTENCE, messages);
  }

  @Test
  void dialogueEndsWithItsSentence() {
    assertThat(read(result(interim(100, 700, "今天")), result(settled(100, 1500, "今天下雨。"))))
        .endsWith("settled 100 to 1500", "end 1500");
  }

  @Test
  void guessDoesNotEndIt() {
    assertThat(read(result(interim(100, 700, "今天")))).noneMatch(e -> e.startsWith("end"));
  }

  @Test
  void endOfVoiceTellsHowFarTheVendorHeard() {
    assertThat(read(event("VOICE_END", ",\"timestamp\":2000"), result(settled(100, 1500, "雨。"))))
        .containsSubsequence("speech to 2000", "end 2000");
  }

  @Test
  void sentenceAfterOurEndCoversEverything() {
    RecordingInbox inbox = new RecordingInbox();
    StreamDialect dialect = Fixture.dialect(RasrMode.SENTENCE);
    dialect.write(Cue.END, AudioChunk.NONE, new RecordingOutbox());
    dialect.read(Fixture.message(result(settled(100, 1500, "雨。"))), inbox);
    assertThat(inbox.events).endsWith("end ?");
  }

  @Test
  void startAndEndOfVoiceAreTold() {
    assertThat(
            read(
                event("VOICE_START", ",\"timestamp\":300"),
                event("VOICE_END", ",\"timestamp\":1500")))
        .containsExactly("trace t1", "speech from 300", "speech to 1500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"timestamp\":0", ",\"timestamp\":null"})
  void reservedTimeOfAnEventIsUnknown(String timestamp) {
    assertThat(read(event("VOICE_START", timestamp))).endsWith("speech from ?");
  }

  @Test
  void silenceEndsTheDialogue() {
    assertThat(read(event("EXCEEDED_SILENCE", ",\"timestamp\":10000"))).endsWith("end 10000");
    assertThat(read(event("EXCEEDED_SILENCE", ""))).endsWith("end ?");
  }

  @ParameterizedTest
  @EnumSource(
      value = RasrMode.class,
      names = {"SHORT", "CONTINUE"})
  void silenceEndsNoOtherMode(RasrMode mode) {
    assertThat(read(mode, event("EXCEEDED_SILENCE", ""))).containsExactly("trace t1");
  }

  @ParameterizedTest
  @EnumSource(
      value = RasrMode.class,
      names = {"SHORT", "CONTINUE"})
  void otherModesGoOnAfterASentence(RasrMode mode) {
    assertThat(read(mode, result(settled(0, 900, "一。")))).endsWith("settled 0 to 900");
  }

  @ParameterizedTest
  @EnumSource(RasrMode.class)
  void moreAudioThanTheVendorTakesNeedsANewDialogue(RasrMode mode) {
    assertThat(read(mode, event("EXCEEDED_AUDIO", "")))
        .endsWith("fail VENDOR EXCEEDED_AUDIO RESTART");
  }

  @Test
  void endOfTheVendorEndsItToo() {
    assertThat(read(event("VOICE_END", ",\"timestamp\":2000"), end("NORMAL"))).endsWith("end 2000");
  }
}
