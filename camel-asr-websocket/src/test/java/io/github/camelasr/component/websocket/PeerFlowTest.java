package io.github.camelasr.component.websocket;

import static io.github.camelasr.component.websocket.Speech.chunks;
import static io.github.camelasr.component.websocket.Speech.heard;
import static io.github.camelasr.component.websocket.Speech.patiently;
import static io.github.camelasr.component.websocket.Speech.weather;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.apache.camel.Processor;
import org.junit.jupiter.api.Test;

/** Order and back-pressure, which no transport of Camel's gives by itself. */
class PeerFlowTest {
  private static final int FRAMES = 1_000;

  @Test
  void aBurstArrivesInOrder() throws Exception {
    assertOrder(0);
  }

  @Test
  void aBurstArrivesInOrderWhateverTheRouteTakes() throws Exception {
    assertOrder(2_000_000);
  }

  private static void assertOrder(long upToNanos) throws Exception {
    List<byte[]> frames = numbered();
    List<Integer> order = new CopyOnWriteArrayList<>();
    try (Stage stage = new Stage().captions(slow(upToNanos, order))) {
      Peer peer = new Peer(stage.address());
      peer.send(frames).get(120, TimeUnit.SECONDS);
      peer.say("{\"command\":\"end\"}");
      patiently().until(() -> peer.hasHeard("session_ended"));

      assertThat(order).hasSize(FRAMES).isSorted();
      assertThat(heard(stage)).isEqualTo(Speech.joined(frames));
    }
  }

  /** Tells which frame it was when it is done with it. */
  private static Processor slow(long upToNanos, List<Integer> order) {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    return exchange -> {
      byte[] frame = exchange.getMessage().getBody(byte[].class);
      if (upToNanos > 0 && frame != null) {
        Speech.take(Duration.ofNanos(random.nextLong(upToNanos)));
      }
      if (frame != null) {
        order.add(ByteBuffer.wrap(frame).getInt());
      }
    };
  }

  private static List<byte[]> numbered() {
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      byte[] frame = new byte[640];
      ByteBuffer.wrap(frame).putInt(i);
      frames.add(frame);
    }
    return frames;
  }

  /** 64 MB are more than sockets hold: without back-pressure the server would take them all. */
  @Test
  void aPeerThatSendsFasterThanTheRouteTakesHasToWait() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    List<byte[]> seconds = Collections.nCopies(2_000, new byte[32_000]);
    AtomicInteger seen = new AtomicInteger();
    Processor step =
        exchange -> {
          seen.incrementAndGet();
          gate.await();
        };
    try (Stage stage = new Stage().captions(step)) {
      Peer peer = new Peer(stage.address());
      var sent = peer.send(seconds);
      Speech.patiently()
          .during(Duration.ofMillis(500))
          .until(peer::sent, count -> count > 0 && count == peer.sent());

      assertThat(sent).isNotDone();
      assertThat(seen).hasValue(1);
      peer.drop();
      gate.countDown();
    }
  }

  @Test
  void manyPeersSpeakAtOnce() throws Exception {
    byte[] all = weather();
    try (Stage stage = new Stage(sandbox -> sandbox.maxSessions(200)).captions(exchange -> {})) {
      List<Peer> peers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Peer peer = new Peer(stage.address());
        peers.add(peer);
        var unused = peer.send(chunks(all)).thenRun(() -> peer.sayLater("{\"command\":\"end\"}"));
      }
      patiently().until(() -> peers.stream().allMatch(peer -> peer.hasHeard("session_ended")));

      assertThat(peers).allSatisfy(peer -> assertThat(peer.text()).isEqualTo(Speech.WEATHER));
    }
  }
}
