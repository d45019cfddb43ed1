package io.github.camelasr.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told to go wrong goes wrong, and nothing else. */
final class FaultsTest {

  private static final Recording WEATHER = Recording.named("mandarin-weather");

  private Sandbox sandbox = Sandbox.builder().start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void onlyTheNamedSessionIsRefused() {
    restart(FaultScript.of().onSession(1, new Fault.Refuse(503, "{}")));

    Throwable thrown = catchThrowable(() -> IatClient.of(sandbox));
    IatClient.of(sandbox).close();

    WebSocketHandshakeException refused = (WebSocketHandshakeException) thrown.getCause();
    assertThat(refused.getResponse().statusCode()).isEqualTo(503);
    assertThat(sandbox.sessions()).hasSize(2);
  }

  @Test
  void aNamedSessionCanBeSpared() {
    restart(FaultScript.of(new Fault.Fail(0, 10222, "context deadline")).onSession(2));

    assertThat(IatClient.of(sandbox).next().path("code").asInt()).isEqualTo(10222);
    assertThat(text(IatClient.of(sandbox))).isEqualTo(WEATHER.text());
  }

  @Test
  void aHandshakeCanStayWithoutAnswer() {
    restart(FaultScript.of(new Fault.Ignore()));

    Throwable thrown =
        catchThrowable(
            () ->
                HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .connectTimeout(Duration.ofMillis(200))
                    .buildAsync(
                        URI.create(IatSigner.of(sandbox).url()), new WebSocket.Listener() {})
                    .join());

    assertThat(thrown).hasCauseInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void anErrorComesInTheMiddle() {
    restart(FaultScript.of(new Fault.Fail(5000, 10700, "engine error")));
    IatClient client = IatClient.of(sandbox).dictate("{}", WEATHER.pcm(), 1280);

    assertThat(client.last().path("code").asInt()).isEqualTo(10700);
    assertThat(IatText.piece(client.answers().get(0))).isEqualTo("今天北京的天气很好，最高气温二十五度");
    assertThat(client.closeStatus()).isEqualTo(1000);
  }

  @Test
  void messagesComeInFragmentsThatCutCharacters() {
    restart(FaultScript.of(new Fault.Fragments(7)));
    IatClient client = IatClient.of(sandbox);

    assertThat(text(client)).isEqualTo(WEATHER.text());
    assertThat(client.fragments()).hasSizeGreaterThan(client.answers().size() * 10);
  }

  @Test
  void pingsComeInBetween() {
    restart(FaultScript.of(new Fault.Pings()));
    IatClient client = IatClient.of(sandbox);

    assertThat(text(client)).isEqualTo(WEATHER.text());
    assertThat(client.pings()).isEqualTo(client.answers().size());
  }

  @Test
  void theServerClosesWithoutWaiting() {
    restart(FaultScript.of(new Fault.Close(1000, 1001)));
    IatClient client = IatClient.of(sandbox).begin("{}", WEATHER.upTo(1000));

    assertThat(client.closeStatus()).isEqualTo(1001);
    assertThat(sandbox.sessions().get(0).ending())
        .isEqualTo(new Ending(Ending.How.SERVER_CLOSED, 1001));
  }

  @Test
  void theConnectionIsReset() {
    restart(FaultScript.of(new Fault.Reset(1000)));
    IatClient client = IatClient.of(sandbox).begin("{}", WEATHER.upTo(1000));

    assertThat(client.closeStatus()).isEqualTo(-1);
    assertThat(sandbox.sessions().get(0).ending().how()).isEqualTo(Ending.How.RESET);
  }

  @Test
  void aStalledServerSaysNothingMore() {
    restart(FaultScript.of(new Fault.Stall(5000)));
    IatClient client = IatClient.of(sandbox).begin("{}", WEATHER.upTo(5000));
    client.next();
    client.audio(WEATHER.between(5000, 8500)).end();
    client.abort();

    await().until(() -> sandbox.sessions().get(0).ending().how() == Ending.How.ABORTED);
    assertThat(client.answers()).hasSize(1);
    assertThat(sandbox.sessions().get(0).complete()).isFalse();
  }

  @Test
  void slowReadsDelayButLoseNothing() {
    restart(FaultScript.of(new Fault.SlowReads(1000, Duration.ofMillis(300))));

    assertThat(text(IatClient.of(sandbox))).isEqualTo(WEATHER.text());
    assertThat(sandbox.sessions().get(0).received().pacing().maxInterval())
        .isGreaterThan(Duration.ofMillis(250));
  }

  @Test
  void theLastMessageComesLate() {
    restart(FaultScript.of(new Fault.LateFinal(Duration.ofMillis(50))));

    assertThat(text(IatClient.of(sandbox))).isEqualTo(WEATHER.text());
  }

  @Test
  void otherMessagesOvertakeALateLastOne() {
    restart(FaultScript.of(new Fault.LateFinal(Duration.ofHours(1))));
    IatClient client = IatClient.of(sandbox).dictate("{}", WEATHER.pcm(), 1280);

    client.audio(WEATHER.upTo(40));

    assertThat(client.last().path("code").asInt()).isEqualTo(10101);
  }

  @Test
  void everyMessageComesTwice() {
    restart(FaultScript.of(new Fault.Duplicates()));
    IatClient client = IatClient.of(sandbox);

    assertThat(text(client)).isEqualTo(WEATHER.text());
    assertThat(sns(client)).startsWith(1, 1, 2, 2);
  }

  @Test
  void messagesChangePlaces() {
    restart(FaultScript.of(new Fault.Swaps()));
    IatClient client = IatClient.of(sandbox);

    assertThat(text(client)).isEqualTo(WEATHER.text());
    assertThat(sns(client)).containsExactly(2, 1, 3);
  }

  @Test
  void oneMessageIsLost() {
    restart(FaultScript.of(new Fault.Loss(1)));
    IatClient client = IatClient.of(sandbox);

    assertThat(text(client)).isEqualTo("。明天下午有小雨，出门请带伞。");
  }

  @Test
  void anythingCanBeSaid() {
    restart(
        FaultScript.of(
            new Fault.Say(0, "no json"), new Fault.Say(1000, "{\"code\":0,\"unknown\":[1]}")));
    IatClient client = IatClient.of(sandbox);

    assertThat(client.next().isTextual()).isTrue();
    assertThat(client.begin("{}", WEATHER.upTo(1000)).next().has("unknown")).isTrue();
  }

  private void restart(FaultScript faults) {
    sandbox.close();
    sandbox = Sandbox.builder().faults(faults).start();
  }

  private static String text(IatClient client) {
    client.dictate("{}", WEATHER.pcm(), 1280).last();
    client.close();
    client.closeStatus();
    return IatText.of(client.answers());
  }

  private static List<Integer> sns(IatClient client) {
    return client.answers().stream().map(FaultsTest::sn).toList();
  }

  private static int sn(JsonNode answer) {
    return answer.at("/data/result/sn").asInt();
  }
}
