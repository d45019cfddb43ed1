package io.github.camelasr.iflytek.rtasr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.iflytek.testing.RecordingOutbox;
import io.github.camelasr.iflytek.testing.Signed;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardRequestsTest {

  private static HttpCall open(String... options) {
    return Dialogue.dialect(options).open(Signed.NOW, Token.NONE);
  }

  private static List<String> query(String... options) {
    return Arrays.asList(open(options).uri().getRawQuery().split("&"));
  }

  @Test
  void exampleOfTheDocumentIsSigned() {
    HttpCall call = open("pd=edu");
    assertThat(call.uri())
        .hasToString("wss://rtasr.xfyun.cn/v1/ws?appid=" + Signed.SIGNED + "&pd=edu");
    assertThat(call.toString()).doesNotContain("signa");
  }

  @Test
  void slashOfASignatureIsEncoded() {
    StreamDialect dialect = Dialogue.dialect();
    assertThat(dialect.open(Signed.at(1795222626), Token.NONE).uri().toString())
        .contains("signa=aNQ2Sg7%2F%2Fkl1OA2jYMlKxZqt048%3D");
  }

  @Test
  void audioIsBinaryAndTheEndAMark() {
    RecordingOutbox out = new RecordingOutbox();
    StreamDialect dialect = Dialogue.dialect();
    dialect.write(Cue.BEGIN, AudioChunk.NONE, out);
    dialect.write(Cue.AUDIO, new AudioChunk(new byte[1280], 0, 1280, 640), out);
    dialect.write(Cue.END, AudioChunk.NONE, out);
    assertThat(out.messages).containsExactly("binary <1280>", "binary {\"end\": true}");
  }

  @Test
  void givingUpSaysNothing() {
    RecordingOutbox out = new RecordingOutbox();
    Dialogue.dialect().write(Cue.ABORT, AudioChunk.NONE, out);
    assertThat(out.messages).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lang=en, lang=en",
    "lang=cn_cantonese, lang=cn_cantonese",
    "punc=0, punc=0",
    "pd=court, pd=court",
    "transType=normal, transType=normal",
    "transStrategy=2, transStrategy=2",
    "targetLang=cn_cantonese, targetLang=cn_cantonese",
    "vadMdn=2, vadMdn=2",
    "roleType=2, roleType=2",
    "engLangType=4, engLangType=4",
    "param.new=a b, new=a%20b"
  })
  void optionBecomesTheVendorsParameter(String option, String parameter) {
    assertThat(query(option)).contains(parameter).hasSize(4);
  }

  @Test
  void ourOwnOptionsAreNotSent() {
    assertThat(query("catchUp=3", "result=transcript")).hasSize(3);
  }

  @Test
  void queryOfTheEndpointIsKept() {
    assertThat(open("endpoint=wss://example.com/v1/ws?route=a").uri().toString())
        .startsWith("wss://example.com/v1/ws?route=a&appid=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "punc=1",
        "pd=sport",
        "transType=fast",
        "transStrategy=4",
        "targetLang=de",
        "vadMdn=3",
        "roleType=1",
        "engLangType=3",
        "result=translation",
        "catchUp=0.5",
        "endpoint=https://rtasr.xfyun.cn/v1/ws"
      })
  void whatTheVendorWouldRefuseIsRefusedBefore(String option) {
    assertThatThrownBy(() -> Signed.plan(new StandardVariant(), option))
        .isInstanceOfSatisfying(
            AsrException.class, e -> assertThat(e.category()).isEqualTo(ErrorCategory.BAD_OPTION));
  }

  @Test
  void translationThatNobodySeesIsAWarning() {
    assertThat(Signed.plan(new StandardVariant(), "targetLang=en").warnings())
        .singleElement()
        .asString()
        .contains("result=transcript");
    assertThat(Signed.plan(new StandardVariant(), "targetLang=en", "result=translation").warnings())
        .isEmpty();
  }

  @Test
  void audioIsSentEvery40MillisecondsIn1280BytesAndMayPauseFor15Seconds() {
    Rules rules = Signed.plan(new StandardVariant(), "catchUp=3").rules();
    assertThat(rules.accepts()).containsExactly(AudioFormat.pcm16(16_000));
    assertThat(rules.chunking().preferBytes()).isEqualTo(1280);
    assertThat(rules.pace().live()).isEqualTo(1.0);
    assertThat(rules.pace().catchUp()).isEqualTo(3.0);
    assertThat(rules.limits().idle()).contains(Duration.ofSeconds(15));
    assertThat(rules.limits().audio()).isEmpty();
    assertThat(rules.limits().wall()).isEmpty();
    assertThat(rules.limits().endsAfterSilence()).isEmpty();
    assertThat(rules.quota().key()).contains(Signed.APP_ID).doesNotContain(Signed.API_KEY);
  }
}
