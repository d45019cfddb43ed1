package io.github.camelasr.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelasr.sandbox.script.Limits;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The engine ends the session after {@code vad_eos} of silence, and the rest of the audio can be
 * taken elsewhere.
 */
final class IatEndpointTest {

  private static final Recording PAUSES = Recording.named("mandarin-pauses");

  private final Sandbox sandbox =
      Sandbox.builder()
          .limits(new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMillis(50)))
          .start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void twoSecondsOfSilenceEndTheSession() {
    IatClient client = IatClient.of(sandbox).begin("{}", PAUSES.upTo(5030));
    assertThat(IatText.piece(client.next())).isEqualTo("大家早上好，我们开始开会");

    client.audio(PAUSES.between(5030, 5040));
    JsonNode last = client.next();

    assertThat(last.at("/data/status").asInt()).isEqualTo(2);
    assertThat(last.at("/data/result/ls").asBoolean()).isTrue();
    assertThat(IatText.of(client.answers())).isEqualTo("大家早上好，我们开始开会。");
    assertThat(client.closeStatus()).isEqualTo(1000);
  }

  @Test
  void audioAfterTheEndOfTheSessionHasNoHandle() {
    IatClient client = IatClient.of(sandbox).begin("{}", PAUSES.upTo(5040));
    client.last();

    assertThat(client.audio(PAUSES.between(5040, 5080)).next().path("code").asInt())
        .isEqualTo(10165);
    assertThat(client.closeStatus()).isEqualTo(1000);
  }

  @Test
  void silenceBeforeSpeechDoesNotEndTheSession() {
    IatClient client = IatClient.of(sandbox).begin("{}", PAUSES.between(3100, 8700));

    assertThat(IatText.piece(client.next())).isEqualTo("第一个问题，项目进度怎么样");
  }

  @Test
  void longerPatienceHearsEverySentence() {
    IatClient client = IatClient.of(sandbox).dictate("{\"vad_eos\":5000}", PAUSES.pcm(), 6400);
    client.last();

    assertThat(IatText.of(client.answers())).isEqualTo(PAUSES.text());
  }

  @Test
  void audioCutAnywhereGivesEveryWordOnce() {
    List<Integer> cuts = IntStream.iterate(301, ms -> ms < 20_000, ms -> ms + 977).boxed().toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= cuts.size(); i++) {
      byte[] part =
          PAUSES.between(
              i == 0 ? 0 : cuts.get(i - 1), i == cuts.size() ? PAUSES.ms() : cuts.get(i));
      IatClient client = IatClient.of(sandbox).dictate("{\"ptt\":0}", part, 1280);
      client.last();
      text.append(IatText.of(client.answers()));
    }

    assertThat(text.toString()).isEqualTo(PAUSES.text().replaceAll("\\p{P}", ""));
  }
}
