package io.github.camelasr.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Audio that is no sample is cut by its energy, and says that it is only the sandbox's. */
final class UnknownAudioTest {

  private final Sandbox sandbox = Sandbox.builder().start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void everyStretchOfSoundIsNumbered() {
    List<JsonNode> answers = dictate("{}", Tone.of(300, -1000, 1200, -1000, 500, -1000));

    assertThat(answers.stream().map(IatText::piece))
        .containsExactly("[sandbox] 第1段语音。", "[sandbox] 第2段语音。", "[sandbox] 第3段语音。", "");
  }

  @Test
  void otherLanguagesReadTheLength() {
    List<JsonNode> answers =
        dictate("{\"language\":\"en_us\"}", Tone.of(-200, 1200, -1000, 600, -1000));

    assertThat(IatText.of(answers))
        .isEqualTo("[sandbox] speech 1 (1.2 s). [sandbox] speech 2 (0.6 s).");
  }

  @Test
  void guessesBeginWithTheMarkToo() {
    List<JsonNode> answers = dictate("{\"dwa\":\"wpgs\"}", Tone.of(300, -1000, 300, -1000));

    assertThat(answers.subList(0, answers.size() - 1))
        .allMatch(a -> IatText.piece(a).startsWith("[sandbox]"));
    assertThat(IatText.of(answers)).isEqualTo("[sandbox] 第1段语音。[sandbox] 第2段语音。");
  }

  @Test
  void spansAreThoseOfTheSound() {
    JsonNode vad =
        dictate("{\"vinfo\":1}", Tone.of(-500, 1000, -1000)).get(0).at("/data/result/vad/ws/0");

    assertThat(vad.path("bg").asInt()).isEqualTo(50);
    assertThat(vad.path("ed").asInt()).isEqualTo(150);
  }

  @Test
  void silenceAndClicksSayNothing() {
    assertThat(IatText.of(dictate("{}", Tone.of(-1000, 40, -2000)))).isEmpty();
  }

  @Test
  void soundThatGoesOnToTheEndIsToldAtTheEnd() {
    assertThat(IatText.of(dictate("{}", Tone.of(700)))).isEqualTo("[sandbox] 第1段语音。");
  }

  @Test
  void silenceAfterSoundEndsTheSession() {
    try (IatClient client = IatClient.of(sandbox).begin("{\"vad_eos\":800}", Tone.of(300, -900))) {
      assertThat(client.last().at("/data/status").asInt()).isEqualTo(2);
    }
  }

  @Test
  void aSmallLanguageIsNotEndedBySilence() {
    try (IatClient client =
        IatClient.of(sandbox).begin("{\"language\":\"ja_jp\"}", Tone.of(300, -5000, 300, -500))) {
      client.next();
      assertThat(IatText.piece(client.next())).isEqualTo("[sandbox] speech 2 (0.3 s).");
    }
  }

  @Test
  void aSampleInTheMiddleOfUnknownSoundIsFound() {
    Recording sample = Recording.named("mandarin-weather");
    byte[] noise = Tone.of(500);
    byte[] audio = new byte[noise.length * 2 + sample.pcm().length];
    System.arraycopy(noise, 0, audio, 0, noise.length);
    System.arraycopy(sample.pcm(), 0, audio, noise.length, sample.pcm().length);
    System.arraycopy(noise, 0, audio, noise.length + sample.pcm().length, noise.length);

    assertThat(IatText.of(dictate("{}", audio)))
        .isEqualTo("[sandbox] 第1段语音。" + sample.text().replaceFirst("。$", "") + "。[sandbox] 第2段语音。");
  }

  private List<JsonNode> dictate(String business, byte[] audio) {
    try (IatClient client = IatClient.of(sandbox).dictate(business, audio, 1280)) {
      client.last();
      return client.answers();
    }
  }
}
