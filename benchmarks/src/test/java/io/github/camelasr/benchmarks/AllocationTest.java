package io.github.camelasr.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.transport.netty.MaskedFrameBenchmark;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hot paths allocate: always the same, so that a test can hold it down; time is not. */
final class AllocationTest {
  private static final int CALLS = 2_000;
  private static final int EVENTS = 1_000;

  @ParameterizedTest
  @CsvSource({
    "iflytek,iat,1280",
    "abcpen,realtime,1280",
    "tencent,ws-v2,6400",
    "huawei,continue-stream,3200"
  })
  void aMessageOfAudioCostsNothing(String provider, String api, int bytes) {
    StreamDialect dialect = Vendors.stream(provider, Map.of("api", api));
    LocalOutbox outbox = new LocalOutbox();
    AudioChunk chunk = new AudioChunk(new byte[bytes], 0, bytes, bytes / 2);
    dialect.write(Cue.BEGIN, AudioChunk.NONE, outbox);

    assertThat(Allocation.perCall(CALLS, () -> dialect.write(Cue.AUDIO, chunk, outbox))).isZero();
  }

  @Test
  void aMessageOfAudioOutOfALargerArrayCostsNothingEither() {
    StreamDialect dialect = Vendors.stream("iflytek", Map.of());
    LocalOutbox outbox = new LocalOutbox();
    AudioChunk slice = new AudioChunk(new byte[2_000], 32, 1_280, 640);

    assertThat(Allocation.perCall(CALLS, () -> dialect.write(Cue.AUDIO, slice, outbox))).isZero();
  }

  /** How much a pool gives away depends on its mood; a copy of the message would be 1,700 bytes. */
  @Test
  void aMaskedFrameInAPooledBufferIsNoCopy() {
    MaskedFrameBenchmark benchmark = new MaskedFrameBenchmark();
    benchmark.bytes = 1_280;
    benchmark.prepare();

    assertThat(Allocation.perCall(CALLS, benchmark::ours)).isLessThanOrEqualTo(400);
  }

  /** The result itself is read into what is there; a parser made anew would cost a kilobyte. */
  @ParameterizedTest
  @ValueSource(strings = {"iflytek", "tencent", "huawei"})
  void readingAResultCostsNextToNothing(String provider) {
    StreamDialect dialect = Vendors.stream(provider, Map.of("api", Results.api(provider)));
    NoInbox inbox = new NoInbox();
    byte[] result = Results.of(provider).getBytes(UTF_8);
    Reply reply = Reply.message(result, 0, result.length);

    assertThat(Allocation.perCall(CALLS, () -> dialect.read(reply, inbox)))
        .isLessThanOrEqualTo(Results.budget(provider));
    assertThat(inbox.characters()).isPositive();
  }

  @Test
  void aResultOnItsWayToTheTextCostsLittle() {
    assertThat(perEvent(Set.of())).isLessThanOrEqualTo(1_100);
  }

  @Test
  void aResultWithEverythingCostsWhatItIs() {
    assertThat(perEvent(Set.of(Detail.values()))).isLessThanOrEqualTo(4_400);
  }

  private static long perEvent(Set<Detail> details) {
    Rehearsal rehearsal = new Rehearsal(details);
    Dictation dictation = new Dictation(EVENTS, 20_000);
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 30; round++) {
      rehearsal.play(dictation);
      least = Math.min(least, rehearsal.allocatedByResults());
    }
    return least / EVENTS;
  }
}
