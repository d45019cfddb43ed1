package io.github.camelasr.component.websocket;

import static io.github.camelasr.component.websocket.Speech.chunks;
import static io.github.camelasr.component.websocket.Speech.heard;
import static io.github.camelasr.component.websocket.Speech.patiently;
import static io.github.camelasr.component.websocket.Speech.weather;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.component.AsrHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class CaptionsTest {
  private static final Processor NOTHING = exchange -> {};

  @Test
  void aPeerIsToldWhatItSays() throws Exception {
    try (Stage stage = new Stage().captions(NOTHING)) {
      Peer peer = new Peer(stage.address());
      peer.send(chunks(weather())).get(60, TimeUnit.SECONDS);
      peer.say("{\"command\":\"end\"}");
      patiently().until(() -> peer.hasHeard("session_ended"));

      assertThat(peer.text()).isEqualTo(Speech.WEATHER);
      assertThat(heard(stage)).isEqualTo(weather());
    }
  }

  @Test
  void whoSaysWhatComesMaySendItInAnotherFormat() throws Exception {
    try (Stage stage = new Stage().captions(NOTHING)) {
      Peer peer = new Peer(stage.address());
      peer.say("{\"command\":\"start\",\"sampleRate\":8000,\"encoding\":\"PCM_S16LE\"}");
      peer.send(chunks(new byte[32_000])).get(60, TimeUnit.SECONDS);
      peer.say("{\"command\":\"end\"}");
      patiently().until(() -> peer.hasHeard("session_ended"));

      assertThat(peer.told("session_ended").get(0).at("/transcript/audio/durationMs").asLong())
          .isEqualTo(2_000);
    }
  }

  @Test
  void eachPeerHearsItsOwnWordsOnly() throws Exception {
    try (Stage stage = new Stage().captions(NOTHING)) {
      Peer one = new Peer(stage.address());
      Peer other = new Peer(stage.address());
      one.send(chunks(weather())).get(60, TimeUnit.SECONDS);
      one.say("{\"command\":\"commit\"}").say("{\"command\":\"end\"}");
      patiently().until(() -> one.hasHeard("session_ended"));
      other.say("{\"command\":\"start\"}").say("{\"command\":\"end\"}");
      patiently().until(() -> other.hasHeard("session_ended"));

      assertThat(one.text()).isEqualTo(Speech.WEATHER);
      assertThat(one.told("committed")).isNotEmpty();
      assertThat(one.told("session_started")).hasSize(1);
      assertThat(other.told("session_started")).hasSize(1);
      assertThat(other.text()).isEmpty();
    }
  }

  @Test
  void aMessageInSeveralFramesIsOne() throws Exception {
    byte[] all = weather();
    try (Stage stage = new Stage().captions(NOTHING)) {
      Peer peer = new Peer(stage.address());
      for (byte[] chunk : chunks(all)) {
        int half = chunk.length / 4 * 2;
        peer.part(Arrays.copyOf(chunk, half), false).get(60, TimeUnit.SECONDS);
        peer.part(Arrays.copyOfRange(chunk, half, chunk.length), true).get(60, TimeUnit.SECONDS);
      }
      peer.say("{\"command\":\"end\"}");
      patiently().until(() -> peer.hasHeard("session_ended"));

      assertThat(heard(stage)).isEqualTo(all);
    }
  }

  @Test
  void whatWasSentBeforeTheConnectionClosedIsAllRecognised() throws Exception {
    List<String> texts = new CopyOnWriteArrayList<>();
    try (Stage stage = new Stage()) {
      stage.context().addRoutes(ends(texts));
      stage.captions(exchange -> Speech.take(Duration.ofMillis(1)));
      Peer peer = new Peer(stage.address());
      peer.send(chunks(weather())).get(60, TimeUnit.SECONDS);
      peer.hangUp();
      patiently().until(() -> !texts.isEmpty());

      assertThat(texts).containsExactly(Speech.WEATHER);
      assertThat(heard(stage)).isEqualTo(weather());
    }
  }

  @Test
  void aLostConnectionEndsTheSessionInOrder() throws Exception {
    List<String> texts = new CopyOnWriteArrayList<>();
    try (Stage stage = new Stage()) {
      stage.context().addRoutes(ends(texts));
      stage.captions(NOTHING);
      Peer peer = new Peer(stage.address());
      peer.send(chunks(weather()).subList(0, 20)).get(60, TimeUnit.SECONDS);
      patiently().until(() -> peer.hasHeard("interim"));
      peer.drop();

      patiently().until(() -> !texts.isEmpty());
    }
  }

  @Test
  void theLastTextIsToldBeforeTheServerStops() throws Exception {
    AtomicInteger taken = new AtomicInteger();
    Stage stage = new Stage().captions(exchange -> taken.incrementAndGet());
    Peer peer = new Peer(stage.address());
    peer.send(chunks(weather())).get(60, TimeUnit.SECONDS);
    int all = chunks(weather()).size();
    patiently().until(() -> taken.get() == all);
    stage.close();

    patiently().until(() -> peer.hasHeard("session_ended"));
    assertThat(peer.text()).isEqualTo(Speech.WEATHER);
  }

  @Test
  void whatCannotBeTakenIsToldOnceAndTheConnectionStays() throws Exception {
    try (Stage stage = new Stage().captions(NOTHING)) {
      Peer peer = new Peer(stage.address());
      peer.say("{\"command\":\"strt\"}").say("no JSON").say("{\"command\":\"end\",\"api\":\"x\"}");
      peer.send(chunks(weather())).get(60, TimeUnit.SECONDS);
      peer.say("{\"command\":\"end\"}");
      patiently().until(() -> peer.hasHeard("session_ended"));

      assertThat(peer.told("refused")).hasSize(1);
      assertThat(peer.told("refused").get(0).at("/error/message").asText())
          .contains("unknown command 'strt', did you mean 'start'?");
      assertThat(peer.text()).isEqualTo(Speech.WEATHER);
    }
  }

  @Test
  void headersThatAreOursAreNotTakenFromTheAddress() throws Exception {
    List<Map<String, Object>> seen = new CopyOnWriteArrayList<>();
    try (Stage stage = new Stage().captions(e -> seen.add(e.getMessage().getHeaders()))) {
      URI address =
          URI.create(stage.address() + "?CamelAsrOptions=x&camelAsrSessionId=y&room=blue&room=red");
      Peer peer = new Peer(address);
      peer.send(List.of(new byte[3_200])).get(60, TimeUnit.SECONDS);
      patiently().until(() -> !seen.isEmpty());

      assertThat(seen.get(0))
          .doesNotContainKey(AsrHeaders.OPTIONS)
          .containsEntry("room", List.of("blue", "red"));
      assertThat(seen.get(0).get(AsrHeaders.SESSION_ID)).isNotEqualTo("y");
    }
  }

  @Test
  void tooManyPeersAreSentAwayAndComeBackWhenThereIsRoom() throws Exception {
    try (Stage stage = new Stage().captions(NOTHING, "?maxConnections=1")) {
      Peer first = new Peer(stage.address());
      first.say("{\"command\":\"start\"}");
      patiently().until(() -> first.hasHeard("session_started"));
      Peer second = new Peer(stage.address());
      patiently().until(() -> second.status() == 1013);
      first.hangUp();

      patiently()
          .untilAsserted(
              () -> {
                Peer third = new Peer(stage.address());
                third.say("{\"command\":\"start\"}");
                patiently().until(() -> third.status() > 0 || third.hasHeard("session_started"));
                assertThat(third.hasHeard("session_started")).isTrue();
              });
    }
  }

  private static RouteBuilder ends(List<String> texts) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("asr:events?group=captions&events=SESSION_ENDED")
            .process(exchange -> texts.add(exchange.getMessage().getBody(String.class)));
      }
    };
  }
}
