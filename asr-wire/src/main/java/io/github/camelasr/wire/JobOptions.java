package io.github.camelasr.wire;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Rules.Chunking;
import io.github.camelasr.api.spi.Rules.Ending;
import io.github.camelasr.api.spi.Rules.Limits;
import io.github.camelasr.api.spi.Rules.Pace;
import io.github.camelasr.api.spi.Rules.Quota;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What jobs have in common whose result is asked for until it is there: options and rules. */
public final class JobOptions {
  private static final String POLL_MILLIS = "pollMillis";
  private static final String PATIENCE = "patience";

  /** Ours: 5 hours of fast speech with every word have a third of this. */
  private static final int MESSAGE_BYTES = 64 << 20;

  private JobOptions() {}

  /**
   * How often to ask, and for how long.
   *
   * @return two options
   */
  public static List<OptionSpec> polling() {
    return List.of(
        OptionSpec.of(
                POLL_MILLIS,
                OptionType.INTEGER,
                "Milliseconds between two queries at least; a query comes after a tenth of the time"
                    + " waited so far")
            .defaultValue("3000")
            .range(10, 3_600_000)
            .build(),
        OptionSpec.of(
                PATIENCE, OptionType.INTEGER, "Minutes after which an unfinished job is given up")
            .defaultValue("360")
            .range(1, 4320)
            .build());
  }

  /**
   * When a job is asked for.
   *
   * @param settings the values of {@link #polling()}
   * @param mostQueries how many queries the vendor allows
   * @return a schedule for one job
   */
  public static PollSchedule schedule(Settings settings, int mostQueries) {
    return new PollSchedule(Duration.ofMillis(settings.integer(POLL_MILLIS)), mostQueries);
  }

  /**
   * The rules of a job. No audio is sent piece by piece: only the limits mean something.
   *
   * @param settings the values of {@link #polling()}
   * @param longest the longest recording
   * @param quota what the vendor grants one account
   * @param ratesHz the sample rates that the vendor takes, the preferred one first
   * @return the rules
   */
  public static Rules rules(
      Settings settings, Duration longest, Quota quota, List<Integer> ratesHz) {
    return new Rules(
        ratesHz.stream().map(AudioFormat::pcm16).toList(),
        new Chunking(2, 2, 2, 2, true),
        new Pace(1, 1, 1),
        new Limits(
            Optional.of(longest),
            Optional.of(Duration.ofMinutes(settings.integer(PATIENCE))),
            Optional.empty(),
            Optional.empty(),
            MESSAGE_BYTES),
        Ending.EMPTY_MESSAGE,
        longest,
        quota);
  }
}
