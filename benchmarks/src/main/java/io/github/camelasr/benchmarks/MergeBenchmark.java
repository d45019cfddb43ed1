package io.github.camelasr.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import io.github.camelasr.api.Detail;
import io.github.camelasr.api.TranscriptBuilder;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All results of a dictation become its text. Ours is a whole session of the engine, with its
 * opening, its audio, its commits and its end; the others only parse and merge.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MergeBenchmark {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int LONGEST_AUDIO_MS = 40_000;

  /** Results in the session; 5,000 are about an hour of speech. */
  @Param({"10", "200", "5000"})
  public int events;

  private final Rehearsal text = new Rehearsal(Set.of());
  private final Rehearsal everything = new Rehearsal(Set.of(Detail.values()));
  private Dictation dictation = new Dictation(0, 0);
  private Dictation silent = new Dictation(0, 0);

  /** Every way must give the same text. */
  @Setup
  public void prepare() throws IOException {
    int audioMs = Math.min(events * 200, LONGEST_AUDIO_MS);
    dictation = new Dictation(events, audioMs);
    silent = new Dictation(0, audioMs);
    check(ours(), "ours");
    check(oursWithEverything(), "ours with everything");
    check(records(), "records");
    check(tree(), "tree");
    check(rebuild(), "rebuild");
  }

  private void check(String merged, String what) {
    if (!dictation.text().equals(merged)) {
      throw new IllegalStateException(what + " gives another text: " + merged);
    }
  }

  /** The limit: a parser for each message that skips everything. */
  @Benchmark
  public int limitSkip() throws IOException {
    int tokens = 0;
    for (byte[] message : dictation.messages()) {
      try (JsonParser parser = JSON.createParser(message)) {
        while (parser.nextToken() != null) {
          tokens++;
        }
      }
    }
    return tokens;
  }

  /** The limit of one parser that is fed again and again. */
  @Benchmark
  public int limitSkipFed() throws IOException {
    int tokens = 0;
    try (JsonParser parser = JSON.createNonBlockingByteArrayParser()) {
      ByteArrayFeeder feeder = (ByteArrayFeeder) parser.getNonBlockingInputFeeder();
      for (byte[] message : dictation.messages()) {
        feeder.feedInput(message, 0, message.length);
        do {
          parser.nextToken();
          tokens++;
        } while (!feeder.needMoreInput());
      }
    }
    return tokens;
  }

  /** A whole session for a subscriber that wants text. */
  @Benchmark
  public String ours() {
    return text.play(dictation).text();
  }

  /** A whole session for a subscriber that wants words, alternatives and the vendor's JSON too. */
  @Benchmark
  public String oursWithEverything() {
    return everything.play(dictation).text();
  }

  /** The same session if the vendor says nothing: what is not parsing and merging. */
  @Benchmark
  public TranscriptBuilder oursWithoutResults() {
    return text.play(silent);
  }

  /** Records, merged as they come. */
  @Benchmark
  public String records() throws IOException {
    return PlainMerge.records(dictation.messages());
  }

  /** Trees, merged as they come. */
  @Benchmark
  public String tree() throws IOException {
    return PlainMerge.trees(dictation.messages());
  }

  /** Records, and the whole text made anew with every result, as examples do. */
  @Benchmark
  public String rebuild() throws IOException {
    return PlainMerge.rebuilding(dictation.messages());
  }
}
