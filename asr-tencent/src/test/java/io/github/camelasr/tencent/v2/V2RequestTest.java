package io.github.camelasr.tencent.v2;

import static io.github.camelasr.tencent.testing.Given.CAPTURED;
import static io.github.camelasr.tencent.testing.Given.moment;
import static io.github.camelasr.tencent.testing.Given.query;
import static io.github.camelasr.tencent.testing.Given.settings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.signing.CanonicalQuery;
import io.github.camelasr.tencent.common.Account;
import io.github.camelasr.tencent.common.ServiceUrl;
import io.github.camelasr.tencent.testing.Given;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section "签名生成". */
class V2RequestTest {
  private static final V2Variant VARIANT = new V2Variant();

  private static HttpCall call(String... options) {
    return call(Given.plan(VARIANT, options), moment());
  }

  private static HttpCall call(Plan plan, Moment moment) {
    return ((StreamDialect) plan.attempt(moment)).open(moment, Token.NONE);
  }

  @Test
  void signatureCapturedFromTheVendorsClientIsReproduced() {
    Account account = new Account(settings(VARIANT));
    Map<String, String> parameters =
        Map.of(
            "engine_model_type", "16k_zh",
            "hotword_list", "腾讯云|10,ASR|11",
            "needvad", "1",
            "voice_format", "1");
    CanonicalQuery query =
        account
            .identified(parameters, moment(419_915))
            .with("voice_id", "c64385ee-3e5c-4fc5-bbfd-7c71addb35b0");
    ServiceUrl url =
        new ServiceUrl(URI.create("wss://asr.cloud.tencent.com/asr/v2/"), account.appId());
    assertThat(account.sign(url.signed() + query.raw())).isEqualTo("Gzr2DWDbwBFB+RfdXf8c+8UkQ9U=");
  }

