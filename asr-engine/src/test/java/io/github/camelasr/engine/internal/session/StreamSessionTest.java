package io.github.camelasr.engine.internal.session;

import static io.github.camelasr.engine.internal.session.Rig.RATE;
import static io.github.camelasr.engine.internal.session.Rig.speech;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Revision;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentState;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.engine.Speed;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
  void packetsStayWholeKeepTheirOrderAndAreCountedInFrames() {
    AudioFormat mp3 = new AudioFormat(AudioEncoding.MP3, RATE, 1);
    Rules pcm = ToyVendor.at(RATE).rules();
    Rules rules =
        new Rules(
            List.of(mp3),
            new Rules.Chunking(1, 400, 4_000, 1, true),
            pcm.pace(),
            pcm.limits(),
            pcm.ending(),
            pcm.quiet(),
            Rules.Quota.of("toy"));
    Rig rig = new Rig(new ToyVendor(rules), Speed.REALTIME, mp3).obedient();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size : new int[] {144, 216, 144, 1_000, 3, 144, 144}) {
      byte[] packet = Arrays.copyOf(speech(1), size);
      all.writeBytes(packet);
      rig.session.send(ByteBuffer.wrap(packet), 576);
      rig.net.loop.advance(Duration.ofMillis(36));
    }
    rig.session.end();
    rig.net.loop.advance(Duration.ofSeconds(5));

    assertThat(rig.net.lines.get(0).audio.toByteArray()).isEqualTo(all.toByteArray());
    assertThat(rig.net.lines.get(0).sizes).containsExactly(144 + 216 + 144, 1_000, 3 + 144 + 144);
    assertThat(rig.report().ledger()).isEqualTo(new Ledger(RATE, 7 * 576, 7 * 576, 0, 0, 0, 0));
  }

  @Test
  void maximumSpeedWaitsForNothingButTheLink() {
    Rig rig = new Rig(ToyVendor.at(RATE), Speed.MAX).obedient();

    rig.sendAll(speech(1.5), 100_000);

    assertThat(rig.net.lines.get(0).sentAtMs).containsOnly(0L);
  }

  @Test
  void maximumSpeedTakesMoreAudioAsSoonAsThereIsRoomForIt() {
    Rig rig = new Rig(ToyVendor.at(RATE), Speed.MAX).obedient();

    var taken = rig.session.send(ByteBuffer.wrap(speech(10))).toCompletableFuture();
    rig.net.loop.run();

    assertThat(taken).isDone();
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
}
