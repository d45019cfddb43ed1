package io.github.camelasr.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelasr.sandbox.script.Quirk;
import io.github.camelasr.sandbox.script.Sentence;
import io.github.camelasr.sandbox.script.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The form of the results: document "返回参数", "动态修正返回参数", "vinfo返回参数". */
final class IatResultsTest {

  private static final Recording WEATHER = Recording.named("mandarin-weather");

  private Sandbox sandbox = Sandbox.builder().start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void sentencesArePiecesWithPunctuationAtTheHeadOfTheNext() {
    assertThat(pieces("{}")).containsExactly("今天北京的天气很好，最高气温二十五度", "。明天下午有小雨，出门请带伞", "。");
  }

  @Test
  void punctuationCanStayInItsSentence() {
    assertThat(pieces("{\"pcm\":0}")).containsExactly("今天北京的天气很好，最高气温二十五度。", "明天下午有小雨，出门请带伞。", "");
  }

  @Test
  void punctuationCanBeLeftOut() {
    assertThat(pieces("{\"ptt\":0}")).containsExactly("今天北京的天气很好最高气温二十五度", "明天下午有小雨出门请带伞", "");
  }

  @Test
  void resultsAreNumberedAndTheLastSaysSo() {
    List<JsonNode> answers = answers("{}");

    assertThat(answers).extracting(a -> a.at("/data/result/sn").asInt()).containsExactly(1, 2, 3);
    assertThat(answers).extracting(a -> a.at("/data/status").asInt()).containsExactly(0, 1, 2);
    assertThat(answers)
        .extracting(a -> a.at("/data/result/ls").asBoolean())
        .containsExactly(false, false, true);
    assertThat(answers).allMatch(a -> a.path("code").asInt() == 0);
    assertThat(answers)
        .extracting(a -> a.path("sid").asText())
        .containsOnly(answers.get(0).path("sid").asText());
  }

  @Test
  void wordsBeginInFramesOfTenMillisecondsAndPunctuationAtZero() {
    JsonNode ws = answers("{}").get(1).at("/data/result/ws");

    assertThat(ws.get(0).at("/cw/0/w").asText()).isEqualTo("。");
    assertThat(ws.get(0).path("bg").asInt()).isZero();
    assertThat(ws.get(1).at("/cw/0/w").asText()).isEqualTo("明天");
    assertThat(ws.get(1).path("bg").asInt()).isEqualTo(498);
  }

  @Test
  void scoresCanBeFloats() {
    restart(Sandbox.builder().quirk(Quirk.FLOAT_SCORES));
    List<JsonNode> scores = new ArrayList<>();
    answers("{}").forEach(a -> a.at("/data/result/ws").forEach(w -> scores.add(w.at("/cw/0/sc"))));

    assertThat(scores).anyMatch(JsonNode::isInt).anyMatch(JsonNode::isDouble);
  }

  @Test
  void guessesAreReplacedBySn() {
    List<JsonNode> answers = answers("{\"dwa\":\"wpgs\"}");
    JsonNode second = answers.get(1).at("/data/result");

    assertThat(answers.get(0).at("/data/result/pgs").asText()).isEqualTo("apd");
    assertThat(second.path("pgs").asText()).isEqualTo("rpl");
    assertThat(second.path("rg")).extracting(JsonNode::asInt).containsExactly(1, 1);
    assertThat(answers.get(answers.size() - 1).at("/data/result/pgs").asText()).isEqualTo("apd");
  }

  @Test
  void guessesAreNotSentUnasked() {
    assertThat(answers("{}")).noneMatch(a -> a.at("/data/result").has("pgs"));
  }

  @Test
  void textIsNotSentBeforeItsAudio() {
    try (IatClient client = IatClient.of(sandbox).begin("{\"dwa\":\"wpgs\"}", WEATHER.upTo(1334))) {
      assertThat(IatText.piece(client.next())).isEqualTo("今天");
      client.audio(WEATHER.between(1334, 1335));

      assertThat(IatText.piece(client.next())).isEqualTo("今天背景");
      assertThat(client.answers()).hasSize(2);
    }
  }

  @Test
  void spansAreThereWhenAskedFor() {
    JsonNode vad = answers("{\"vinfo\":1}").get(0).at("/data/result/vad");

    assertThat(vad.at("/ws/0/bg").asInt()).isEqualTo(25);
    assertThat(vad.at("/ws/0/ed").asInt()).isEqualTo(453);
    assertThat(vad.at("/ws/0/eg").isNumber()).isTrue();
  }

  @Test
  void spansCanHaveTheFormOfTheTable() {
    restart(Sandbox.builder().quirk(Quirk.VAD_WITHOUT_LIST));
    JsonNode vad = answers("{\"vinfo\":1}").get(0).at("/data/result/vad");

    assertThat(vad.path("bg").asInt()).isEqualTo(25);
    assertThat(vad.path("ed").asInt()).isEqualTo(453);
  }

  @Test
  void spansAreVoidWithCorrections() {
    assertThat(answers("{\"vinfo\":1,\"dwa\":\"wpgs\"}"))
        .noneMatch(a -> a.at("/data/result").has("vad"));
  }

  @Test
  void codesCanBeStrings() {
    restart(Sandbox.builder().quirk(Quirk.CODE_AS_STRING));

    assertThat(answers("{}").get(0).path("code").isTextual()).isTrue();
  }

  @Test
  void sentencesHaveCandidatesWhenAskedFor() {
    JsonNode ws = answers("{\"nbest\":3}").get(0).at("/data/result/ws");

    assertThat(ws).hasSize(1);
    assertThat(ws.at("/0/cw"))
        .extracting(c -> c.path("w").asText())
        .containsExactly("今天北京的天气很好，最高气温二十五度", "今天背景的天气很好，最高气温二十五度");
  }

  @Test
  void wordsHaveCandidatesWhenAskedFor() {
    JsonNode ws = answers("{\"wbest\":2}").get(0).at("/data/result/ws");

    assertThat(ws.at("/0/cw")).hasSize(1);
    assertThat(ws.at("/1/cw")).extracting(c -> c.path("w").asText()).containsExactly("北京", "背景");
  }

  @Test
  void aScriptIsHeardWhateverTheAudio() {
    Transcript script =
        Transcript.of(
            "en_us",
            Sentence.of("One two, three.", 0, 300).saying("won"),
            Sentence.of("Say \"four\"!", 400, 800));
    restart(Sandbox.builder().script(2, script));
    dictate("{}", new byte[32_000]);

    assertThat(IatText.of(dictate("{\"language\":\"en_us\"}", new byte[32_000])))
        .isEqualTo("One two, three. Say \"four\"!")
        .isEqualTo(script.text());
  }

  private void restart(Sandbox.Builder builder) {
    sandbox.close();
    sandbox = builder.start();
  }

  private List<String> pieces(String business) {
    return answers(business).stream().map(IatText::piece).toList();
  }

  private List<JsonNode> answers(String business) {
    return dictate(business, WEATHER.pcm());
  }

  private List<JsonNode> dictate(String business, byte[] audio) {
    try (IatClient client = IatClient.of(sandbox).dictate(business, audio, 1280)) {
      client.last();
      return client.answers();
    }
  }
}
