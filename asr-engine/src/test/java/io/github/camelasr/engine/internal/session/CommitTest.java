package io.github.camelasr.engine.internal.session;

import static io.github.camelasr.engine.internal.session.Rig.RATE;
import static io.github.camelasr.engine.internal.session.Rig.join;
import static io.github.camelasr.engine.internal.session.Rig.silence;
import static io.github.camelasr.engine.internal.session.Rig.speech;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Committed;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.Segment;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CommitTest {
  @Test
  void commitEndsTheDialogueAndIsAnsweredWhenItsTextIsFinal() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    byte[] audio = speech(3);
    rig.session.send(ByteBuffer.wrap(audio, 0, Rig.bytes(1)));
    rig.net.loop.advance(Duration.ofMillis(500));

    CompletableFuture<Committed> answer = rig.session.commit().toCompletableFuture();
    rig.net.loop.advance(Duration.ofMillis(400));
    assertThat(answer).isNotDone();
    rig.net.loop.advance(Duration.ofMillis(200));

    assertThat(answer).isCompletedWithValue(new Committed(1_000));
    assertThat(rig.transcript.text()).isEqualTo("text-1");
    assertThat(rig.transcript.segments()).allMatch(Segment::isFinal);

    rig.session.send(ByteBuffer.wrap(audio, Rig.bytes(1), Rig.bytes(2)));
    rig.session.end();
    rig.net.loop.advance(Duration.ofMinutes(1));

    assertThat(rig.transcript.text()).isEqualTo("text-1 text-2");
    assertThat(
            join(
                rig.net.lines.get(0).audio.toByteArray(), rig.net.lines.get(1).audio.toByteArray()))
        .isEqualTo(audio);
    assertThat(rig.report().ledger().resent()).isZero();
  }

  @Test
  void commitCoversWhatTheCallerStillWaitsToBeTaken() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    rig.session.send(ByteBuffer.wrap(speech(5)));
    CompletableFuture<Committed> answer = rig.session.commit().toCompletableFuture();

    rig.net.loop.advance(Duration.ofSeconds(6));

    assertThat(answer).isCompletedWithValue(new Committed(5_000));
  }

  @Test
  void commitOfWhatIsCommittedIsAnsweredAtOnce() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    CompletableFuture<Committed> first = rig.session.commit().toCompletableFuture();
    rig.net.loop.run();
    assertThat(first).isCompletedWithValue(new Committed(0));
    rig.session.send(ByteBuffer.wrap(speech(1)));
    rig.session.commit();
    rig.net.loop.advance(Duration.ofSeconds(2));

    CompletableFuture<Committed> again = rig.session.commit().toCompletableFuture();
    rig.net.loop.run();

    assertThat(again).isCompletedWithValue(new Committed(1_000));
    assertThat(rig.net.lines).hasSize(1);
  }

  @Test
  void silenceAfterACommitIsCommittedWithoutAFurtherDialogue() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    rig.session.send(ByteBuffer.wrap(speech(1)));
    rig.session.commit();
    rig.net.loop.advance(Duration.ofSeconds(2));
    rig.session.send(ByteBuffer.wrap(silence(1)));

    CompletableFuture<Committed> answer = rig.session.commit().toCompletableFuture();
    rig.net.loop.advance(Duration.ofSeconds(3));

    assertThat(answer).isCompletedWithValue(new Committed(2_000));
    assertThat(rig.transcript.text()).startsWith("text-1");
  }

  @Test
  void aCommitThatIsNotReachedFailsWithTheSession() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    rig.session.send(ByteBuffer.wrap(speech(1)));
    CompletableFuture<Committed> answer = rig.session.commit().toCompletableFuture();
    rig.session.cancel();
    rig.net.loop.run();

    assertThat(answer).isCompletedExceptionally();
    CompletableFuture<Committed> late = rig.session.commit().toCompletableFuture();
    rig.net.loop.run();
    assertThat(late).isCompletedExceptionally();
  }

  @Test
  void theLedgerCanBeAskedForAtAnyMoment() {
    Rig rig = new Rig(ToyVendor.at(RATE)).obedient();
    rig.session.send(ByteBuffer.wrap(speech(1)));
    CompletableFuture<Ledger> books = rig.session.ledger().toCompletableFuture();
    rig.net.loop.run();

    assertThat(books).isCompletedWithValue(new Ledger(RATE, RATE, 0, 0, 0, 0, 0));
    assertThat(books.join().pending()).isEqualTo(RATE);
  }
}
