package io.github.camelasr.engine.internal.session;

import static io.github.camelasr.engine.internal.session.Rig.RATE;
import static io.github.camelasr.engine.internal.session.Rig.join;
import static io.github.camelasr.engine.internal.session.Rig.silence;
import static io.github.camelasr.engine.internal.session.Rig.speech;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AttemptEnded;
import io.github.camelasr.api.AttemptStarted;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Gap;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Revision;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentState;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.engine.Speed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamSessionTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 639, 640, 641, 5_000, 100_000})
  void everyByteArrivesOnceAndInOrderHoweverItIsCut(int portion) {
    for (int length : new int[] {2, 638, 640, 642, 1_280, 50_000}) {
      Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
      byte[] audio = Arrays.copyOf(speech(2), length);

      rig.sendAll(audio, portion);

      assertThat(rig.net.lines).hasSize(1);
      assertThat(rig.net.lines.get(0).audio.toByteArray()).isEqualTo(audio);
      assertThat(rig.report().bytes()).isEqualTo(length);
      assertThat(rig.report().ledger())
          .isEqualTo(new Ledger(RATE, length / 2, length / 2, 0, 0, 0, 0));
    }
  }

  @Test
  void audioThatEndsBeforeItBeginsOpensNoDialogue() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();

    rig.sendAll(new byte[0], 10);

    assertThat(rig.net.lines).isEmpty();
    assertThat(rig.events).singleElement().isInstanceOf(SessionClosed.class);
    assertThat(rig.session.completion().toCompletableFuture()).isCompleted();
  }

  @Test
  void halfAFrameAtTheEndIsAnErrorThatSaysSo() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();

    rig.sendAll(new byte[641], 100);

    assertThat(rig.error().category()).isEqualTo(ErrorCategory.BAD_AUDIO);
    assertThat(rig.error()).hasMessageContaining("ends within a frame");
    assertThat(rig.report().ledger().lost()).isEqualTo(320);
  }

  @Test
  void chunksLeaveOnAnAbsoluteScheduleAndCatchUpAtTheDeclaredRatio() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    rig.session.send(ByteBuffer.wrap(speech(0.4)));
    rig.net.loop.run();
    var line = rig.net.lines.get(0);
    line.room = false;
    rig.net.loop.advance(Duration.ofMillis(105));
    line.room = true;
    line.listener.roomAgain();
    rig.net.loop.advance(Duration.ofSeconds(1));

    List<Long> at = line.sentAtMs;

    assertThat(at.subList(0, 12))
        .containsExactly(0L, 105L, 115L, 125L, 135L, 145L, 155L, 165L, 175L, 185L, 200L, 220L);
  }

  @Test
  void maximumSpeedWaitsForNothingButTheLink() {
    Rig rig = new Rig(ToyVendor.at(RATE), Speed.MAX).obedient();

    rig.sendAll(speech(1.5), 100_000);

    assertThat(rig.net.lines.get(0).sentAtMs).containsOnly(0L);
  }

  @Test
  void theCallerWaitsWhileMoreThanTwoSecondsAreUnsent() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    var first = rig.session.send(ByteBuffer.wrap(speech(3))).toCompletableFuture();
    rig.net.loop.advance(Duration.ofMillis(900));

    assertThat(first).isNotDone();
    assertThatThrownBy(
            () -> rig.session.send(ByteBuffer.wrap(speech(1))).toCompletableFuture().join())
        .hasCauseInstanceOf(IllegalStateException.class);

    rig.net.loop.advance(Duration.ofMillis(200));

    assertThat(first).isCompleted();
  }

  @Test
  void whatWasNotTakenYetWhenTheAudioEndsIsStillSent() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    byte[] audio = speech(5);
    rig.session.send(ByteBuffer.wrap(audio));
    rig.session.end();

    rig.net.loop.advance(Duration.ofMinutes(1));

    assertThat(rig.net.lines.get(0).audio.toByteArray()).isEqualTo(audio);
    assertThat(rig.session.send(ByteBuffer.allocate(2)).toCompletableFuture())
        .isCompletedExceptionally();
  }

  @Test
  void settledTextBecomesFinalAndItsAudioIsCommitted() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    rig.session.send(ByteBuffer.wrap(speech(1)));
    rig.net.loop.advance(Duration.ofSeconds(1));
    var line = rig.net.lines.get(0);
    line.say("piece 1 0 -1 one");
    line.say("piece 2 400 -1 two");
    line.say("settled 1 400");
    rig.net.loop.run();

    assertThat(rig.all(Committed.class)).containsExactly(new Committed(400));
    assertThat(rig.transcript.segments())
        .extracting(Segment::state)
        .containsExactly(SegmentState.FINAL, SegmentState.INTERIM);
    assertThat(rig.transcript.segments().get(0).end()).isEqualTo(MediaTime.between(0, 400));
  }

  @Test
  void finalTextIsNeverChangedAgainWhateverTheVendorSays() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    rig.session.send(ByteBuffer.wrap(speech(1)));
    rig.net.loop.advance(Duration.ofSeconds(1));
    var line = rig.net.lines.get(0);
    line.say("piece 1 0 -1 one\nsettled 1 400\npiece 1 0 -1 changed\nremove 1 2\npiece 3 500 -1 x");
    rig.net.loop.run();

    assertThat(rig.transcript.text()).isEqualTo("one x");
    assertThat(rig.all(Revision.class).get(rig.all(Revision.class).size() - 1).removed())
        .isEqualTo(new Revision.KeyRange(1, 2, 2));
  }

  @Test
  void aTimeThatTheVendorDoesNotGiveComesAsBoundsThatContainIt() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    rig.session.send(ByteBuffer.wrap(speech(1)));
    rig.net.loop.advance(Duration.ofMillis(490));
    rig.net.lines.get(0).say("piece 1 100 -1 one\npiece 2 -1 -1 two");
    rig.net.loop.run();

    Segment second = rig.transcript.segments().get(1);
    assertThat(second.start()).isEqualTo(MediaTime.between(100, 500));
    assertThat(second.end()).isEqualTo(MediaTime.between(100, 500));
  }

  @Test
  void aVendorThatEndsByItselfIsContinuedAtTheSilenceThatEndedIt() {
    Rules rules =
        ToyVendor.rules(
            RATE,
            ToyVendor.SMALL,
            ToyVendor.limits(null, Duration.ofSeconds(2)),
            Rules.Ending.EMPTY_MESSAGE);
    Rig rig = new Rig(new ToyVendor(rules)).obedient();
    byte[] audio = join(speech(1), silence(3), speech(1));
    rig.net.loop.at(
        Duration.ofMillis(3_100).toNanos(),
        () -> rig.net.lines.get(0).say("piece 1 0 -1 first\nend -1"));

    rig.sendAll(audio, 3_200);

    assertThat(rig.net.lines).hasSize(2);
    assertThat(rig.net.lines.get(0).closedWith).isEqualTo(1000);
    assertThat(rig.net.lines.get(0).texts).isEmpty();
    byte[] second = rig.net.lines.get(1).audio.toByteArray();
    assertThat(second).isEqualTo(Arrays.copyOfRange(audio, Rig.bytes(1.3), audio.length));
    assertThat(rig.all(AttemptStarted.class))
        .extracting(AttemptStarted::reason)
        .containsExactly(AttemptStarted.Reason.FIRST, AttemptStarted.Reason.ROLLOVER);
    assertThat(rig.all(AttemptEnded.class))
        .allSatisfy(ended -> assertThat(ended.failure()).isEmpty());
    assertThat(rig.transcript.text()).isEqualTo("first text-2");
    assertThat(rig.report().ledger().pending()).isZero();
    assertThat(rig.report().gaps()).isEmpty();
  }

  @Test
  void silenceAfterAVendorEndedByItselfOpensNoFurtherDialogue() {
    Rules rules =
        ToyVendor.rules(
            RATE,
            ToyVendor.SMALL,
            ToyVendor.limits(null, Duration.ofSeconds(2)),
            Rules.Ending.EMPTY_MESSAGE);
    Rig rig = new Rig(new ToyVendor(rules)).obedient();
    rig.net.loop.at(
        Duration.ofMillis(3_100).toNanos(),
        () -> rig.net.lines.get(0).say("piece 1 0 -1 first\nend -1"));

    rig.sendAll(join(speech(1), silence(2.5)), 100_000);

    assertThat(rig.net.lines).hasSize(1);
    assertThat(rig.report().ledger().pending()).isZero();
    assertThat(rig.report().ledger().silent()).isEqualTo(Rig.bytes(2.2) / 2L);
  }

  @Test
  void aDialogueIsCutInAPauseAheadOfTheVendorsLimitAndNothingIsSentTwice() {
    Rules rules =
        ToyVendor.rules(
            RATE,
            ToyVendor.SMALL,
            ToyVendor.limits(Duration.ofSeconds(10), null),
            Rules.Ending.EMPTY_MESSAGE);
    Rig rig = new Rig(new ToyVendor(rules)).obedient();
    byte[] audio = join(speech(8), silence(0.5), speech(8.3), silence(0.4), speech(14));

    rig.sendAll(audio, 3_200);

    var lines = rig.net.lines;
    assertThat(lines.get(0).audio.size()).isEqualTo(Rig.bytes(8.15));
    assertThat(join(lines.stream().map(l -> l.audio.toByteArray()).toArray(byte[][]::new)))
        .isEqualTo(audio);
    assertThat(lines).allSatisfy(l -> assertThat(l.audio.size()).isLessThan(10 * RATE * 2));
    assertThat(rig.report().ledger().resent()).isZero();
    assertThat(rig.report().ledger().finalised()).isEqualTo(audio.length / 2);
  }

  @Test
  void segmentsKeepTheOrderOfTheAudioAlthoughAnOldDialogueStillDrains() {
    Rules rules =
        ToyVendor.rules(
            RATE,
            ToyVendor.SMALL,
            ToyVendor.limits(Duration.ofSeconds(10), null),
            Rules.Ending.EMPTY_MESSAGE);
    Rig rig = new Rig(new ToyVendor(rules)).obedient();
    rig.session.send(ByteBuffer.wrap(speech(12)));
    rig.net.loop.run();
    var first = rig.net.lines.get(0);
    first.onText = text -> {};
    rig.session.end();
    rig.net.loop.advance(Duration.ofSeconds(14));
    assertThat(rig.transcript.text()).isEqualTo("text-2");
    assertThat(rig.all(Committed.class)).isEmpty();

    first.say("piece 9 0 -1 early\nend -1");
    rig.net.loop.advance(Duration.ofSeconds(1));

    assertThat(rig.transcript.text()).isEqualTo("early text-2");
    assertThat(rig.transcript.segments()).allMatch(Segment::isFinal);
    assertThat(rig.report().ledger().pending()).isZero();
  }

  @Test
  void aTailTooShortForTheVendorIsJoinedToTheChunkBefore() {
    Rules.Chunking huawei = new Rules.Chunking(320, 3_200, 65_536, 2, false);
    for (int length : new int[] {2, 318, 320, 3_198, 3_200, 3_202, 3_518, 3_520, 6_402, 70_002}) {
      Rig rig =
          new Rig(
                  new ToyVendor(
                      ToyVendor.rules(
                          RATE, huawei, ToyVendor.limits(null, null), Rules.Ending.EMPTY_MESSAGE)))
              .obedient();
      byte[] audio = Arrays.copyOf(speech(3), length);

      rig.sendAll(audio, 1_000);

      var line = rig.net.lines.get(0);
      assertThat(line.sizes).allSatisfy(size -> assertThat(size).isBetween(320, 65_536));
      assertThat(line.audio.toByteArray()).startsWith(audio);
      assertThat(line.audio.size()).isEqualTo(Math.max(320, length));
    }
  }

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
