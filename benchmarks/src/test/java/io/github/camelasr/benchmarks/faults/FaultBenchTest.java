package io.github.camelasr.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table, for every streaming protocol. */
class FaultBenchTest {
  /** What the engine does not keep yet; the bench prints it all the same. */
  private static final Set<String> NOT_YET =
      Set.of(
          "refused-at-start",
          "refused-shortly",
          "refused-for-long",
          "late-final",
          "poison",
          "random");

  /** Vendors that refuse a wrong clock after the handshake, without telling their own time. */
  private static final Set<String> WITHOUT_A_CLOCK = Set.of("iflytek rtasr", "abcpen realtime");

  private static FaultBench bench;

  @BeforeAll
  static void draw() throws IOException {
    bench = new FaultBench(Duration.ofMinutes(5));
  }

  @AfterAll
  static void remove() throws IOException {
    bench.close();
  }

  static Stream<String> troubles() {
    return Troubles.all().stream().map(Trouble::id).filter(id -> !NOT_YET.contains(id));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void thePromiseIsKeptWhateverGoesWrong(String id) {
    Trouble trouble = Troubles.named(id);
    for (Subject subject : Subject.all()) {
      if (!id.startsWith("clock") || !WITHOUT_A_CLOCK.contains(subject.toString())) {
        Outcome outcome = bench.run(subject, trouble);

        assertThat(outcome.keeps(trouble.promise())).as("%s", outcome).isTrue();
        assertThat(outcome.effort().attempts()).isPositive();
      }
    }
  }

  @Test
  void everyStreamingProtocolOfTheSandboxIsOnTheBench() {
    assertThat(Subject.all())
        .extracting(Subject::toString)
        .contains(
            "iflytek iat",
            "tencent ws-v2",
            "tencent http-v1",
            "huawei short-stream",
            "huawei sentence-stream",
            "huawei continue-stream",
            "feishu stream",
            "abcpen realtime",
            "iflytek rtasr");
  }

  @Test
  void theSameSeedGivesTheSameSpeech() {
    Speech one = new Speech(Duration.ofSeconds(30), 7);
    Speech other = new Speech(Duration.ofSeconds(30), 7);

    assertThat(one.pcm(10_000, 50_000)).isEqualTo(other.pcm(10_000, 50_000));
    assertThat(one.word(one.size() + 1L).startMs()).isEqualTo(one.word(1).startMs() + 30_000);
  }

  @Test
  void theTableHasARowForEachTroubleAndAColumnForEachProtocol() throws IOException {
    Subject subject = new Subject("iflytek", "iat");
    List<Outcome> outcomes = List.of(bench.run(subject, Troubles.named("drop")));

    assertThat(Tables.markdown(outcomes).lines().toList())
        .hasSize(3)
        .last()
        .asString()
        .startsWith("| the connection is reset in mid-sentence | 0 · ");
    assertThat(Tables.json(outcomes)).contains("\"trouble\" : \"drop\"");
  }
}
