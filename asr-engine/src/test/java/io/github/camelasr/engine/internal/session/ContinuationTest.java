package io.github.camelasr.engine.internal.session;

import static io.github.camelasr.engine.internal.session.Rig.RATE;
import static io.github.camelasr.engine.internal.session.Rig.join;
import static io.github.camelasr.engine.internal.session.Rig.silence;
import static io.github.camelasr.engine.internal.session.Rig.speech;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AttemptEnded;
import io.github.camelasr.api.AttemptStarted;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.spi.Rules;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContinuationTest {
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
  void anAttemptThatFailsIsFollowedByOneFromTheWatermarkAndNoTextComesTwice() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    byte[] audio = speech(4);
    rig.net.loop.at(
        Duration.ofSeconds(2).toNanos(),
        () -> {
          var line = rig.net.lines.get(0);
          line.say("piece 1 0 -1 one\npiece 2 1000 -1 tw\nsettled 1 1000");
          rig.net.loop.execute(() -> line.listener.closed(1006, ""));
        });

    rig.sendAll(audio, 3_200);

    assertThat(rig.net.lines).hasSize(2);
    assertThat(rig.net.lines.get(1).audio.toByteArray())
        .isEqualTo(Arrays.copyOfRange(audio, Rig.bytes(1), audio.length));
    assertThat(rig.transcript.text()).isEqualTo("one text-2");
    assertThat(rig.report().ledger().lost()).isZero();
    assertThat(rig.report().ledger().resent()).isBetween(RATE * 9L / 10, RATE * 11L / 10);
    assertThat(rig.all(AttemptStarted.class))
        .extracting(AttemptStarted::reason)
        .containsExactly(AttemptStarted.Reason.FIRST, AttemptStarted.Reason.RETRY);
  }

  @Test
  void attemptsWithoutProgressAreNotRepeatedForEver() {
    Rig rig = new Rig(ToyVendor.at(RATE));
    rig.net.onOpen = line -> line.listener.closed(1011, "busy");

    rig.sendAll(speech(1), 3_200);

    assertThat(rig.net.lines).hasSize(4);
    assertThat(rig.error()).hasMessageContaining("busy");
    assertThat(rig.net.loop.waiting()).isZero();
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
  void aCallerThatPausesIsNotCutOffButContinuedWithTheNextDialogue() {
    Rig rig = new Rig(new ToyVendor(idleAfter(Duration.ofSeconds(10)))).obedient();
    byte[] first = speech(1);
    byte[] second = speech(0.5);
    rig.session.send(ByteBuffer.wrap(first));
    rig.net.loop.advance(Duration.ofSeconds(60));
    assertThat(rig.net.lines.get(0).texts).containsExactly("E");
    assertThat(rig.net.lines.get(0).sentAtMs.get(0)).isZero();
    assertThat(rig.all(Committed.class)).containsExactly(new Committed(1_000));

    rig.session.send(ByteBuffer.wrap(second));
    rig.session.end();
    rig.net.loop.advance(Duration.ofSeconds(60));

    assertThat(rig.net.lines).hasSize(2);
    assertThat(rig.net.lines.get(1).audio.toByteArray()).isEqualTo(second);
    assertThat(rig.transcript.text()).isEqualTo("text-1 text-2");
    assertThat(rig.report().ledger().pending()).isZero();
  }

  private static Rules idleAfter(Duration idle) {
    Rules.Limits limits =
        new Rules.Limits(
            Optional.empty(), Optional.empty(), Optional.of(idle), Optional.empty(), 10_000);
    return ToyVendor.rules(RATE, ToyVendor.SMALL, limits, Rules.Ending.EMPTY_MESSAGE);
  }

  @Test
  void aVendorThatSettlesAsItGoesIsNotCutForTheSakeOfTheRing() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    var obedient = rig.net.onOpen;
    rig.net.onOpen =
        line -> {
          obedient.accept(line);
          line.onAudio =
              bytes -> {
                int seconds = bytes / (2 * RATE);
                line.say(
                    "piece "
                        + seconds
                        + " "
                        + seconds * 1_000
                        + " -1 s\nsettled "
                        + (seconds - 1)
                        + " "
                        + seconds * 1_000);
              };
        };

    rig.sendAll(speech(200), 3_200);

    assertThat(rig.net.lines).hasSize(1);
    assertThat(rig.report().ledger().finalised()).isEqualTo(200L * RATE);
  }

  @Test
  void aVendorThatSettlesNothingIsCutBeforeTheRingIsFull() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    var obedient = rig.net.onOpen;
    rig.net.onOpen =
        line -> {
          obedient.accept(line);
          line.onAudio = bytes -> line.say("piece 1 0 -1 growing");
        };
    byte[] audio = speech(200);

    rig.sendAll(audio, 3_200);

    assertThat(rig.session.completion().toCompletableFuture()).isCompleted();
    assertThat(rig.net.lines)
        .hasSizeGreaterThan(3)
        .allSatisfy(line -> assertThat(line.audio.size()).isLessThanOrEqualTo(45 * 2 * RATE));
    assertThat(join(rig.net.lines.stream().map(l -> l.audio.toByteArray()).toArray(byte[][]::new)))
        .isEqualTo(audio);
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
}
