package io.github.camelasr.tencent.v1;

import static io.github.camelasr.tencent.testing.Given.query;
import static io.github.camelasr.tencent.v1.Steps.audio;
import static io.github.camelasr.tencent.v1.Steps.call;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.signing.CanonicalQuery;
import io.github.camelasr.tencent.common.Account;
import io.github.camelasr.tencent.common.ServiceUrl;
import io.github.camelasr.tencent.testing.Given;
import io.github.camelasr.tencent.testing.RecordingOutbox;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section "Restful API". */
class V1RequestTest {
  private static final V1Variant VARIANT = new V1Variant();

  /** In parts, because whole they look like keys to whoever scans for keys. */
  private static final String EXAMPLE_ID = "AKID" + "lfdHxN0ntSVt4KPH0x" + "XWnGl21UUFNoO5";

  private static final String EXAMPLE_KEY = "oaYWFO70LGDmcp" + "fwo8uF1IInayysGtgZ";

  @Test
  void workedExampleOfTheDocumentIsReproduced() {
    Account account =
        new Account(
            Settings.check(
                VARIANT.declaration().options(),
                Map.of(
                    "appId",
                    "1251000004",
                    "secretId",
                    EXAMPLE_ID,
                    "secretKey",
                    EXAMPLE_KEY,
                    "signatureLifetime",
                    "86400")));
    Moment moment = new Moment(Instant.ofEpochSecond(1_526_884_217L), Given.moment(8992).entropy());
    CanonicalQuery query =
        account
            .identified(
                Map.of(
                    "engine_model_type", "8k_0",
                    "projectid", "1013976",
                    "res_type", "0",
                    "result_text_format", "0",
                    "source", "0",
                    "sub_service_type", "1",
                    "template_name", "asr_1_test0002",
                    "timeout", "10",
                    "voice_format", "4"),
                moment)
            .with("voice_id", "1234567890abclqs")
            .with("seq", "1")
            .with("end", "1");
    String text =
        new ServiceUrl(URI.create("https://aai.qcloud.com/asr/v1"), "1251000004").signed();

    // The example's window is 86,400 s long, as our default is.
    assertThat(query.raw()).contains("expired=1526970617&nonce=8992&");
    assertThat(account.sign("POST" + text + query.raw())).isEqualTo("mZCkV2Atye6t7rKV3LqVDJEO0Nk=");
  }

  @Test
  void signatureIsAHeaderAndCoversAllParametersAsTheyAre() throws Exception {
    HttpCall call = call(audio(0, false), "templateName=模板 1");
    StringBuilder text = new StringBuilder("POSTaai.qcloud.com/asr/v1/1259228442?");
    query(call.uri())
        .forEach((name, value) -> text.append(name).append('=').append(value).append('&'));
    text.setLength(text.length() - 1);
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(Given.SECRET_KEY.getBytes(UTF_8), "HmacSHA1"));

