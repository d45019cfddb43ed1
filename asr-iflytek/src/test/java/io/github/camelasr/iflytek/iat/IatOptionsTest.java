package io.github.camelasr.iflytek.iat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Plan;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IatOptionsTest {

  /** Options in one string, separated by blanks. */
  private static String refusal(String options) {
    AsrException refusal =
        catchThrowableOfType(AsrException.class, () -> Fixture.plan(options.split(" ", -1)));
    assertThat(refusal).as(options).isNotNull();
    assertThat(refusal.category()).isEqualTo(ErrorCategory.BAD_OPTION);
    return refusal.detail();
  }

  @Test
  void credentialsAloneAreEnough() {
    assertThat(Fixture.plan().warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"appId", "apiKey", "apiSecret"})
  void credentialsAreRequired(String missing) {
    Map<String, String> given =
        new HashMap<>(Map.of("appId", "a", "apiKey", "k", "apiSecret", "s"));
    given.remove(missing);
    AsrException refusal =
        catchThrowableOfType(AsrException.class, () -> Settings.check(IatOptions.ALL, given));
    assertThat(refusal.detail()).contains("'" + missing + "' is missing");
  }

  @Test
  void onlyTheTwoKeysAreSecret() {
    assertThat(IatOptions.ALL)
        .filteredOn(OptionSpec::secret)
        .extracting(OptionSpec::name)
        .containsExactly("apiKey", "apiSecret");
    assertThat(Fixture.settings().toString())
        .contains("123456")
        .doesNotContain(Fixture.API_KEY, Fixture.API_SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "language=en_us",
        "language=ru-ru",
        "language=ja_jp nunum=0",
        "accent=cantonese",
        "accent=lmz vadEos=10000",
        "domain=iat",
        "domain=xfime-mianqie",
        "domain=medical",
        "domain=gov-seat-assistant",
        "domain=seat-assistant",
        "domain=gov-ansys",
        "domain=gov-nav",
        "domain=fin-nav",
        "domain=fin-ansys",
        "domain=fin-ansys sampleRate=8000",
        "domain=gov-nav encoding=speex speexLevel=4",
        "dwa=wpgs",
        "pd=game",
        "pd=health",
        "pd=shopping",
        "pd=trip",
        "ptt=1",
        "ptt=0 accent=cantonese",
        "pcm=0",
        "pcm=1 language=en_us",
        "ltc=1",
        "ltc=2",
        "ltc=3",
        "rlang=zh-cn",
        "rlang=zh-hk",
        "vinfo=0",
        "vinfo=1",
        "nunum=0",
        "nunum=1",
        "nbest=1",
        "nbest=5",
        "wbest=1 nbest=1",
        "wbest=5",
        "encoding=speex speexSize=38",
        "encoding=speex-wb speexSize=70",
        "encoding=speex speexLevel=0 sampleRate=8000",
        "encoding=speex-wb speexLevel=10 sampleRate=16000",
        "encoding=lame",
        "encoding=lame sampleRate=8000",
        "encoding=lame language=en_us",
        "endpoint=ws://127.0.0.1:8080/v2/iat",
        "endpoint=wss://ws-api.xfyun.cn/v2/iat",
        "catchUp=1",
        "catchUp=3.5"
      })
  void allowedByTheDocument(String options) {
    assertThatCode(
            () -> assertThat(Fixture.plan(options.split(" ", -1)).warnings()).as(options).isEmpty())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "domain=poetry, is not one of",
    "dwa=other, is not one of",
    "pd=music, is not one of",
    "ptt=2, is not one of",
    "pcm=true, is not one of",
    "ltc=0, is not one of",
    "rlang=zh-tw, is not one of",
    "vinfo=2, is not one of",
    "nunum=2, is not one of",
    "sampleRate=44100, is not one of",
    "encoding=opus, is not one of",
    "vadEos=0, is outside",
    "vadEos=soon, is not a whole number",
    "nbest=0, is outside 1..5",
    "nbest=6, is outside 1..5",
    "wbest=0, is outside 1..5",
    "wbest=6, is outside 1..5",
    "speexLevel=11, is outside 0..10",
    "catchUp=0.5, is outside 1..100",
    "endpoint=iat-api.xfyun.cn, is not a URL",
    "language=, is empty",
    "speex_size=60, speexSize",
    "vadeos=3000, vadEos",
  })
  void valueThatIsNotAllowedIsRefused(String option, String fault) {
    assertThat(refusal(option)).contains(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "domain=seat-assistant sampleRate=16000, 8 kHz only",
    "domain=gov-seat-assistant sampleRate=16000, 8 kHz only",
    "domain=gov-ansys sampleRate=16000, 8 kHz only",
    "domain=gov-nav sampleRate=16000, 8 kHz only",
    "domain=fin-nav sampleRate=16000, 8 kHz only",
    "domain=fin-ansys encoding=speex-wb speexLevel=7, 8 kHz only",
    "encoding=speex sampleRate=16000 speexLevel=7, speex-wb",
    "encoding=speex-wb sampleRate=8000 speexLevel=7, 16 kHz",
    "encoding=speex, speexSize",
    "encoding=speex-wb, speexLevel",
    "encoding=speex-wb speexSize=60 speexLevel=7, either",
    "encoding=speex-wb speexSize=61, is not a frame size",
    "encoding=speex speexSize=60, is not a frame size",
    "encoding=lame accent=cantonese, Mandarin",
    "encoding=lame language=ja_jp, Mandarin",
    "dwa=wpgs language=en_us, 'dwa' needs",
    "dwa=wpgs accent=cantonese, 'dwa' needs",
    "accent=cantonese language=en_us, 'accent=cantonese' needs",
    "pd=game language=en_us, 'pd' needs",
    "ptt=1 language=en_us, 'ptt' needs",
    "ltc=1 language=en_us, 'ltc' needs",
    "rlang=zh-cn language=en_us, 'rlang' needs",
    "endpoint=https://iat-api.xfyun.cn/v2/iat, wss://",
  })
  void whatTheVendorWouldRefuseIsRefusedBefore(String options, String fault) {
    assertThat(refusal(options)).contains(fault);
  }

  @Test
  void allContradictionsAreToldAtOnce() {
    assertThat(refusal("language=en_us dwa=wpgs pd=game encoding=speex"))
        .contains("'dwa'", "'pd'", "'encoding=speex'");
  }

  @ParameterizedTest
  @CsvSource({
    "vinfo=1 dwa=wpgs, vinfo=1 has no effect together with dwa=wpgs.",
    "speexSize=60, speexSize has no effect with encoding=raw.",
    "speexLevel=7 encoding=lame, speexLevel has no effect with encoding=lame.",
    "nunum=0 language=en_us, nunum has no effect but for Mandarin and Japanese.",
    "nunum=0 accent=cantonese, nunum has no effect but for Mandarin and Japanese.",
    "language=ru-ru endpoint=wss://iat-api.xfyun.cn/v2/iat,"
        + " The host of endpoint does not serve language=ru-ru according to its document.",
    "endpoint=wss://iat-niche-api.xfyun.cn/v2/iat,"
        + " The host of endpoint does not serve language=zh_cn according to its document.",
    "param.vad_eos=5000, param.vad_eos replaces the option vadEos and is not checked.",
  })
  void whatTheVendorWouldIgnoreIsAWarning(String options, String warning) {
    Plan plan = Fixture.plan(options.split(" ", -1));
    assertThat(plan.warnings()).containsExactly(warning);
  }

  @Test
  void newParametersRaiseNoWarning() {
    assertThat(Fixture.plan("param.dhw=hot words").warnings()).isEmpty();
  }

  @Test
  void everyOptionHasHelpAndNoFinalFullStop() {
    assertThat(IatOptions.ALL)
        .allSatisfy(
            spec -> assertThat(spec.help()).as(spec.name()).isNotBlank().doesNotEndWith("."));
  }
}
