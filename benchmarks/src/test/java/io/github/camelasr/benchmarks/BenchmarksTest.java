package io.github.camelasr.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.camelasr.transport.netty.MaskedFrameBenchmark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured does the work it claims: each benchmark compares its results before it runs. */
final class BenchmarksTest {

  @ParameterizedTest
  @ValueSource(ints = {1_280, 6_400, 32_768})
  void everyWayToFrameGivesTheSameMessage(int bytes) {
    FramingBenchmark benchmark = new FramingBenchmark();
    benchmark.bytes = bytes;

    assertThatCode(benchmark::prepare).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_280, 6_400, 32_768})
  void aMaskedFrameIsWhatItsBytesSay(int bytes) {
    MaskedFrameBenchmark benchmark = new MaskedFrameBenchmark();
    benchmark.bytes = bytes;

    assertThatCode(benchmark::prepare).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 200, 5_000})
  void everyWayToMergeGivesTheSameText(int events) {
    MergeBenchmark benchmark = new MergeBenchmark();
    benchmark.events = events;

    assertThatCode(benchmark::prepare).doesNotThrowAnyException();
  }

  @Test
  void everyWayToSignGivesTheSameSignature() {
    SigningBenchmark benchmark = new SigningBenchmark();

    assertThatCode(benchmark::check).doesNotThrowAnyException();
  }
}