    assertThat(call.headers())
        .containsEntry(
            "Authorization",
            Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(UTF_8))));
  }

  @Test
  void requestIsAPostOfOctets() {
    HttpCall call = call(audio(0, false));

    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.body()).isEqualTo(HttpCall.Body.OUTBOX);
    assertThat(call.headers()).containsEntry("Content-Type", "application/octet-stream");
    assertThat(call.uri())
        .hasScheme("https")
        .hasHost("aai.qcloud.com")
        .hasPath("/asr/v1/1259228442");
  }

  @Test
  void bodyIsTheAudioAlone() {
    RecordingOutbox body = new RecordingOutbox();
    Steps.dialect().request(audio(0, false), Given.moment(), Token.NONE, body);

    assertThat(body.messages).containsExactly("01020304");
  }

  @Test
  void allFieldsAreThere() {
    assertThat(query(call(audio(3, false), "projectid=7").uri()))
        .containsEntry("projectid", "7")
        .containsEntry("sub_service_type", "1")
        .containsEntry("engine_model_type", "16k_0")
        .containsEntry("result_text_format", "0")
        .containsEntry("res_type", "0")
        .containsEntry("voice_id", "123456789abcdef0")
        .containsEntry("seq", "3")
        .containsEntry("end", "0")
        .containsEntry("timeout", "10000")
        .containsEntry("source", "0")
        .containsEntry("secretid", Given.SECRET_ID)
        .containsEntry("timestamp", "1795222665")
        .containsEntry("expired", "1795309065")
        .containsEntry("voice_format", "1")
        .containsKey("nonce")
        .hasSize(15);
  }

  @Test
  void parametersAreSortedInTheUrl() {
    assertThat(call(audio(0, false)).uri().getRawQuery().replaceAll("=[^&]*", "").split("&", -1))
        .isSorted();
  }

  @Test
  void templateStandsForFourFields() {
    assertThat(query(call(audio(0, false), "templateName=asr_1").uri()))
        .containsEntry("template_name", "asr_1")
        .doesNotContainKeys(
            "sub_service_type", "engine_model_type", "result_text_format", "res_type");
  }

  @ParameterizedTest
  @CsvSource({
    "subServiceType=0, sub_service_type",
    "engineModelType=8k_0, engine_model_type",
    "resultTextFormat=3, result_text_format",
    "resType=1, res_type",
    "projectid=12, projectid",
    "voiceFormat=6, voice_format",
    "timeout=200, timeout"
  })
  void optionsHaveTheVendorsNames(String option, String parameter) {
    String value = option.substring(option.indexOf('=') + 1);

    assertThat(query(call(audio(0, false), option).uri())).containsEntry(parameter, value);
  }

  @Test
  void lastChunkCarriesTheEnd() {
    assertThat(query(call(audio(9, true)).uri())).containsEntry("end", "1");
    assertThat(query(call(audio(9, false)).uri())).containsEntry("end", "0");
  }

  @Test
  void voiceThatIsGivenUpIsEndedWithASampleOfSilence() {
    RecordingOutbox body = new RecordingOutbox();
    HttpCall call = Steps.dialect().request(Steps.abort(5), Given.moment(), Token.NONE, body);

    assertThat(query(call.uri())).containsEntry("end", "1").containsEntry("seq", "5");
    assertThat(body.messages).containsExactly("0000");
  }

  @Test
  void everyAttemptHasAVoiceIdOfSixteenCharacters() {
    Plan plan = Given.plan(VARIANT);
    Moment moment = Given.moment();
    String first = voiceId(plan, moment);

    assertThat(first).matches("[0-9a-f]{16}").isNotEqualTo(voiceId(plan, moment));
  }

  private static String voiceId(Plan plan, Moment moment) {
    ChunkDialect dialect = (ChunkDialect) plan.attempt(moment);
    HttpCall call = dialect.request(audio(0, false), moment, Token.NONE, new RecordingOutbox());
    return query(call.uri()).get("voice_id");
  }

  @Test
  void repeatedChunkIsSignedAnewUnderTheSameNumber() {
    ChunkDialect dialect = Steps.dialect();
    Moment moment = Given.moment();
    Moment later = new Moment(moment.wall().plusSeconds(5), moment.entropy());
    HttpCall first = dialect.request(audio(4, false), moment, Token.NONE, new RecordingOutbox());
    HttpCall again = dialect.request(audio(4, false), later, Token.NONE, new RecordingOutbox());
    SortedMap<String, String> one = query(first.uri());
    SortedMap<String, String> two = query(again.uri());

    assertThat(two.get("nonce")).isNotEqualTo(one.get("nonce"));
    assertThat(two.get("timestamp")).isEqualTo("1795222670");
    assertThat(two).containsEntry("seq", "4").containsEntry("voice_id", one.get("voice_id"));
    assertThat(again.headers().get("Authorization"))
        .isNotEqualTo(first.headers().get("Authorization"));
  }

  @Test
  void temporaryCredentialsBringTheirToken() {
    assertThat(call(audio(0, false), "token=dummyToken").headers())
        .containsEntry("X-TC-Token", "dummyToken");
  }

  @Test
  void fieldsOfTheLaterEditionPassThrough() {
    assertThat(query(call(audio(0, false), "param.needvad=1", "param.word_info=1").uri()))
        .containsEntry("needvad", "1")
        .containsEntry("word_info", "1");
  }
}
