package io.github.camelasr.iflytek.iat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.iflytek.testing.RecordingOutbox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IatRequestsTest {
  private static final String END = "{\"data\":{\"status\":2}}";

  private final RecordingOutbox outbox = new RecordingOutbox();

  private List<String> write(StreamDialect dialect, Cue... cues) {
    for (Cue cue : cues) {
      AudioChunk chunk = cue == Cue.AUDIO ? Fixture.audio((byte) 1, (byte) 2) : AudioChunk.NONE;
      dialect.write(cue, chunk, outbox);
    }
    return outbox.messages;
  }

  private String first(String... options) {
    return write(Fixture.dialect(options), Cue.BEGIN, Cue.AUDIO).get(0);
  }

  private static String firstWith(String audio) {
    return "{\"common\":{\"app_id\":\"123456\"},"
        + "\"business\":{\"language\":\"zh_cn\",\"domain\":\"iat\",\"accent\":\"mandarin\"},"
        + "\"data\":{\"status\":0,\"format\":\"audio/L16;rate=16000\",\"encoding\":\"raw\","
        + ("\"audio\":\"" + audio + "\"}}");
  }

  private static String middleWith(String audio) {
    return "{\"data\":{\"status\":1,\"format\":\"audio/L16;rate=16000\",\"encoding\":\"raw\","
        + ("\"audio\":\"" + audio + "\"}}");
  }

  private static String businessOf(String message) {
    int from = message.indexOf("\"business\":") + "\"business\":".length();
    return message.substring(from, message.indexOf(",\"data\":"));
  }

  @Test
  void firstMessageIsThatOfTheDocument() {
    assertThat(first()).isEqualTo(firstWith("AQI="));
  }

  @Test
  void beginSaysNothingBecauseTheFirstMessageCarriesAudio() {
    assertThat(write(Fixture.dialect(), Cue.BEGIN)).isEmpty();
  }

  @Test
  void parametersGoWithTheFirstMessageOnly() {
    assertThat(write(Fixture.dialect(), Cue.BEGIN, Cue.AUDIO, Cue.AUDIO, Cue.AUDIO, Cue.END))
        .containsExactly(firstWith("AQI="), middleWith("AQI="), middleWith("AQI="), END);
  }

  @Test
  void singleChunkIsFirstAndThenEnded() {
    assertThat(write(Fixture.dialect(), Cue.BEGIN, Cue.AUDIO, Cue.END))
        .containsExactly(firstWith("AQI="), END);
  }

  @Test
  void endWithoutAudioStillBeginsTheDialogue() {
    assertThat(write(Fixture.dialect(), Cue.BEGIN, Cue.END)).containsExactly(firstWith(""), END);
  }

  @Test
  void abortSaysNothing() {
    assertThat(write(Fixture.dialect(), Cue.BEGIN, Cue.AUDIO, Cue.ABORT)).hasSize(1);
  }

  @Test
  void onlyTheChunkIsSentAndNotWhatLiesAroundIt() {
    byte[] ring = {9, 9, 1, 2, 9};
    Fixture.dialect().write(Cue.AUDIO, new AudioChunk(ring, 2, 2, 1), outbox);
    assertThat(outbox.messages).containsExactly(firstWith("AQI="));
  }

  @Test
  void dialectsOfOnePlanBeginEachOnTheirOwn() {
    Plan plan = Fixture.plan();
    for (int at = 0; at < 2; at++) {
      write((StreamDialect) plan.attempt(Fixture.at(Fixture.JULY)), Cue.BEGIN, Cue.AUDIO);
    }
    assertThat(outbox.messages).containsExactly(firstWith("AQI="), firstWith("AQI="));
  }

  @ParameterizedTest
  @CsvSource({
    "language=en_us, '\"language\":\"en_us\"'",
    "accent=cantonese, '\"accent\":\"cantonese\"'",
    "domain=medical, '\"domain\":\"medical\"'",
    "vadEos=3000, '\"vad_eos\":3000'",
    "dwa=wpgs, '\"dwa\":\"wpgs\"'",
    "pd=game, '\"pd\":\"game\"'",
    "ptt=0, '\"ptt\":0'",
    "pcm=1, '\"pcm\":1'",
    "ltc=3, '\"ltc\":3'",
    "rlang=zh-hk, '\"rlang\":\"zh-hk\"'",
    "vinfo=1, '\"vinfo\":1'",
    "nunum=0, '\"nunum\":0'",
    "speexSize=70, '\"speex_size\":70'",
    "nbest=3, '\"nbest\":3'",
    "wbest=5, '\"wbest\":5'",
  })
  void businessFieldsHaveTheVendorsNamesAndTypes(String option, String field) {
    assertThat(businessOf(first(option))).contains(field);
  }

  @Test
  void optionsThatWereNotGivenAreNotSent() {
    assertThat(businessOf(first()))
        .isEqualTo("{\"language\":\"zh_cn\",\"domain\":\"iat\",\"accent\":\"mandarin\"}");
  }

  @Test
  void ourOwnOptionsAreNotSent() {
    assertThat(businessOf(first("catchUp=3", "encoding=speex-wb", "speexLevel=7")))
        .isEqualTo("{\"language\":\"zh_cn\",\"domain\":\"iat\",\"accent\":\"mandarin\"}");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "5, 5",
        "-1.5, -1.5",
        "true, true",
        "wpgs2, \"wpgs2\"",
        "007, \"007\"",
        "\"5\", \"5\"",
        "a\"b\\c, \"a\\\"b\\\\c\"",
        "雨, \"\\u96E8\"",
        "{\"x\":1}, \"{\\\"x\\\":1}\"",
      })
  void unknownParametersPassThroughAsNumbersOrStrings(String given, String sent) {
    assertThat(businessOf(first("param.new_one=" + given))).contains("\"new_one\":" + sent + "}");
  }

  @Test
  void parameterGivenUncheckedReplacesTheOption() {
    assertThat(businessOf(first("param.domain=slm")))
        .contains("\"domain\":\"slm\"")
        .doesNotContain("\"iat\"");
  }

  @Test
  void appIdIsEscaped() {
    assertThat(first("appId=a\"b雨")).startsWith("{\"common\":{\"app_id\":\"a\\\"b\\u96E8\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "sampleRate=16000, raw, 16000",
    "sampleRate=8000, raw, 8000",
    "domain=gov-nav, raw, 8000",
    "encoding=speex, speex, 8000",
    "encoding=speex-wb, speex-wb, 16000",
    "encoding=lame, lame, 16000",
  })
  void dataNamesFormatAndEncoding(String option, String encoding, int rate) {
    String[] options =
        option.contains("speex") ? new String[] {option, "speexLevel=7"} : new String[] {option};
    assertThat(first(options))
        .contains("\"format\":\"audio/L16;rate=" + rate + "\",\"encoding\":\"" + encoding + "\"");
  }
}
