package io.github.camelasr.iflytek.lfasr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.RecordingSource;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.iflytek.testing.RecordingOutbox;
import io.github.camelasr.iflytek.testing.Signed;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LfasrRequestsTest {

  private static HttpCall submit(RecordingSource source, String... options) {
    RecordingOutbox body = new RecordingOutbox();
    HttpCall call = Order.dialect(options).submit(source, Signed.NOW, Token.NONE, body);
    assertThat(body.messages).isEmpty();
    return call;
  }

  private static List<String> query(HttpCall call) {
    return Arrays.asList(call.uri().getRawQuery().split("&"));
  }

  @Test
  void recordingIsTheBodyAndAllElseStandsInTheQuery() {
    HttpCall call = submit(Order.UPLOAD);
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.body()).isEqualTo(HttpCall.Body.SOURCE);
    assertThat(call.headers()).containsEntry("Content-Type", "application/octet-stream");
    assertThat(call.uri())
        .hasToString(
            "https://raasr.xfyun.cn/v2/api/upload?appId="
                + Signed.SIGNED
                + "&duration=2000&fileName=%E4%BC%9A%E8%AE%AE.wav&fileSize=64044");
    assertThat(call.toString()).doesNotContain("signa");
  }

  @Test
  void recordingThatTheVendorFetchesHasNoBody() {
    HttpCall call = submit(Order.at("https://files.example.com/a/talk.mp3?x=1&y=2"));
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.body()).isEqualTo(HttpCall.Body.NONE);
    assertThat(query(call))
        .contains(
            "audioMode=urlLink",
            "audioUrl=https%3A%2F%2Ffiles.example.com%2Fa%2Ftalk.mp3%3Fx%3D1%26y%3D2",
            "fileName=talk.mp3",
            "fileSize=1",
            "duration=1");
    assertThat(query(submit(Order.at("https://files.example.com")))).contains("fileName=audio");
  }

  @Test
  void everyQueryIsSignedAnew() {
    HttpCall first = Order.dialect().poll("a+1", Signed.NOW, Token.NONE, new RecordingOutbox());
    assertThat(first.method()).isEqualTo("GET");
    assertThat(first.uri())
        .hasToString(
            "https://raasr.xfyun.cn/v2/api/getResult?appId="
                + Signed.SIGNED
                + "&orderId=a%2B1&resultType=transfer");
    HttpCall later =
        Order.dialect().poll("a", Signed.at(1795222634), Token.NONE, new RecordingOutbox());
    assertThat(query(later)).contains("ts=1795222634", "signa=TdQ7uvtq3wSX4AUlE%2BLP%2Fehn1UA%3D");
  }

  @Test
  void endpointMayHaveASlashAndAQuery() {
    assertThat(
            submit(Order.UPLOAD, "endpoint=https://example.com/v2/api/?route=a").uri().toString())
        .startsWith("https://example.com/v2/api/upload?route=a&appId=");
  }

  @ParameterizedTest
  @CsvSource({
    "language=en, language=en",
    "hotWord=笔声|苹果, hotWord=%E7%AC%94%E5%A3%B0%7C%E8%8B%B9%E6%9E%9C",
    "hotWord=笔声|苹果, hot_word=%E7%AC%94%E5%A3%B0%7C%E8%8B%B9%E6%9E%9C",
    "candidate=1, candidate=1",
    "roleType=1, roleType=1",
    "roleNum=10, roleNum=10",
    "pd=culture, pd=culture",
    "standardWav=1, standardWav=1",
    "languageType=4, languageType=4",
    "trackMode=2, trackMode=2",
    "transLanguage=en, transLanguage=en",
    "transMode=2, transMode=2",
    "engSegMax=500, eng_seg_max=500",
    "engSegMin=50, eng_seg_min=50",
    "engSegWeight=0.05, eng_seg_weight=0.05",
    "engSmoothproc=false, eng_smoothproc=false",
    "engColloqproc=true, eng_colloqproc=true",
    "engVadMdn=2, eng_vad_mdn=2",
    "engVadMargin=0, eng_vad_margin=0",
    "engRlang=0, eng_rlang=0",
    "callbackUrl=https://example.com/x, callbackUrl=https%3A%2F%2Fexample.com%2Fx",
    "param.new=1, new=1"
  })
  void optionBecomesTheVendorsParameter(String option, String parameter) {
    assertThat(query(submit(Order.UPLOAD, option))).contains(parameter);
  }

  @Test
  void ourOwnOptionsAndTheKindOfResultAreNotSentWithTheUpload() {
    assertThat(query(submit(Order.UPLOAD, "pollMillis=10", "patience=1"))).hasSize(6);
  }

  @Test
  void translationIsAskedForAsTheResult() {
    HttpCall call =
        Order.dialect("transLanguage=en", "resultType=translate")
            .poll("a", Signed.NOW, Token.NONE, new RecordingOutbox());
    assertThat(query(call)).contains("resultType=translate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hotWord=a",
        "hotWord=aa|bbbbbbbbbbbbbbbbb",
        "candidate=2",
        "roleType=2",
        "roleNum=11",
        "pd=sports",
        "standardWav=2",
        "languageType=3",
        "trackMode=3",
        "transMode=4",
        "engSegMax=501",
        "engSegMin=51",
        "engSegWeight=0.06",
        "engSmoothproc=1",
        "engColloqproc=1",
        "engVadMdn=3",
        "engVadMargin=2",
        "engRlang=2",
        "resultType=predict",
        "resultType=translate",
        "pollMillis=1",
        "endpoint=wss://raasr.xfyun.cn/v2/api"
      })
  void whatTheVendorWouldRefuseIsRefusedBefore(String option) {
    assertThatThrownBy(() -> Signed.plan(new LfasrVariant(), option))
        .isInstanceOfSatisfying(
            AsrException.class, e -> assertThat(e.category()).isEqualTo(ErrorCategory.BAD_OPTION));
  }

  @Test
  void thereAreAtMost200HotWordsAndCallbacksOf512Characters() {
    String words = IntStream.range(0, 201).mapToObj(i -> "w" + i).collect(Collectors.joining("|"));
    assertThatThrownBy(() -> Signed.plan(new LfasrVariant(), "hotWord=" + words))
        .hasMessageContaining("200 words");
    assertThatThrownBy(
            () -> Signed.plan(new LfasrVariant(), "callbackUrl=https://a/" + "x".repeat(512)))
        .hasMessageContaining("512 characters");
  }

  @Test
  void whatTheVendorWouldIgnoreIsAWarning() {
    assertThat(Signed.plan(new LfasrVariant(), "roleNum=2").warnings()).hasSize(1);
    assertThat(Signed.plan(new LfasrVariant(), "roleType=1", "trackMode=2").warnings()).hasSize(1);
    assertThat(Signed.plan(new LfasrVariant(), "transLanguage=en").warnings()).hasSize(1);
    assertThat(Signed.plan(new LfasrVariant(), "roleNum=2", "roleType=1").warnings()).isEmpty();
  }

  private static RecordingSource upload(long bytes, Duration length) {
    return new RecordingSource(
        Optional.empty(), Optional.of("a.wav"), OptionalLong.of(bytes), Optional.of(length));
  }

  @Test
  void recordingThatIsTooLargeOrTooLongIsNotUploaded() {
    Duration hour = Duration.ofHours(1);
    submit(upload(500L << 20, Duration.ofHours(5)));
    assertThatThrownBy(() -> submit(upload((500L << 20) + 1, hour)))
        .isInstanceOfSatisfying(AsrException.class, e -> assertThat(e.code()).contains("26631"))
        .hasMessageContaining("500 MB");
    assertThatThrownBy(() -> submit(upload(1_000, Duration.ofHours(5).plusMillis(1))))
        .isInstanceOfSatisfying(AsrException.class, e -> assertThat(e.code()).contains("26632"))
        .hasMessageContaining("5 hours");
  }

  @Test
  void urlHasAtMost512Characters() {
    assertThatThrownBy(() -> submit(Order.at("https://example.com/" + "x".repeat(512))))
        .isInstanceOfSatisfying(
            AsrException.class, e -> assertThat(e.category()).isEqualTo(ErrorCategory.BAD_OPTION));
  }

  @Test
  void patienceIsTheLimitByTheClockAndTheVendorsLimitsAreKept() {
    Rules rules = Signed.plan(new LfasrVariant(), "patience=90").rules();
    assertThat(rules.limits().wall()).contains(Duration.ofMinutes(90));
    assertThat(rules.limits().audio()).contains(Duration.ofHours(5));
    assertThat(rules.quota().requestsPerSecond()).hasValue(20);
    assertThat(rules.quota().key()).contains(Signed.APP_ID).doesNotContain(Signed.API_KEY);
  }
}
