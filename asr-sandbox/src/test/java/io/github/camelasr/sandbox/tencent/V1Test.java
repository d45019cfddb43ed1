package io.github.camelasr.sandbox.tencent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.sandbox.script.Sentence;
import io.github.camelasr.sandbox.script.Transcript;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP interface keeps the document's rules. */
final class V1Test {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final byte[] HALF_SECOND = new byte[500 * 32];
  private static final Transcript SPEECH =
      Transcript.of("zh_cn", Sentence.of("你是。", 100, 400), Sentence.of("男的。", 600, 900));

  private Sandbox sandbox = Sandbox.builder().script(SPEECH).start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  private static HttpResponse<byte[]> response(Query query, byte[] audio, String signature)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(query.unsigned())
            .header("Authorization", signature)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(audio))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static JsonNode answer(Query query, byte[] audio) throws Exception {
    return answer(query, audio, "UTF-8");
  }

  private static JsonNode answer(Query query, byte[] audio, String charset) throws Exception {
    HttpResponse<byte[]> response = response(query, audio, query.signature("POST"));
    assertThat(response.statusCode()).isEqualTo(200);
    return SocketClient.json(new String(response.body(), Charset.forName(charset)));
  }

  private static int code(Query query) throws Exception {
    return answer(query, HALF_SECOND).path("code").asInt();
  }

  @Test
  void textIsTheWholeSoFar() throws Exception {
    Query query = Query.chunk(sandbox);
    JsonNode first = answer(query, HALF_SECOND);
    JsonNode last = answer(query.with("seq", "1").with("end", "1"), HALF_SECOND);

    assertThat(first.path("code").asInt()).isZero();
    assertThat(first.path("seq").asInt()).isZero();
    assertThat(first.path("voice_id").asText()).hasSize(16);
    assertThat(first.path("text").asText()).isEqualTo("你是。");
    assertThat(last.path("text").asText()).isEqualTo("你是。男的。");
    assertThat(last.path("seq").asInt()).isEqualTo(1);
    assertThat(sandbox.sessions())
        .singleElement()
        .satisfies(seen -> assertThat(seen.complete()).isTrue())
        .satisfies(seen -> assertThat(seen.received().bytes()).isEqualTo(32_000));
  }

  @Test
  void tailReturnKeepsTheTextForTheEnd() throws Exception {
    Query query = Query.chunk(sandbox).with("res_type", "1");

    assertThat(answer(query, HALF_SECOND).path("text").asText()).isEmpty();
    assertThat(answer(query.with("seq", "1").with("end", "1"), HALF_SECOND).path("text").asText())
        .isEqualTo("你是。男的。");
  }

  @ParameterizedTest
  @CsvSource({"0, UTF-8", "1, GB2312", "2, GBK"})
  void answersAreWrittenInTheEncodingThatWasAskedFor(String format, String charset)
      throws Exception {
    JsonNode answer =
        answer(Query.chunk(sandbox).with("result_text_format", format), HALF_SECOND, charset);

    assertThat(answer.path("text").asText()).isEqualTo("你是。");
    assertThat(answer.path("message").asText()).isEqualTo("成功");
  }

  @Test
  void traditionalCharactersComeInBig5() throws Exception {
    sandbox.close();
    sandbox =
        Sandbox.builder().script(Transcript.of("zh_cn", Sentence.of("許蓋功。", 100, 400))).start();

    assertThat(
            answer(Query.chunk(sandbox).with("result_text_format", "3"), HALF_SECOND, "Big5")
                .path("text")
                .asText())
        .isEqualTo("許蓋功。");
  }

  @Test
  void templateStandsForFourFields() throws Exception {
    Query query =
        Query.chunk(sandbox)
            .without("sub_service_type")
            .without("engine_model_type")
            .without("result_text_format")
            .without("res_type");

    assertThat(code(query.with("template_name", "asr_1_test0002"))).isZero();
    assertThat(code(Query.chunk(sandbox).with("template_name", "no such!"))).isEqualTo(105);
    assertThat(code(query)).isEqualTo(102);
  }

  @Test
  void wrongSignatureIsRefused() throws Exception {
    Query query = Query.chunk(sandbox);

    assertThat(code(query.access("secretKey", "another"))).isEqualTo(107);
    assertThat(code(query.with("secretid", "another"))).isEqualTo(107);
    assertThat(code(query.with("timestamp", "1000").with("expired", "2000"))).isEqualTo(107);
    assertThat(code(query.with("expired", Long.toString(System.currentTimeMillis()))))
        .isEqualTo(107);
    assertThat(code(query.access("appId", "1"))).isEqualTo(104);
    assertThat(sandbox.sessions().get(0).ending()).isEqualTo(new Ending(Ending.How.ERROR, 107));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "aai.qcloud.com", "asr.cloud.tencent.com"})
  void clientsMaySignWithoutThePortAndForThePublicNames(String host) throws Exception {
    assertThat(code(Query.chunk(sandbox).host(host))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sub_service_type",
        "engine_model_type",
        "result_text_format",
        "res_type",
        "voice_id",
        "seq",
        "end",
        "timeout",
        "source",
        "secretid",
        "timestamp",
        "expired",
        "nonce"
      })
  void missingFieldIsRefused(String name) throws Exception {
    assertThat(code(Query.chunk(sandbox).without(name))).isEqualTo(102);
  }

  @ParameterizedTest
  @CsvSource({
    "sub_service_type, 2",
    "engine_model_type, zh",
    "result_text_format, 4",
    "res_type, 2",
    "voice_id, 123456789012345",
    "voice_id, 12345678901234567",
    "seq, -1",
    "end, 2",
    "timeout, 0",
    "source, 1",
    "nonce, 12345678901",
    "voice_format, 2",
    "projectid, x"
  })
  void fieldThatIsNotAllowedIsRefused(String name, String value) throws Exception {
    assertThat(code(Query.chunk(sandbox).with(name, value))).isEqualTo(102);
  }

  @Test
  void chunkHasAudioAndAtMost200Kibibytes() throws Exception {
    assertThat(answer(Query.chunk(sandbox), new byte[0]).path("code").asInt()).isEqualTo(112);
    assertThat(answer(Query.chunk(sandbox), new byte[204_801]).path("code").asInt()).isEqualTo(101);
    assertThat(answer(Query.chunk(sandbox), new byte[204_800]).path("code").asInt()).isZero();
  }

  @Test
  void chunksComeInOrderAndOnce() throws Exception {
    Query query = Query.chunk(sandbox);

    assertThat(code(query.with("seq", "1"))).isEqualTo(110);
    assertThat(code(query)).isZero();
    assertThat(code(query)).isEqualTo(127);
    assertThat(code(query.with("seq", "2"))).isEqualTo(110);
    assertThat(code(query.with("seq", "1").with("end", "1"))).isZero();
    assertThat(code(query.with("seq", "1").with("end", "1"))).isEqualTo(127);
  }

  @Test
  void speexIsTakenForSpeechFromEndToEnd() throws Exception {
    sandbox.close();
    sandbox = Sandbox.builder().start();

    assertThat(
            answer(Query.chunk(sandbox).without("voice_format").with("end", "1"), new byte[2000])
                .path("text")
                .asText())
        .startsWith("[sandbox]");
  }

  @Test
  void refusedRequestIsASessionOfItsOwn() throws Exception {
    restart(FaultScript.of().onSession(1, new Fault.Refuse(503, "busy")));
    Query query = Query.chunk(sandbox);

    assertThat(response(query, HALF_SECOND, query.signature("POST")).statusCode()).isEqualTo(503);
    assertThat(code(query)).isZero();
    assertThat(sandbox.sessions()).hasSize(2);
  }

  @Test
  void scriptedErrorComesInItsTime() throws Exception {
    restart(FaultScript.of(new Fault.Fail(800, 110, "seq=0")));
    Query query = Query.chunk(sandbox);

    assertThat(code(query)).isZero();
    assertThat(code(query.with("seq", "1"))).isEqualTo(110);
  }

  @Test
  void lostAnswerWasHeard() throws Exception {
    restart(FaultScript.of(new Fault.Loss(1)));
    Query query = Query.chunk(sandbox);

    assertThatThrownBy(() -> response(query, HALF_SECOND, query.signature("POST")))
        .isInstanceOf(IOException.class);
    assertThat(code(query)).isEqualTo(127);
  }

  @Test
  void anythingCanBeSaid() throws Exception {
    restart(FaultScript.of(new Fault.Say(0, "{\"unknown\":[1]}")));

    assertThat(answer(Query.chunk(sandbox), HALF_SECOND).has("unknown")).isTrue();
  }

  private void restart(FaultScript faults) {
    sandbox.close();
    sandbox = Sandbox.builder().script(SPEECH).faults(faults).start();
  }
}
