package io.github.camelasr.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.SessionRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Known samples become their transcripts. */
final class IatDictationTest {

  private static final int FRAME = 1280;

  private final Sandbox sandbox = Sandbox.builder().start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mandarin-weather", "english-greeting"})
  void aSampleBecomesItsText(String name) {
    Recording sample = Recording.named(name);
    String language = sample.script().path("language").asText();
    IatClient client =
        IatClient.of(sandbox).dictate("{\"language\":\"" + language + "\"}", sample.pcm(), FRAME);
    client.last();

    assertThat(IatText.of(client.answers())).isEqualTo(sample.text());
  }

  @Test
  void correctionsEndWithTheExactText() {
    Recording sample = Recording.named("mandarin-weather");
    IatClient client = IatClient.of(sandbox).dictate("{\"dwa\":\"wpgs\"}", sample.pcm(), FRAME);
    client.last();

    assertThat(IatText.of(client.answers())).isEqualTo(sample.text());
    assertThat(client.answers()).anyMatch(a -> IatText.piece(a).equals("今天背景"));
    assertThat(client.answers())
        .anyMatch(a -> a.path("data").path("result").path("pgs").asText().equals("rpl"));
  }

  @Test
  void everyByteIsAccountedFor() {
    Recording sample = Recording.named("mandarin-weather");
    IatClient client = IatClient.of(sandbox).dictate("{}", sample.pcm(), FRAME);
    client.last();
    client.close();

    await().until(() -> record().ending().how() != Ending.How.OPEN);
    assertThat(record().received().sha256()).isEqualTo(sample.sha256());
    assertThat(record().received().bytes()).isEqualTo(sample.pcm().length);
    assertThat(record().received().counts().largest()).isEqualTo(FRAME);
    assertThat(record().received().pacing().ratio()).isGreaterThan(1);
    assertThat(record().complete()).isTrue();
    assertThat(record().warnings()).isEmpty();
    assertThat(record().ending()).isEqualTo(new Ending(Ending.How.CLIENT_CLOSED, 1000));
  }

  private SessionRecord record() {
    return sandbox.sessions().get(0);
  }
}
