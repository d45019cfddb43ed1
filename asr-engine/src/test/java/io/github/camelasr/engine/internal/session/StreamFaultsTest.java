package io.github.camelasr.engine.internal.session;

import static io.github.camelasr.engine.internal.session.Rig.RATE;
import static io.github.camelasr.engine.internal.session.Rig.join;
import static io.github.camelasr.engine.internal.session.Rig.silence;
import static io.github.camelasr.engine.internal.session.Rig.speech;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Gap;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.engine.Speed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamFaultsTest {
  @Test
  void cancelTellsTheVendorFreesEverythingAndDeclaresTheLoss() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    var taken = rig.session.send(ByteBuffer.wrap(speech(5))).toCompletableFuture();
    rig.net.loop.advance(Duration.ofSeconds(1));
    rig.net.lines.get(0).say("piece 1 0 -1 half");
    rig.net.loop.run();

    rig.session.cancel();
    rig.session.cancel();
    rig.net.loop.run();

    var line = rig.net.lines.get(0);
    assertThat(line.texts).containsExactly("A");
    assertThat(line.closedWith).isEqualTo(1000);
    assertThat(taken).isCompletedExceptionally();
    assertThat(rig.error().category()).isEqualTo(ErrorCategory.CANCELLED);
    assertThat(rig.all(SessionClosed.class)).hasSize(1);
    assertThat(rig.all(Gap.class))
        .singleElement()
        .extracting(Gap::cause)
        .isEqualTo(Gap.Cause.CANCELLED);
    assertThat(rig.transcript.segments().get(0).salvaged()).isTrue();
    assertThat(rig.net.loop.waiting()).isZero();
  }

  @Test
  void nothingThatTheVendorSaysAfterTheEndIsHeard() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    rig.sendAll(speech(0.1), 1_000);
    int events = rig.events.size();

    rig.net.lines.get(0).listener.message(message("piece 5 0 -1 late"));
    rig.net.lines.get(0).listener.closed(1000, "");
    rig.net.loop.run();

    assertThat(rig.events).hasSize(events);
    assertThat(rig.net.loop.waiting()).isZero();
  }

  @Test
  void everySilenceOfTheVendorHasItsDeadline() {
    assertThat(failureOf(line -> {}).getMessage()).contains("not ready within 10000 ms");
    assertThat(failureOf(line -> line.listener.opened()).getMessage()).contains("not ready");
    Rig finish = new Rig(ToyVendor.at(RATE));
    finish.net.onOpen =
        line -> {
          line.listener.opened();
          line.say("ready\npiece 1 0 -1 one");
        };
    finish.sendAll(speech(0.2), 1_000);
    assertThat(finish.error()).hasMessageContaining("last result did not come");
    assertThat(finish.error().category()).isEqualTo(ErrorCategory.TIMEOUT);
    assertThat(finish.transcript.segments().get(0).salvaged()).isTrue();
    Rig idle = new Rig(ToyVendor.at(RATE));
    idle.net.onOpen =
        line -> {
          line.listener.opened();
          line.say("ready");
        };
    idle.sendAll(speech(100), 3_200);
    assertThat(idle.error()).hasMessageContaining("speech went in and nothing came back");
  }

  @Test
  void silenceIsNotTakenForAStall() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();

    rig.sendAll(join(silence(120), speech(0.1)), 3_200);

    assertThat(rig.session.completion().toCompletableFuture()).isCompleted();
    assertThat(rig.report().ledger().pending()).isZero();
  }

  @Test
  void aWrongClockIsCorrectedOnceFromTheHostsDateAndOtherwiseReported() {
    Rig healed = new Rig(ToyVendor.at(RATE)).obedient();
    var obedient = healed.net.onOpen;
    healed.net.onOpen =
        line -> {
          if (line.call.uri().getQuery().equals("at=600000")) {
            obedient.accept(line);
          } else {
            line.listener.refused(refusal());
          }
        };
    healed.sendAll(speech(0.1), 1_000);
    assertThat(healed.net.lines).hasSize(2);
    assertThat(healed.report().ledger().pending()).isZero();

    Rig stubborn = new Rig(ToyVendor.at(RATE));
    stubborn.net.onOpen = line -> line.listener.refused(refusal());
    stubborn.sendAll(speech(0.1), 1_000);
    assertThat(stubborn.net.lines).hasSize(2);
    assertThat(stubborn.error().category()).isEqualTo(ErrorCategory.CLOCK_SKEW);
    assertThat(stubborn.error()).hasMessageContaining("600 s behind");
  }

  @Test
  void anAnswerThatTheDialectCannotUnderstandIsAVendorError() {
    assertThat(
            failureOf(
                    line -> {
                      line.listener.opened();
                      line.say("nonsense");
                    })
                .category())
        .isEqualTo(ErrorCategory.VENDOR);
  }

  @Test
  void theBooksBalanceAfterEveryEventUnderRandomVendors() {
    for (int seed = 0; seed < 200; seed++) {
      RandomVendor vendor = new RandomVendor(seed);
      Rig rig = vendor.rig();
      rig.sendAll(vendor.audio(), 1 + seed * 37);

      Ledger ledger = rig.report().ledger();
      assertThat(ledger.pushed()).isEqualTo(ledger.finalised() + ledger.lost());
      long gaps = rig.all(Gap.class).stream().mapToLong(Gap::durationMs).sum();
      assertThat(Math.abs(gaps - ledger.toMs(ledger.lost()))).isLessThanOrEqualTo(1);
      List<Long> commits = rig.all(Committed.class).stream().map(Committed::toMs).toList();
      assertThat(commits).isSorted();
      assertThat(rig.transcript.segments()).allMatch(Segment::isFinal);
      assertThat(rig.net.loop.waiting()).isZero();
    }
  }

  private static AsrException failureOf(Consumer<MemoryTransport.Line> vendor) {
    Rig rig = new Rig(ToyVendor.at(RATE));
    rig.net.onOpen = vendor;
    rig.sendAll(speech(0.5), 1_000);
    return rig.error();
  }

  private static Reply refusal() {
    byte[] body = "fail CLOCK_SKEW 403".getBytes(StandardCharsets.UTF_8);
    return new Reply(
        403, Map.of("date", List.of("Thu, 1 Jan 1970 00:10:00 GMT")), body, 0, body.length);
  }

  private static Reply message(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Reply.message(bytes, 0, bytes.length);
  }

  /** A vendor that does at random what vendors may do. */
  private record RandomVendor(int seed) {
    byte[] audio() {
      Random random = new Random(seed);
      return join(
          IntStream.range(0, 6)
              .mapToObj(
                  i ->
                      random.nextBoolean()
                          ? speech(random.nextDouble() * 4)
                          : silence(random.nextDouble() * 5))
              .toArray(byte[][]::new));
    }

    Rig rig() {
      Random random = new Random(seed);
      Rules rules =
          ToyVendor.rules(
              RATE,
              ToyVendor.SMALL,
              ToyVendor.limits(Duration.ofSeconds(3 + random.nextInt(20)), Duration.ofSeconds(2)),
              Rules.Ending.EMPTY_MESSAGE);
      Rig rig = new Rig(new ToyVendor(rules), random.nextBoolean() ? Speed.MAX : Speed.REALTIME);
      rig.net.onOpen =
          line -> {
            line.listener.opened();
            line.say("ready");
            line.onText = text -> line.say("piece 90 -1 -1 last\nend -1");
            line.onAudio = bytes -> speak(random, line, bytes / 32);
          };
      return rig;
    }

    private static void speak(Random random, MemoryTransport.Line line, int ms) {
      int dice = random.nextInt(4_000);
      if (dice < 200) {
        line.say("piece " + dice + " " + ms + " -1 w" + dice);
      } else if (dice < 260) {
        line.say("remove " + (dice - 200) + " " + dice);
      } else if (dice < 320) {
        line.say("settled " + dice / 2 + " " + ms);
      } else if (dice < 324) {
        line.say("end -1");
      } else if (dice == 324) {
        line.say("fail VENDOR 1");
      }
    }
  }
}