  @Test
  void signatureCoversAllParametersAsTheyAre() throws Exception {
    URI uri = call("hotwordList=腾讯云|10,ASR|11", "param.new_one=a b&c").uri();
    SortedMap<String, String> sent = query(uri);
    String signature = sent.remove("signature");
    StringBuilder text = new StringBuilder("asr.cloud.tencent.com/asr/v2/1259228442?");
    sent.forEach((name, value) -> text.append(name).append('=').append(value).append('&'));
    text.setLength(text.length() - 1);
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(Given.SECRET_KEY.getBytes(UTF_8), "HmacSHA1"));
    assertThat(signature)
        .isEqualTo(
            Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(UTF_8))));
  }

  @Test
  void valuesAndSignatureArePercentEncodedInTheUrl() {
    String query = call("hotwordList=腾讯云|10,ASR|11").uri().getRawQuery();
    assertThat(query)
        .contains("hotword_list=%E8%85%BE%E8%AE%AF%E4%BA%91%7C10%2CASR%7C11&")
        .containsPattern("&signature=[A-Za-z0-9%]+%3D$");
  }

  @Test
  void onlyWhatIsGivenOrHasADefaultIsSent() {
    assertThat(query(call().uri()).keySet())
        .containsExactly(
            "engine_model_type",
            "expired",
            "needvad",
            "nonce",
            "secretid",
            "signature",
            "timestamp",
            "voice_format",
            "voice_id",
            "word_info");
  }

  @Test
  void defaultsArePcmInSentences() {
    assertThat(query(call().uri()))
        .containsEntry("engine_model_type", "16k_zh")
        .containsEntry("voice_format", "1")
        .containsEntry("needvad", "1")
        .containsEntry("word_info", "1");
  }

  @ParameterizedTest
  @CsvSource({
    "engineModelType=8k_zh_large, engine_model_type",
    "voiceFormat=8, voice_format",
    "needvad=0, needvad",
    "hotwordId=h1, hotword_id",
    "customizationId=c1, customization_id",
    "reinforceHotword=1, reinforce_hotword",
    "filterDirty=2, filter_dirty",
    "filterModal=2, filter_modal",
    "filterPunc=1, filter_punc",
    "filterEmptyResult=0, filter_empty_result",
    "convertNumMode=3, convert_num_mode",
    "wordInfo=2, word_info",
    "vadSilenceTime=240, vad_silence_time",
    "maxSpeakTime=90000, max_speak_time",
    "noiseThreshold=-0.5, noise_threshold",
    "inputSampleRate=8000, input_sample_rate",
    "emotionRecognition=1, emotion_recognition"
  })
  void optionsHaveTheVendorsNames(String option, String parameter) {
    String value = option.substring(option.indexOf('=') + 1);
    assertThat(query(call(option).uri())).containsEntry(parameter, value);
  }

  @Test
  void windowBeginsNowAndLastsAsConfigured() {
    assertThat(query(call("signatureLifetime=60").uri()))
        .containsEntry("timestamp", Long.toString(CAPTURED.getEpochSecond()))
        .containsEntry("expired", Long.toString(CAPTURED.getEpochSecond() + 60));
    assertThat(query(call().uri()))
        .containsEntry("expired", Long.toString(CAPTURED.getEpochSecond() + 86_400));
  }

  @Test
  void nonceIsPositiveAndHasAtMostTenDigits() {
    Plan plan = Given.plan(VARIANT);
    Moment moment = moment();
    for (int round = 0; round < 1_000; round++) {
      assertThat(query(call(plan, moment).uri()).get("nonce")).matches("[1-9]\\d{0,9}");
    }
  }

  @Test
  void everyAttemptHasAVoiceIdOfItsOwn() {
    Plan plan = Given.plan(VARIANT);
    Moment moment = moment();
    String first = query(call(plan, moment).uri()).get("voice_id");
    String second = query(call(plan, moment).uri()).get("voice_id");
    assertThat(first)
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
        .isNotEqualTo(second);
  }

  @Test
  void attemptSignedAnewKeepsItsVoiceId() {
    Moment moment = moment();
    StreamDialect dialect = (StreamDialect) Given.plan(VARIANT).attempt(moment);
    SortedMap<String, String> first = query(dialect.open(moment, Token.NONE).uri());
    SortedMap<String, String> second = query(dialect.open(moment, Token.NONE).uri());
    assertThat(second.get("voice_id")).isEqualTo(first.get("voice_id"));
    assertThat(second.get("nonce")).isNotEqualTo(first.get("nonce"));
  }

  @Test
  void sameEntropyGivesTheSameRequest() {
    Plan plan = Given.plan(VARIANT);
    assertThat(call(plan, moment(7, 1L, 2L)).uri()).isEqualTo(call(plan, moment(7, 1L, 2L)).uri());
  }

  @Test
  void temporaryCredentialsBringTheirToken() {
    assertThat(call("token=dummyToken").headers()).containsEntry("X-TC-Token", "dummyToken");
    assertThat(call().headers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "wss://asr.cloud.tencent.com/asr/v2, asr.cloud.tencent.com/asr/v2/1?",
    "wss://asr.cloud.tencent.com/asr/v2/, asr.cloud.tencent.com/asr/v2/1?",
    "wss://asr.cloud.tencent.com:443/asr/v2, asr.cloud.tencent.com/asr/v2/1?",
    "ws://127.0.0.1:8080/asr/v2, 127.0.0.1:8080/asr/v2/1?",
    "ws://127.0.0.1:80, 127.0.0.1/1?"
  })
  void hostIsSignedAsTheHostFieldSaysIt(String endpoint, String signed) {
    assertThat(new ServiceUrl(URI.create(endpoint), "1").signed()).isEqualTo(signed);
  }

  @Test
  void callShowsNeitherCredentialsNorSignature() {
    HttpCall call = call("token=dummyToken");
    assertThat(call.toString()).isEqualTo("GET wss://asr.cloud.tencent.com/asr/v2/1259228442");
  }
}
