package io.github.camelasr.tencent.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.tencent.testing.Given;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections "接口要求" and "请求参数": what may be asked for, and which rules follow. */
class V2OptionsTest {
  private static final V2Variant VARIANT = new V2Variant();

  private static Rules rules(String... options) {
    return Given.plan(VARIANT, options).rules();
  }

  private static List<String> warnings(String... options) {
    return Given.plan(VARIANT, options).warnings();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "voiceFormat=2",
        "needvad=2",
        "reinforceHotword=2",
        "filterDirty=3",
        "filterModal=3",
        "filterPunc=3",
        "filterEmptyResult=2",
        "convertNumMode=2",
        "wordInfo=3",
        "vadSilenceTime=239",
        "vadSilenceTime=2001",
        "maxSpeakTime=4999",
        "maxSpeakTime=90001",
        "noiseThreshold=1.1",
        "noiseThreshold=-1.1",
        "inputSampleRate=16000",
        "catchUp=3.1",
        "catchUp=0.9",
        "signatureLifetime=0",
        "signatureLifetime=7776000"
      })
  void valueThatIsNotAllowedIsRefused(String option) {
    assertThatThrownBy(() -> Given.settings(VARIANT, option))
        .isInstanceOf(AsrException.class)
        .hasMessageContaining(option);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vadSilenceTime=240", "vadSilenceTime=2000", "maxSpeakTime=5000", "maxSpeakTime=90000",
        "noiseThreshold=-1", "noiseThreshold=1", "wordInfo=100", "signatureLifetime=7775999",
        "hotwordList=a|1,b|11,c|100", "engineModelType=16k_multi_lang"
      })
  void allowedByTheDocument(String option) {
    assertThat(warnings(option)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "endpoint=https://asr.cloud.tencent.com/asr/v2; must begin with wss:// or ws://",
        "endpoint=wss://asr.cloud.tencent.com/asr/v2?a=b; must have no query",
        "hotwordList=ASR; not of the form word|weight",
        "hotwordList=ASR|12; not of the form word|weight",
        "hotwordList=ASR|0; not of the form word|weight",
        "hotwordList=a|1,; not of the form word|weight",
        "param.voice_id=x; belongs to the signature",
        "param.signature=x; belongs to the signature",
        "param.nonce=x; belongs to the signature"
      })
  void whatTheVendorWouldRefuseIsRefusedBefore(String option, String words) {
    assertThatThrownBy(() -> rules(option))
        .isInstanceOfSatisfying(
            AsrException.class, e -> assertThat(e.category()).isEqualTo(ErrorCategory.BAD_OPTION))
        .hasMessageContaining(words);
  }

  @Test
  void moreThan128HotWordsAreRefused() {
    assertThat(warnings("hotwordList=" + "a|1,".repeat(127) + "a|1")).isEmpty();
    assertThatThrownBy(() -> rules("hotwordList=" + "a|1,".repeat(128) + "a|1"))
        .hasMessageContaining("129 words");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThatThrownBy(
            () -> rules("inputSampleRate=8000", "voiceFormat=8", "engineModelType=8k_zh"))
        .hasMessageContaining("needs 'voiceFormat=1'")
        .hasMessageContaining("engines of 16 kHz");
  }

  @Test
  void whatTheVendorWouldIgnoreIsAWarning() {
    assertThat(warnings("needvad=0", "vadSilenceTime=500", "maxSpeakTime=5000"))
        .containsExactly(
            "vadSilenceTime has no effect with needvad=0.",
            "maxSpeakTime has no effect with needvad=0.");
    assertThat(warnings("param.needvad=0"))
        .containsExactly("param.needvad replaces the option needvad and is not checked.");
  }

  @Test
  void credentialsAloneAreSecretAndRequired() {
    assertThat(VARIANT.declaration().options())
        .filteredOn(OptionSpec::required)
        .extracting(OptionSpec::name)
        .containsExactly("appId", "secretId", "secretKey");
    assertThat(VARIANT.declaration().options())
        .filteredOn(OptionSpec::secret)
        .extracting(OptionSpec::name)
        .containsExactly("secretId", "secretKey", "token");
  }

  @ParameterizedTest
  @CsvSource({
    "engineModelType=16k_zh, 16000, 1280",
    "engineModelType=16k_zh_large, 16000, 1280",
    "engineModelType=8k_zh, 8000, 640",
    "engineModelType=8k_0, 8000, 640",
    "inputSampleRate=8000, 8000, 640"
  })
  void pcmIsSentEvery40Milliseconds(String option, int rate, int bytes) {
    Rules rules = rules(option);
    assertThat(rules.accepts()).containsExactly(AudioFormat.pcm16(rate));
    assertThat(rules.chunking().preferBytes()).isEqualTo(bytes);
    assertThat(rules.chunking().minBytes()).isEqualTo(bytes);
    assertThat(rules.chunking().unitBytes()).isEqualTo(2);
    assertThat(rules.chunking().shortTail()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "4, 16k_zh, SPEEX_WB",
    "4, 8k_zh, SPEEX",
    "6, 16k_zh, SILK",
    "8, 16k_zh, MP3",
    "10, 16k_zh, OPUS",
    "12, 16k_zh, WAV",
    "14, 16k_zh, M4A",
    "16, 16k_zh, AAC"
  })
  void voiceFormatSaysWhatTheAudioIs(String format, String engine, AudioEncoding encoding) {
    Rules rules = rules("voiceFormat=" + format, "engineModelType=" + engine);
    assertThat(rules.accepts()).extracting(AudioFormat::encoding).containsExactly(encoding);
  }

  @Test
  void messageOfOpusIsOnePacket() {
    assertThat(rules("voiceFormat=10").chunking().preferBytes()).isEqualTo(1);
  }

  @Test
  void audioIsSentInRealTimeAndCaughtUpAtMostThreefold() {
    assertThat(rules().pace()).isEqualTo(new Rules.Pace(1, 2, 1));
    assertThat(rules("catchUp=3").pace().catchUp()).isEqualTo(3);
  }

  @Test
  void dialogueMayPauseForSixSecondsAndLastForEver() {
    assertThat(rules().limits().idle()).contains(Duration.ofSeconds(6));
    assertThat(rules().limits().audio()).isEmpty();
    assertThat(rules().limits().wall()).isEmpty();
    assertThat(rules().limits().endsAfterSilence()).isEmpty();
    assertThat(rules().ending()).isEqualTo(Rules.Ending.EMPTY_MESSAGE);
  }

  @Test
  void withoutVadADialogueLasts60Seconds() {
    assertThat(rules("needvad=0").limits().audio()).contains(Duration.ofSeconds(60));
  }

  @Test
  void dialoguesAreCountedByAccount() {
    assertThat(rules().quota())
        .isEqualTo(Rules.Quota.of("tencent ws-v2 1259228442").withSessions(200));
  }
}
