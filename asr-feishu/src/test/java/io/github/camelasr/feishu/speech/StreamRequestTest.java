package io.github.camelasr.feishu.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.feishu.testing.Given;
import java.time.Instant;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section "请求". */
class StreamRequestTest {
  private static final Pattern ID = Pattern.compile("\"stream_id\":\"(\\w{16})\"");
  private final Dialogue dialogue = Dialogue.stream();

  private String config() {
    return dialogue.body().replaceFirst(".*\"config\":", "").replaceFirst(ID.pattern(), "ID");
  }

  private static String idOf(String body) {
    Matcher id = ID.matcher(body);
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  @Test
  void requestIsThatOfTheDocument() {
    HttpCall call = dialogue.audio(1, 2, 3, 4);

    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.uri())
        .hasToString("https://open.feishu.cn/open-apis/speech_to_text/v1/speech/stream_recognize");
    assertThat(call.headers())
        .containsOnlyKeys("Authorization", "Content-Type")
        .containsEntry("Authorization", "Bearer " + Given.TOKEN_VALUE)
        .containsEntry("Content-Type", "application/json; charset=utf-8");
    assertThat(dialogue.body())
        .matches(
            "\\{\"speech\":\\{\"speech\":\"AQIDBA==\"},\"config\":\\{\"stream_id\":\"\\w{16}\","
                + "\"sequence_id\":0,\"action\":1,\"format\":\"pcm\",\"engine_type\":\"16k_auto\"}}");
  }

  @Test
  void sequenceCountsFromZeroAndActionsAreFirstMiddleAndLast() {
    dialogue.audio(1, 2);
    assertThat(config()).startsWith("{ID,\"sequence_id\":0,\"action\":1,");
    dialogue.heard("").audio(3, 4);
    assertThat(config()).startsWith("{ID,\"sequence_id\":2,\"action\":0,");
    dialogue.end();
    assertThat(config()).startsWith("{ID,\"sequence_id\":3,\"action\":2,");
  }

  @Test
  void onlyChunkIsTheFirstAndAnEmptyOneTheLast() {
    dialogue.audio(1, 2);
    assertThat(config()).contains("\"sequence_id\":0,\"action\":1,");
    dialogue.end();
    assertThat(config()).contains("\"sequence_id\":1,\"action\":2,");
    assertThat(dialogue.body()).startsWith("{\"speech\":{\"speech\":\"\"},");
  }

  @Test
  void cancellingIsActionThree() {
    dialogue.audio(1, 2);
    dialogue.abort();

    assertThat(config()).contains("\"sequence_id\":1,\"action\":3,");
  }

  @Test
  void allRequestsOfAStreamHaveItsIdAndAnotherStreamHasAnother() {
    dialogue.audio(1, 2);
    String id = idOf(dialogue.body());
    dialogue.heard("").end();
    assertThat(idOf(dialogue.body())).isEqualTo(id);

    RandomGenerator entropy = new Random(7);
    assertThat(SpeechService.id(new Moment(Instant.EPOCH, entropy))).isEqualTo(id);
    assertThat(SpeechService.id(new Moment(Instant.EPOCH, entropy))).isNotEqualTo(id);
  }

  @Test
  void sameStepIsTheSameRequest() {
    dialogue.audio(1, 2);
    String first = dialogue.body();
    dialogue.again();

    assertThat(dialogue.body()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "https://open.larksuite.com, https://open.larksuite.com/open-apis/",
    "http://127.0.0.1:8080/, http://127.0.0.1:8080/open-apis/"
  })
  void endpointIsTheBase(String endpoint, String beginning) {
    assertThat(Dialogue.stream("endpoint=" + endpoint).audio(1, 2).uri().toString())
        .startsWith(beginning);
  }

  @Test
  void tokenThatWasGivenLetsIn() {
    HttpCall call = Dialogue.stream("appSecret=", "tenantAccessToken=t-given").audio(1, 2);

    assertThat(call.headers()).containsEntry("Authorization", "Bearer t-given");
  }

  @Test
  void parametersGoIntoTheConfiguration() {
    Dialogue other = Dialogue.stream("param.engine_type=8k_auto", "param.n=5", "param.s=\"5\"");
    other.audio(1, 2);

    assertThat(other.body())
        .contains("\"format\":\"pcm\",\"engine_type\":\"8k_auto\",\"n\":5,\"s\":\"5\"}}")
        .doesNotContain("16k_auto");
  }

  @Test
  void rulesAreThoseOfTheDocument() {
    StreamVariant variant = new StreamVariant();
    Rules rules = variant.plan(Given.settings(variant)).rules();

    assertThat(rules.accepts()).containsExactly(AudioFormat.pcm16(16_000));
    assertThat(rules.chunking().minBytes()).isEqualTo(3_200); // 100 ms
    assertThat(rules.chunking().maxBytes()).isEqualTo(6_400); // 200 ms
    assertThat(rules.chunking().shortTail()).isTrue();
    assertThat(rules.pace().inFlight()).isEqualTo(1);
    assertThat(rules.ending()).isEqualTo(Rules.Ending.EMPTY_MESSAGE);
    assertThat(rules.limits().audio()).isEmpty();
  }
}
