package io.github.camelasr.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.script.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first frame: document "公共参数说明", "业务参数说明", "业务数据流参数". */
final class IatParametersTest {

  private static final byte[] SILENCE = new byte[1280];
  private static final String WIDE = "audio/L16;rate=16000";
  private static final String NARROW = "audio/L16;rate=8000";

  private final Sandbox sandbox = Sandbox.builder().start();
  private final IatClient client = IatClient.of(sandbox);

  @AfterEach
  void close() {
    client.close();
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/common          | app_id   | 10163",
        "/business        | language | 10163",
        "/business        | domain   | 10163",
        "/business        | accent   | 10163",
        "/data            | status   | 10163",
        "/data            | format   | 10163",
        "/data            | encoding | 10163",
        "/data            | audio    | 10163"
      })
  void whatIsRequiredIsMissed(String object, String field, int code) {
    ObjectNode frame = client.first("{}", WIDE, "raw", SILENCE);
    ((ObjectNode) frame.at(object)).remove(field);

    JsonNode error = client.send(frame).next();

    assertError(error, code);
    assertThat(error.path("message").asText()).contains(field);
  }

  @Test
  void aWholeObjectIsMissed() {
    ObjectNode frame = client.first("{}", WIDE, "raw", SILENCE);
    frame.remove("common");

    assertError(client.send(frame).next(), 10163);
  }

  @ParameterizedTest
  @CsvSource({"'',10313", "unknown,10005"})
  void theAppIdIsChecked(String appId, int code) {
    ObjectNode frame = client.first("{}", WIDE, "raw", SILENCE);
    frame.withObject("/common").put("app_id", appId);

    assertError(client.send(frame).next(), code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'language':'Chinese'}",
        "{'domain':'sms'}",
        "{'domain':'fin-nav'}",
        "{'language':'en_us','accent':'cantonese'}",
        "{'accent':''}",
        "{'vad_eos':-1}",
        "{'dwa':'yes'}",
        "{'pd':'music'}",
        "{'ptt':2}",
        "{'pcm':2}",
        "{'ltc':0}",
        "{'rlang':'zh-tw'}",
        "{'vinfo':2}",
        "{'nunum':2}",
        "{'nbest':6}",
        "{'wbest':0}"
      })
  void aValueThatIsNotAllowedIsInvalid(String business) {
    assertError(client.begin(json(business), SILENCE).next(), 10007);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'vad_eos':'2000'}", "{'ptt':true}", "{'nbest':1.5}", "{'language':1}"})
  void aValueOfAnotherTypeFailsTheCheck(String business) {
    assertError(client.begin(json(business), SILENCE).next(), 10163);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "audio/L16              | raw      | {}                                       | 10006",
        "audio/L16;rate=44100   | raw      | {}                                       | 10007",
        "audio/L16;rate=16000   | opus     | {}                                       | 10007",
        "audio/L16;rate=16000   | speex    | {}                                       | 10139",
        "audio/L16;rate=8000    | speex-wb | {}                                       | 10139",
        "audio/L16;rate=16000   | speex-wb | {'speex_size':61}                        | 10139",
        "audio/L16;rate=16000   | lame     | {'language':'ja_jp'}                     | 10139",
        "audio/L16;rate=16000   | lame     | {'accent':'cantonese'}                   | 10139"
      })
  void theFormOfTheAudioIsChecked(String format, String encoding, String business, int code) {
    assertError(client.send(client.first(json(business), format, encoding, SILENCE)).next(), code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seat-assistant",
        "gov-seat-assistant",
        "gov-ansys",
        "gov-nav",
        "fin-nav",
        "fin-ansys",
        "iat",
        "medical",
        "xfime-mianqie"
      })
  void everyDomainIsTakenAtEightKilohertz(String domain) {
    String business = "{\"domain\":\"" + domain + "\"}";

    assertThat(
            client
                .send(client.first(business, NARROW, "raw", SILENCE))
                .end()
                .last()
                .path("code")
                .asInt())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'speex_size':70}                     | speex_size is for speex only and was ignored",
        "{'vinfo':1,'dwa':'wpgs'}              | vinfo is void with dwa=wpgs",
        "{'dwa':'wpgs','accent':'cantonese'}   | dwa is for Mandarin only and was ignored",
        "{'language':'en_us','ptt':0}          | pd, ptt, ltc and rlang are for Chinese only and were ignored",
        "{'language':'en_us','nunum':0}        | nunum is for Mandarin and Japanese only and was ignored",
        "{'hotWords':'x'}                      | unknown business parameter hotWords"
      })
  void whatTheVendorIgnoresIsReportedAndNotRefused(String business, String warning) {
    assertThat(client.begin(json(business), SILENCE).end().last().path("code").asInt()).isZero();

    assertThat(sandbox.sessions().get(0).warnings()).containsExactly(warning);
  }

  @Test
  void theParametersAreOnRecord() {
    client.begin("{\"vad_eos\":5000}", SILENCE).end().last();

    assertThat(sandbox.sessions().get(0).parameters())
        .isEqualTo(
            "{\"language\":\"zh_cn\",\"domain\":\"iat\",\"accent\":\"mandarin\",\"vad_eos\":5000}");
  }

  private void assertError(JsonNode answer, int code) {
    assertThat(answer.path("code").asInt()).isEqualTo(code);
    assertThat(answer.path("sid").asText()).startsWith("iat");
    assertThat(answer.path("data").isNull()).isTrue();
    assertThat(client.closeStatus()).isEqualTo(1000);
    assertThat(sandbox.sessions().get(0).ending()).isEqualTo(new Ending(Ending.How.ERROR, code));
  }

  private static String json(String withSingleQuotes) {
    return withSingleQuotes.replace('\'', '"');
  }
}
