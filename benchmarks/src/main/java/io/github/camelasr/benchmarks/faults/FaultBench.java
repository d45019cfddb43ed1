package io.github.camelasr.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The table of faults: every trouble with every streaming protocol, in virtual time. */
final class FaultBench implements AutoCloseable {
  /** How long somebody speaks in each run. */
  static final Duration LENGTH = Duration.ofMinutes(1);

  private static final long SEED = 20_251_125;

  private final Speech speech;
  private final Path samples;

  FaultBench(Duration period) throws IOException {
    speech = new Speech(period, SEED);
    samples = Files.createTempDirectory("fault-bench");
    speech.write(samples);
  }

  Speech speech() {
    return speech;
  }

  /** One cell of the table. */
  Outcome run(Subject subject, Trouble trouble) {
    return new Run(subject, trouble.id(), trouble.scene(speech, subject), LENGTH, samples).play();
  }

  /** A stream of any length with everything at random. */
  Outcome storm(Subject subject, long seed, Duration length) {
    Scene scene = new Scene(speech, subject);
    Storm.gather(scene, seed, length);
    return new Run(subject, "storm-" + seed, scene, length, samples).play();
  }

  /** A stream of any length with which nothing goes wrong. */
  Outcome calm(Subject subject, Duration length) {
    return new Run(subject, "calm", new Scene(speech, subject), length, samples).play();
  }

  @Override
  public void close() throws IOException {
    for (String file : List.of("bench.wav", "bench.json")) {
      Files.deleteIfExists(samples.resolve(file));
    }
    Files.deleteIfExists(samples);
  }

  /**
   * Prints the table, or plays one long stream.
   *
   * @param args none for the table in Markdown, {@code --json} for all figures; {@code --hours N}
   *     [{@code --seed N}] [{@code --only PROVIDER/API}] for streams with everything at random
   * @throws IOException if the speech cannot be written to a temporary folder
   */
  public static void main(String[] args) throws IOException {
    Arguments arguments = Arguments.of(args);
    List<Outcome> outcomes = new ArrayList<>();
    try (FaultBench bench = new FaultBench(Duration.ofMinutes(5))) {
      for (Subject subject : Subject.all()) {
        if (arguments.wants(subject)) {
          outcomes.addAll(bench.outcomes(subject, arguments));
        }
      }
    }
    System.out.print(arguments.json() ? Tables.json(outcomes) : Tables.markdown(outcomes));
  }

  private List<Outcome> outcomes(Subject subject, Arguments arguments) {
    return arguments.hours() > 0
        ? List.of(storm(subject, arguments.seed(), Duration.ofHours(arguments.hours())))
        : Troubles.all().stream().map(trouble -> run(subject, trouble)).toList();
  }
}
