package io.github.camelasr.huawei.rasr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Rules.Chunking;
import io.github.camelasr.api.spi.Token;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RasrRulesTest {

  private static Rules rules(RasrMode mode, String... options) {
    return Fixture.plan(mode, options).rules();
  }

  private static URI uri(RasrMode mode, String... options) {
    return Fixture.dialect(mode, options).open(Fixture.at(Fixture.NOVEMBER), Token.NONE).uri();
  }

  @ParameterizedTest
  @CsvSource({
    "pcm16k16bit, chinese_16k_general, PCM_S16LE, 16000, 320, 3200, 65536, 2",
    "pcm8k16bit, chinese_8k_common, PCM_S16LE, 8000, 160, 1600, 32768, 2",
    "ulaw16k8bit, chinese_16k_general, MULAW, 16000, 320, 1600, 65536, 1",
    "ulaw8k8bit, chinese_8k_common, MULAW, 8000, 160, 800, 32768, 1",
    "alaw16k8bit, chinese_16k_general, ALAW, 16000, 320, 1600, 65536, 1",
    "alaw8k8bit, chinese_8k_common, ALAW, 8000, 160, 800, 32768, 1"
  })
  void everyFormatIsSentIn100MillisecondsWithinItsBounds(
      String form,
      String property,
      AudioEncoding encoding,
      int rate,
      int min,
      int prefer,
      int max,
      int unit) {
    Rules rules = rules(RasrMode.SHORT, "audioFormat=" + form, "property=" + property);
    assertThat(rules.accepts()).containsExactly(new AudioFormat(encoding, rate, 1));
    assertThat(rules.chunking()).isEqualTo(new Chunking(min, prefer, max, unit, false));
  }

  @ParameterizedTest
  @CsvSource({"SHORT, PT1M", "SENTENCE, PT1M", "CONTINUE, PT5H"})
  void everyModeHasItsLength(RasrMode mode, Duration longest) {
    assertThat(rules(mode).limits().audio()).contains(longest);
    assertThat(rules(mode).limits().wall()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RasrMode.class)
  void gapOf20SecondsEndsADialogue(RasrMode mode) {
    assertThat(rules(mode).limits().idle()).contains(Duration.ofSeconds(20));
  }

  @Test
  void silenceEndsADialogueInSentenceModeOnly() {
    assertThat(rules(RasrMode.SENTENCE).limits().endsAfterSilence())
        .contains(Duration.ofMillis(500));
    assertThat(rules(RasrMode.SENTENCE, "vadTail=900").limits().endsAfterSilence())
        .contains(Duration.ofMillis(900));
    assertThat(rules(RasrMode.SHORT).limits().endsAfterSilence()).isEmpty();
    assertThat(rules(RasrMode.CONTINUE, "vadTail=900").limits().endsAfterSilence()).isEmpty();
  }

  @Test
  void vendorIsQuietForASentenceUnlessItGuesses() {
    assertThat(rules(RasrMode.SHORT).quiet()).isEqualTo(Duration.ofSeconds(5));
    assertThat(rules(RasrMode.SHORT, "interimResults=no").quiet()).isEqualTo(Duration.ofMinutes(1));
    assertThat(rules(RasrMode.CONTINUE, "interimResults=no").quiet())
        .isEqualTo(Duration.ofSeconds(35));
    assertThat(rules(RasrMode.CONTINUE, "interimResults=no", "maxSeconds=10").quiet())
        .isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void audioIsSentInRealTimeAndCaughtUpAsConfigured() {
    assertThat(rules(RasrMode.SHORT).pace()).isEqualTo(new Rules.Pace(1, 2, 1));
    assertThat(rules(RasrMode.SHORT, "catchUp=5").pace()).isEqualTo(new Rules.Pace(1, 5, 1));
  }

  @Test
  void endIsAMessageWithoutAudio() {
    assertThat(rules(RasrMode.SHORT).ending()).isEqualTo(Rules.Ending.EMPTY_MESSAGE);
  }

  @Test
  void sessionsAreCountedByProject() {
    assertThat(rules(RasrMode.SHORT).quota().key())
        .isEqualTo(rules(RasrMode.CONTINUE).quota().key())
        .contains(Fixture.PROJECT);
  }

  @ParameterizedTest
  @CsvSource({"SHORT, short-stream", "SENTENCE, sentence-stream", "CONTINUE, continue-stream"})
  void everyModeHasItsPath(RasrMode mode, String path) {
    assertThat(uri(mode))
        .hasToString(
            "wss://sis-ext.cn-north-4.myhuaweicloud.com/v1/" + Fixture.PROJECT + "/rasr/" + path);
  }

  @Test
  void regionChoosesTheHost() {
    assertThat(uri(RasrMode.SHORT, "region=cn-east-3"))
        .hasHost("sis-ext.cn-east-3.myhuaweicloud.com");
  }

  @ParameterizedTest
  @CsvSource({
    "ws://127.0.0.1:8080, ws://127.0.0.1:8080/v1/",
    "wss://proxy.example.com/sis/, wss://proxy.example.com/sis/v1/"
  })
  void endpointIsTheBase(String endpoint, String beginning) {
    assertThat(uri(RasrMode.SHORT, "endpoint=" + endpoint).toString()).startsWith(beginning);
  }
}
