package io.github.camelasr.engine.internal.session;

import static io.github.camelasr.engine.internal.session.Rig.RATE;
import static io.github.camelasr.engine.internal.session.Rig.speech;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Rules.Ending;
import io.github.camelasr.engine.Speed;
import io.github.camelasr.engine.internal.session.MemoryTransport.Request;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChunkSessionTest {

  @Test
  void everyByteArrivesOnceAndInOrderAndThenTheEnd() {
    for (int length : new int[] {2, 6_398, 6_400, 6_402, 20_000}) {
      Rig rig = rig(Ending.EMPTY_MESSAGE);
      byte[] audio = Arrays.copyOf(speech(1), length);

      rig.sendAll(audio, 777 * 2);

      assertThat(audioOf(rig.net.requests)).isEqualTo(audio);
      assertThat(last(rig).call.uri().getPath()).endsWith("/END/last");
      assertThat(last(rig).body).isEmpty();
      assertThat(rig.report().ledger().pending()).isZero();
    }
  }

  @Test
  void whereTheEndIsAFlagOnTheLastAudioNoRequestIsWithoutAudio() {
    for (int length : new int[] {2, 6_398, 6_400, 6_402, 12_800, 20_000}) {
      Rig rig = rig(Ending.FLAG_ON_LAST_AUDIO);
      byte[] audio = Arrays.copyOf(speech(1), length);

      rig.sendAll(audio, 1_000);

      assertThat(audioOf(rig.net.requests)).isEqualTo(audio);
      assertThat(rig.net.requests).allSatisfy(request -> assertThat(request.body).isNotEmpty());
      assertThat(rig.net.requests)
          .filteredOn(request -> request.call.uri().getPath().endsWith("/last"))
          .containsExactly(last(rig));
      assertThat(rig.report().ledger().pending()).isZero();
    }
  }

  @Test
  void aRequestThatFailedForAPassingReasonIsMadeAgainAsItWas() {
    Rig rig = rig(Ending.EMPTY_MESSAGE);
    byte[] audio = speech(1);
    rig.net.onRequest =
        request -> {
          switch (rig.net.requests.size()) {
            case 2 -> request.breakOff();
            case 3 -> request.answer(500, "REPEAT");
            default -> request.answer(200, "text");
          }
        };

    rig.sendAll(audio, 6_400);

    List<Request> all = rig.net.requests;
    assertThat(all.get(2).call.uri()).isEqualTo(all.get(1).call.uri());
    assertThat(all.get(3).body).isEqualTo(all.get(1).body);
    all.subList(1, 3).clear();
    assertThat(audioOf(all)).isEqualTo(audio);
    assertThat(rig.transcript.text()).isEqualTo("text");
  }

  @Test
  void aRequestIsNotRepeatedForEver() {
    Rig rig = rig(Ending.EMPTY_MESSAGE);
    rig.net.onRequest = Request::breakOff;

    rig.sendAll(speech(1), 6_400);

    assertThat(rig.net.requests).hasSize(4 * 4); // four tries in each of four attempts
    assertThat(rig.error().category()).isEqualTo(ErrorCategory.NETWORK);
  }

  @Test
  void aRequestWithoutAnAnswerIsGivenUpAndMadeAgain() {
    Rig rig = rig(Ending.EMPTY_MESSAGE);
    rig.net.onRequest =
        request -> {
          if (rig.net.requests.size() > 1) {
            request.answer(200, "text");
          }
        };

    rig.sendAll(new byte[6_400], 6_400);

    assertThat(rig.net.requests.get(0).cancelled).isTrue();
    assertThat(rig.transcript.text()).isEqualTo("text");
  }

  @Test
  void aDeadTokenIsRenewedOnceAndTheStepRepeated() {
    Rig rig = withToken();
    int[] tokens = {0};
    rig.net.onRequest =
        request -> {
          if (request.call.uri().getPath().equals("/token")) {
            request.answer(200, "token-" + ++tokens[0]);
          } else if (dead(request)) {
            request.answer(400, "REAUTH");
          } else {
            request.answer(200, "text");
          }
        };

    rig.sendAll(speech(1), 6_400);

    assertThat(tokens[0]).isEqualTo(2);
    rig.net.requests.removeIf(request -> request.body.length == 0 || dead(request));
    assertThat(audioOf(rig.net.requests)).isEqualTo(speech(1));
    assertThat(rig.transcript.text()).isEqualTo("text");
    assertThat(rig.report().ledger().resent()).isZero();
  }

  @Test
  void aTokenThatStaysDeadIsAnError() {
    Rig rig = withToken();
    rig.net.onRequest =
        request -> {
          boolean token = request.call.uri().getPath().equals("/token");
          request.answer(token ? 200 : 400, token ? "token" : "REAUTH");
        };

    rig.sendAll(speech(0.1), 6_400);

    assertThat(rig.error().code()).contains("400");
    assertThat(rig.net.requests).hasSize(4);
  }

  @Test
  void cancelTellsTheVendorAndLeavesNothingBehind() {
    Rig rig = rig(Ending.EMPTY_MESSAGE);
    rig.session.send(ByteBuffer.wrap(speech(1)));
    rig.net.loop.advance(Duration.ofMillis(300));

    rig.session.cancel();
    rig.net.loop.run();

    assertThat(last(rig).call.uri().getPath()).contains("/ABORT");
    assertThat(rig.error().category()).isEqualTo(ErrorCategory.CANCELLED);
    assertThat(rig.net.loop.waiting()).isZero();
  }

  @Test
  void whereThereIsNothingToGiveUpWithCancelSendsNothing() {
    Rig rig = rig(Ending.FLAG_ON_LAST_AUDIO); // which makes the toy one that cannot be told
    rig.net.onRequest = request -> {};
    rig.session.send(ByteBuffer.wrap(speech(1)));
    rig.net.loop.advance(Duration.ofMillis(300));

    rig.session.cancel();
    rig.net.loop.run();

    assertThat(rig.net.requests).hasSize(1).allMatch(request -> request.cancelled);
    assertThat(rig.net.loop.waiting()).isZero();
  }

  private static boolean dead(Request request) {
    return "token-1".equals(request.call.headers().get("Authorization"))
        && request.call.uri().getPath().startsWith("/2/");
  }

  private static Rig rig(Ending ending) {
    return new Rig(new ToyChunkVendor(ending));
  }

  private static Rig withToken() {
    return new Rig(
        new ToyChunkVendor(Ending.EMPTY_MESSAGE),
        Speed.REALTIME,
        AudioFormat.pcm16(RATE),
        Optional.of(new ToyChunkVendor.ToyTokens()));
  }

  private static Request last(Rig rig) {
    return rig.net.requests.get(rig.net.requests.size() - 1);
  }

  private static byte[] audioOf(List<Request> requests) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    requests.forEach(request -> all.writeBytes(request.body));
    return all.toByteArray();
  }
}
