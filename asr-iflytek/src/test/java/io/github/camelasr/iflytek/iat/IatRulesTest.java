package io.github.camelasr.iflytek.iat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Rules.Chunking;
import io.github.camelasr.api.spi.Rules.Ending;
import io.github.camelasr.api.spi.Rules.Pace;
import io.github.camelasr.api.spi.Token;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IatRulesTest {

  private static Rules rules(String... options) {
    return Fixture.plan(options).rules();
  }

  private static List<Integer> units(String encoding, String option, List<Integer> values) {
    return values.stream()
        .map(value -> rules("encoding=" + encoding, option + "=" + value))
        .map(rules -> rules.chunking().unitBytes())
        .toList();
  }

  @Test
  void rawAudioIsSentEvery40MillisecondsIn1280Bytes() {
    assertThat(rules().accepts()).containsExactly(AudioFormat.pcm16(16000));
    assertThat(rules().chunking()).isEqualTo(new Chunking(1280, 1280, 12800, 2, true));
  }

  @Test
  void rawAudioOf8KilohertzHasHalfOfThat() {
    assertThat(rules("sampleRate=8000").accepts()).containsExactly(AudioFormat.pcm16(8000));
    assertThat(rules("sampleRate=8000").chunking())
        .isEqualTo(new Chunking(640, 640, 6400, 2, true));
  }

  @ParameterizedTest
  @CsvSource({
    "gov-seat-assistant, 8000",
    "seat-assistant, 8000",
    "gov-ansys, 8000",
    "gov-nav, 8000",
    "fin-nav, 8000",
    "fin-ansys, 8000",
    "iat, 16000",
    "xfime-mianqie, 16000",
    "medical, 16000"
  })
  void telephoneDomainsAskFor8KilohertzByThemselves(String domain, int rate) {
    assertThat(rules("domain=" + domain).accepts()).containsExactly(AudioFormat.pcm16(rate));
  }

  @Test
  void iflytekSpeexHasTheFrameSizesOfTheDocument() {
    List<Integer> levels = IntStream.rangeClosed(0, 10).boxed().toList();
    assertThat(units("speex", "speexLevel", levels))
        .containsExactly(7, 11, 16, 21, 21, 29, 29, 39, 39, 47, 63);
    assertThat(units("speex-wb", "speexLevel", levels))
        .containsExactly(11, 16, 21, 26, 33, 43, 53, 61, 71, 87, 107);
  }

  @Test
  void standardSpeexHasTheFrameSizesOfTheDocument() {
    List<Integer> narrow = List.of(6, 10, 15, 20, 20, 28, 28, 38, 38, 46, 62);
    List<Integer> wide = List.of(10, 15, 20, 25, 32, 42, 52, 60, 70, 86, 106);
    assertThat(units("speex", "speexSize", narrow)).isEqualTo(narrow);
    assertThat(units("speex-wb", "speexSize", wide)).isEqualTo(wide);
  }

  @ParameterizedTest
  @CsvSource({"speexLevel=7, 61", "speexSize=60, 60"})
  void speexIsSentInTwoFramesOf20Milliseconds(String option, int frame) {
    Rules rules = rules("encoding=speex-wb", option);
    assertThat(rules.chunking())
        .isEqualTo(new Chunking(2 * frame, 2 * frame, 20 * frame, frame, true));
    assertThat(rules.accepts()).containsExactly(new AudioFormat(AudioEncoding.SPEEX_WB, 16000, 1));
  }

  @Test
  void narrowBandSpeexIs8Kilohertz() {
    assertThat(rules("encoding=speex", "speexLevel=4").accepts())
        .containsExactly(new AudioFormat(AudioEncoding.SPEEX, 8000, 1));
  }

  @Test
  void mp3IsCutAnywhere() {
    Rules rules = rules("encoding=lame", "sampleRate=8000");
    assertThat(rules.accepts()).containsExactly(new AudioFormat(AudioEncoding.MP3, 8000, 1));
    assertThat(rules.chunking().unitBytes()).isEqualTo(1);
  }

  @Test
  void dialogueLasts60SecondsAndMayPauseFor10() {
    assertThat(rules().limits().audio()).contains(Duration.ofSeconds(60));
    assertThat(rules().limits().wall()).contains(Duration.ofSeconds(60));
    assertThat(rules().limits().idle()).contains(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @CsvSource({"zh_cn, 2000", "en_us, 2000"})
  void twoSecondsOfSilenceEndADialogue(String language, long millis) {
    assertThat(rules("language=" + language).limits().endsAfterSilence())
        .contains(Duration.ofMillis(millis));
  }

  @Test
  void smallLanguagesDoNotEndAfterSilenceUnlessTold() {
    assertThat(rules("language=ru-ru").limits().endsAfterSilence()).isEqualTo(Optional.empty());
    assertThat(rules("language=ru-ru", "vadEos=4000").limits().endsAfterSilence())
        .contains(Duration.ofSeconds(4));
  }

  @Test
  void vadEosSaysAfterHowMuchSilenceADialogueEnds() {
    assertThat(rules("vadEos=5500").limits().endsAfterSilence()).contains(Duration.ofMillis(5500));
  }

  @Test
  void audioIsSentInRealTimeAndCaughtUpAsConfigured() {
    assertThat(rules().pace()).isEqualTo(new Pace(1.0, 2.0, 1));
    assertThat(rules("catchUp=3.5").pace()).isEqualTo(new Pace(1.0, 3.5, 1));
  }

  @Test
  void endIsAMessageOfItsOwn() {
    assertThat(rules().ending()).isEqualTo(Ending.EMPTY_MESSAGE);
  }

  @Test
  void vendorMayBeSilentLongerWithoutInterimResults() {
    assertThat(rules().quiet()).isGreaterThan(rules("dwa=wpgs").quiet());
  }

  @Test
  void quotaIsCountedByApplicationAndNamesNoKey() {
    assertThat(rules().quota().key())
        .contains("123456")
        .doesNotContain(Fixture.API_KEY, Fixture.API_SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "zh_cn, iat-api.xfyun.cn",
    "en_us, iat-api.xfyun.cn",
    "ru-ru, iat-niche-api.xfyun.cn",
    "bo_cn, iat-niche-api.xfyun.cn"
  })
  void languageChoosesTheHost(String language, String host) {
    assertThat(
            Fixture.dialect("language=" + language)
                .open(Fixture.at(Fixture.JULY), Token.NONE)
                .uri())
        .hasScheme("wss")
        .hasHost(host)
        .hasPath("/v2/iat");
  }
}
