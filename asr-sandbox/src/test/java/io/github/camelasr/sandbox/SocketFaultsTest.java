package io.github.camelasr.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.sandbox.script.Quirk;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fault can be asked of every vendor that speaks WebSocket. */
final class SocketFaultsTest {
  private static final Recording WEATHER = Recording.named("mandarin-weather");

  private Sandbox sandbox = start();

  private static Sandbox start(Fault... faults) {
    return Sandbox.builder().quirk(Quirk.ANY_PACE).faults(FaultScript.of(faults)).start();
  }

  private void restart(Fault... faults) {
    sandbox.close();
    sandbox = start(faults);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  /** All messages of a dictation, without what is different in every session. */
  private List<String> dictate(SocketVendor vendor) {
    try (RecordingSocket socket = vendor.dictate(sandbox, WEATHER.pcm())) {
      return socket.messages().stream().map(SocketVendor::essence).toList();
    }
  }

  private Ending.How ending() {
    return sandbox.sessions().get(0).ending().how();
  }

  @ParameterizedTest
  @EnumSource
  void nothingGoesWrongUnasked(SocketVendor vendor) {
    assertThat(String.join("", dictate(vendor))).contains("天气", "明天");
  }

  @ParameterizedTest
  @EnumSource
  void theHandshakeIsRefused(SocketVendor vendor) {
    for (int status : new int[] {429, 500, 503}) {
      restart(new Fault.Refuse(status, "{}"));

      assertThat(catchThrowable(() -> vendor.connect(sandbox)))
          .cause()
          .isInstanceOfSatisfying(
              WebSocketHandshakeException.class,
              e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anErrorComesInTheMiddle(SocketVendor vendor) {
    restart(new Fault.Fail(1_000, Integer.parseInt(vendor.code), "scripted"));
    try (RecordingSocket socket = vendor.speak(sandbox, WEATHER.upTo(2_000))) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> socket.messages().stream().anyMatch(m -> m.contains("scripted")));
      assertThat(socket.messages()).anyMatch(message -> message.contains(vendor.code));
    }
  }

  @ParameterizedTest
  @EnumSource
  void messagesComeInFragments(SocketVendor vendor) {
    restart(new Fault.Fragments(7));
    try (RecordingSocket socket = vendor.dictate(sandbox, WEATHER.pcm())) {
      assertThat(socket.fragments()).isGreaterThan(socket.messages().size() * 3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void pingsComeBetweenMessages(SocketVendor vendor) {
    restart(new Fault.Pings());
    try (RecordingSocket socket = vendor.dictate(sandbox, WEATHER.pcm())) {
      assertThat(socket.pings()).isGreaterThanOrEqualTo(socket.messages().size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theServerClosesWithoutWaiting(SocketVendor vendor) {
    restart(new Fault.Close(1_000, 1001));
    try (RecordingSocket socket = vendor.speak(sandbox, WEATHER.upTo(1_200))) {
      assertThat(socket.closeStatus()).isEqualTo(1001);
      assertThat(ending()).isEqualTo(Ending.How.SERVER_CLOSED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theConnectionIsReset(SocketVendor vendor) {
    restart(new Fault.Reset(1_000));
    try (RecordingSocket socket = vendor.speak(sandbox, WEATHER.upTo(1_200))) {
      assertThat(socket.closeStatus()).isEqualTo(-1);
      assertThat(ending()).isEqualTo(Ending.How.RESET);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStalledServerSaysNothingMore(SocketVendor vendor) {
    restart(new Fault.Stall(1_000));
    try (RecordingSocket socket = vendor.speak(sandbox, WEATHER.pcm())) {
      vendor.end(socket);
      socket.abort();
      await().atMost(Duration.ofSeconds(60)).until(() -> ending() == Ending.How.ABORTED);

      assertThat(sandbox.sessions().get(0).complete()).isFalse();
      assertThat(String.join("", socket.messages())).doesNotContain("明天");
    }
  }

  @ParameterizedTest
  @EnumSource
  void slowReadsLoseNothing(SocketVendor vendor) {
    restart(new Fault.SlowReads(1_000, Duration.ofMillis(300)));

    assertThat(String.join("", dictate(vendor))).contains("明天");
    assertThat(sandbox.sessions().get(0).received().pacing().maxInterval())
        .isGreaterThan(Duration.ofMillis(250));
  }

  @ParameterizedTest
  @EnumSource
  void theLastMessageComesLate(SocketVendor vendor) {
    restart(new Fault.LateFinal(Duration.ofHours(1)));
    try (RecordingSocket socket = vendor.speak(sandbox, WEATHER.pcm())) {
      vendor.end(socket);
      socket.abort();
      await().atMost(Duration.ofSeconds(60)).until(() -> ending() == Ending.How.ABORTED);

      assertThat(sandbox.sessions().get(0).complete()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void messagesComeTwice(SocketVendor vendor) {
    List<String> twice =
        dictate(vendor).stream().flatMap(message -> Stream.of(message, message)).toList();
    restart(new Fault.Duplicates());

    // The second copy of the last message may still be on its way.
    assertThat(twice).startsWith(dictate(vendor).toArray(String[]::new)).hasSizeGreaterThan(4);
  }

  @ParameterizedTest
  @EnumSource
  void messagesComeInAnotherOrder(SocketVendor vendor) {
    List<String> inOrder = dictate(vendor);
    restart(new Fault.Swaps());

    assertThat(dictate(vendor)).isNotEqualTo(inOrder).containsExactlyInAnyOrderElementsOf(inOrder);
  }

  @ParameterizedTest
  @EnumSource
  void oneMessageIsLost(SocketVendor vendor) {
    List<String> all = new ArrayList<>(dictate(vendor));
    all.remove(1);
    restart(new Fault.Loss(2));

    assertThat(dictate(vendor)).isEqualTo(all);
  }

  @ParameterizedTest
  @EnumSource
  void anythingCanBeSaid(SocketVendor vendor) {
    restart(new Fault.Say(1_000, "no json"));
    try (RecordingSocket socket = vendor.speak(sandbox, WEATHER.upTo(1_200))) {
      await().atMost(Duration.ofSeconds(60)).until(() -> socket.messages().contains("no json"));
    }
  }
}
