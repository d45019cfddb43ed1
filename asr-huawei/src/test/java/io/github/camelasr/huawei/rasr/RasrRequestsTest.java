package io.github.camelasr.huawei.rasr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.huawei.testing.RecordingOutbox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RasrRequestsTest {
  private final RecordingOutbox out = new RecordingOutbox();

  private String start(String... options) {
    Fixture.dialect(options).write(Cue.BEGIN, AudioChunk.NONE, out);
    return out.messages.get(0);
  }

  @Test
  void startCarriesTheRequiredFieldsAndOurThreeDefaults() {
    assertThat(start())
        .isEqualTo(
            "TEXT {\"command\":\"START\",\"config\":{\"audio_format\":\"pcm16k16bit\",\"property\":"
                + "\"chinese_16k_general\",\"add_punc\":\"yes\",\"interim_results\":\"yes\","
                + "\"need_word_info\":\"yes\"}}");
  }

  @Test
  void everyFieldHasTheVendorsNameAndType() {
    assertThat(
            start(
                "audioFormat=alaw8k8bit",
                "property=chinese_8k_general",
                "addPunc=no",
                "digitNorm=no",
                "vadHead=0",
                "vadTail=800",
                "maxSeconds=60",
                "interimResults=no",
                "vocabularyId=v-1",
                "needWordInfo=no"))
        .isEqualTo(
            "TEXT {\"command\":\"START\",\"config\":{\"audio_format\":\"alaw8k8bit\",\"property\":"
                + "\"chinese_8k_general\",\"add_punc\":\"no\",\"digit_norm\":\"no\",\"vad_head\":0,"
                + "\"vad_tail\":800,\"max_seconds\":60,\"interim_results\":\"no\","
                + "\"vocabulary_id\":\"v-1\",\"need_word_info\":\"no\"}}");
  }

  @ParameterizedTest
  @CsvSource({
    "chinese_8k_common, pcm8k16bit",
    "chinese_8k_general, pcm8k16bit",
    "chinese_16k_common, pcm16k16bit",
    "english_16k_common, pcm16k16bit"
  })
  void modelSaysAtWhichRateAudioIsSent(String property, String format) {
    assertThat(start("property=" + property)).contains("\"audio_format\":\"" + format + "\"");
  }

  @Test
  void parametersOfALaterEditionArePassedOn() {
    assertThat(start("param.english_assist=yes", "param.speed=2", "param.vad_tail=\"7\""))
        .contains("\"english_assist\":\"yes\"")
        .contains("\"speed\":2")
        .contains("\"vad_tail\":\"7\"");
  }

  @Test
  void parameterTakesThePlaceOfAnOption() {
    assertThat(start("property=chinese_16k_it", "param.property=klingon_16k_opera"))
        .contains("klingon_16k_opera")
        .doesNotContain("chinese_16k_it");
  }

  @Test
  void textIsEscaped() {
    assertThat(start("vocabularyId=a\"表")).contains("\"vocabulary_id\":\"a\\\"\\u8868\"");
  }

  @Test
  void audioGoesAsItIsInBinaryMessages() {
    byte[] buffer = {9, 1, 2, 3, 4, 9};
    Fixture.dialect().write(Cue.AUDIO, new AudioChunk(buffer, 1, 4, 2), out);
    assertThat(out.messages).containsExactly("BINARY 01020304");
  }

  @Test
  void endIsAMessageOfItsOwnWithABoolean() {
    StreamDialect dialect = Fixture.dialect();
    dialect.write(Cue.AUDIO, Fixture.audio((byte) 1, (byte) 2), out);
    dialect.write(Cue.END, AudioChunk.NONE, out);
    assertThat(out.messages)
        .containsExactly("BINARY 0102", "TEXT {\"command\":\"END\",\"cancel\":false}");
  }

  @Test
  void givingUpIsAnEndThatCancels() {
    Fixture.dialect().write(Cue.ABORT, AudioChunk.NONE, out);
    assertThat(out.messages).containsExactly("TEXT {\"command\":\"END\",\"cancel\":true}");
  }

  @Test
  void dialectsOfOnePlanWriteTheSame() {
    for (int at = 0; at < 2; at++) {
      Fixture.dialect("vadTail=1").write(Cue.BEGIN, AudioChunk.NONE, out);
    }
    assertThat(List.of(out.messages.get(0))).containsExactly(out.messages.get(1));
  }
}
