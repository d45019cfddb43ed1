package io.github.camelasr.component;

import static io.github.camelasr.component.Live.bench;
import static io.github.camelasr.component.Live.caller;
import static io.github.camelasr.component.Live.heard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class LiveOrderTest {

  @Test
  void numberedChunksMayComeInAnyOrderWithinTheWindow() throws Exception {
    byte[] all = Caller.samples(Speech.WEATHER);
    List<byte[]> chunks = Caller.chunks(all);
    try (Bench bench = bench()) {
      Caller caller = caller(bench, "reorderWindow", "8");
      List<CompletableFuture<Exchange>> taken = new ArrayList<>();
      for (int from = 0; from < chunks.size(); from += 4) {
        for (int i = Math.min(chunks.size(), from + 4) - 1; i >= from; i--) {
          taken.add(caller.send(chunks.get(i), AsrHeaders.SEQUENCE, (long) i));
        }
        CompletableFuture.allOf(taken.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
      }
      Exchange ended =
          caller.say(null, AsrHeaders.COMMAND, "END", AsrHeaders.SEQUENCE, chunks.size());

      assertThat(taken).allSatisfy(one -> assertThat(one.join().getException()).isNull());
      assertThat(ended.getMessage().getBody()).isEqualTo(Speech.WEATHER.text());
      assertThat(heard(bench)).isEqualTo(all);
    }
  }

  @Test
  void anEarlyChunkIsHeldUntilTheMissingOneHasCome() throws Exception {
    List<byte[]> chunks = Caller.chunks(Caller.samples(Speech.GREETING));
    try (Bench bench = bench()) {
      Caller caller = caller(bench, "gapTimeout", "10m");
      CompletableFuture<Exchange> early = caller.send(chunks.get(1), AsrHeaders.SEQUENCE, 1);
      assertThat(early).isNotDone();
      caller.say(chunks.get(0), AsrHeaders.SEQUENCE, "0");

      assertThat(early.get(60, TimeUnit.SECONDS).getException()).isNull();
    }
  }

  @Test
  void aGapThatNeverClosesIsDeclaredAndTheSessionGoesOn() throws Exception {
    List<byte[]> chunks = Caller.chunks(Caller.samples(Speech.GREETING));
    try (Bench bench = bench()) {
      Caller caller = caller(bench, "gapTimeout", "50ms");
      caller.say(chunks.get(0), AsrHeaders.SEQUENCE, 0);
      var after = caller.say(chunks.get(3), AsrHeaders.SEQUENCE, 3);
      Exchange late = caller.say(chunks.get(1), AsrHeaders.SEQUENCE, 1);
      Exchange next = caller.say(chunks.get(4), AsrHeaders.SEQUENCE, 4);

      assertThat(after.getException()).isNull();
      assertThat(after.getMessage().getHeader(AsrHeaders.MISSING_FROM)).isEqualTo(1L);
      assertThat(after.getMessage().getHeader(AsrHeaders.MISSING_TO)).isEqualTo(2L);
      assertThat(late.getException()).hasMessageContaining("chunk 1 came after it was given up");
      assertThat(next.getException()).isNull();
    }
  }

  @Test
  void aChunkTooFarAheadIsRefusedAndOneThatComesTwiceIsTakenOnce() throws Exception {
    byte[] all = Caller.samples(Speech.GREETING);
    List<byte[]> chunks = Caller.chunks(all);
    try (Bench bench = bench()) {
      Caller caller = caller(bench, "reorderWindow", "4", "firstSequence", "1");
      for (int i = 0; i < chunks.size(); i++) {
        caller.say(chunks.get(i), AsrHeaders.SEQUENCE, i + 1);
        assertThat(caller.say(chunks.get(i), AsrHeaders.SEQUENCE, i + 1).getException()).isNull();
      }
      Exchange far = caller.say(chunks.get(0), AsrHeaders.SEQUENCE, chunks.size() + 9);
      caller.say(LiveCommand.END);

      assertThat(far.getException()).hasMessageContaining("too far ahead");
      assertThat(heard(bench)).isEqualTo(all);
    }
  }

  @Test
  void aChunkDeliveredOnceMoreAfterTheEndBeginsNothing() throws Exception {
    byte[] all = Caller.samples(Speech.GREETING);
    try (Bench bench = bench()) {
      Caller caller = caller(bench);
      caller.say(all, AsrHeaders.SEQUENCE, 0);
      caller.say(null, AsrHeaders.COMMAND, "END", AsrHeaders.SEQUENCE, 1);
      Exchange again = caller.say(all, AsrHeaders.SEQUENCE, 0);
      Exchange ended = caller.say(LiveCommand.END);

      assertThat(again.getException()).isNull();
      assertThat(ended.getException()).isNull();
      assertThat(bench.sandbox().sessions()).hasSize(1);
    }
  }

  @Test
  void twoChunksAtOnceWithoutNumbersAreRefused() throws Exception {
    try (Bench bench = bench()) {
      Caller caller = caller(bench, "speed", "realtime");
      byte[] long_ = new byte[10 * 32_000];
      CompletableFuture<Exchange> first = caller.send(long_);
      assertThat(first).isNotDone();
      Exchange second = caller.say(new byte[Caller.CHUNK]);

      assertThat(second.getException()).hasMessageContaining("two chunks came at once");
      caller.say(LiveCommand.ABORT);
    }
  }

  @Test
  void aSourceWithMoreAtOnceThanTheWindowHoldsIsRefusedAtTheStart() throws Exception {
    try (Bench bench = new Bench()) {
      bench.route("seda:in?concurrentConsumers=9", bench.uri("live", "true", "reorderWindow", "8"));

      assertThatThrownBy(bench::start)
          .hasStackTraceContaining("the source may have 9 exchanges under way")
          .hasStackTraceContaining("set a larger reorderWindow");
    }
  }
}
