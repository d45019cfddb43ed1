package io.github.camelasr.tencent.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.tencent.testing.Given;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections "输入音频格式" and "Restful API": what may be asked for, and which rules follow. */
class V1OptionsTest {
  private static final V1Variant VARIANT = new V1Variant();

  private static Rules rules(String... options) {
    return Given.plan(VARIANT, options).rules();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subServiceType=2",
        "resultTextFormat=4",
        "resType=2",
        "voiceFormat=2",
        "voiceFormat=8",
        "projectid=-1",
        "timeout=0",
        "signatureLifetime=7776000",
        "catchUp=11"
      })
  void valueThatIsNotAllowedIsRefused(String option) {
    assertThatThrownBy(() -> Given.settings(VARIANT, option)).hasMessageContaining(option);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "endpoint=wss://aai.qcloud.com/asr/v1; must begin with https:// or http://",
        "endpoint=https://aai.qcloud.com/asr/v1?a=b; must have no query",
        "param.seq=1; belongs to each request",
        "param.end=1; belongs to each request",
        "param.source=1; belongs to each request",
        "param.voice_id=x; belongs to the signature"
      })
  void whatTheVendorWouldRefuseIsRefusedBefore(String option, String words) {
    assertThatThrownBy(() -> rules(option))
        .isInstanceOfSatisfying(
            AsrException.class, e -> assertThat(e.category()).isEqualTo(ErrorCategory.BAD_OPTION))
        .hasMessageContaining(words);
  }

  @Test
  void parameterThatReplacesAnOptionIsAWarning() {
    assertThat(Given.plan(VARIANT, "param.res_type=1").warnings())
        .containsExactly("param.res_type replaces the option resType and is not checked.");
  }

  @ParameterizedTest
  @CsvSource({"16k_0, 16000, 6400", "16k_en, 16000, 6400", "8k_0, 8000, 3200"})
  void pcmIsSentEvery200Milliseconds(String engine, int rate, int bytes) {
    Rules rules = rules("engineModelType=" + engine);

    assertThat(rules.accepts()).containsExactly(AudioFormat.pcm16(rate));
    assertThat(rules.chunking().preferBytes()).isEqualTo(bytes);
    assertThat(rules.chunking().unitBytes()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"4, 16k_0, SPEEX_WB", "4, 8k_0, SPEEX", "6, 16k_0, SILK", "1, 16k_0, PCM_S16LE"})
  void voiceFormatSaysWhatTheAudioIs(String format, String engine, AudioEncoding encoding) {
    Rules rules = rules("voiceFormat=" + format, "engineModelType=" + engine);

    assertThat(rules.accepts()).extracting(AudioFormat::encoding).containsExactly(encoding);
    assertThat(rules.chunking().maxBytes()).isEqualTo(200_000);
  }

  @Test
  void endIsAFlagOnTheLastAudioAndOneRequestIsUnderWay() {
    assertThat(rules().ending()).isEqualTo(Rules.Ending.FLAG_ON_LAST_AUDIO);
    assertThat(rules().pace()).isEqualTo(new Rules.Pace(1, 2, 1));
  }

  @Test
  void dialogueLasts60SecondsUnlessTheVendorCutsSentences() {
    assertThat(rules().limits().audio()).contains(Duration.ofSeconds(60));
    assertThat(rules("param.needvad=1").limits().audio()).isEmpty();
    assertThat(rules().limits().idle()).contains(Duration.ofSeconds(6));
  }

  @Test
  void tailReturnIsQuietForTheWholeDialogue() {
    assertThat(rules("resType=1").quiet()).isGreaterThan(Duration.ofSeconds(60));
    assertThat(rules().quiet()).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void requestsAreCountedByAccount() {
    assertThat(rules().quota())
        .isEqualTo(Rules.Quota.of("tencent http-v1 1259228442").withRequestsPerSecond(50));
  }
}
