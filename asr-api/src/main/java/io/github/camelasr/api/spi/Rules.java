package io.github.camelasr.api.spi;

import io.github.camelasr.api.AudioFormat;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A vendor's rules under one configuration, as data: the engine keeps them, so that no dialect has
 * to.
 *
 * @param accepts the audio formats taken, the preferred one first
 * @param chunking how audio is cut into messages
 * @param pace how fast it may be sent
 * @param limits how long and how large a dialogue may be
 * @param ending how the end of audio is told
 * @param quiet how long the vendor may say nothing, by design, while speech goes in
 * @param quota what the vendor grants an account, and what it counts that by
 */
public record Rules(
    List<AudioFormat> accepts,
    Chunking chunking,
    Pace pace,
    Limits limits,
    Ending ending,
    Duration quiet,
    Quota quota) {

  /** Copies the list and checks that nothing is missing. */
  public Rules {
    accepts = List.copyOf(accepts);
    if (accepts.isEmpty()) {
      throw new IllegalArgumentException("rules must accept at least one format");
    }
    Objects.requireNonNull(chunking, "chunking");
    Objects.requireNonNull(pace, "pace");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(ending, "ending");
    Objects.requireNonNull(quiet, "quiet");
    Objects.requireNonNull(quota, "quota");
  }

  /**
   * How audio is cut into messages, in bytes of the accepted format. Every chunk is a multiple of
   * {@code unitBytes}.
   *
   * @param minBytes the smallest chunk, but for the last one of a dialogue if {@code shortTail}
   * @param preferBytes the chunk size when audio flows steadily
   * @param maxBytes the largest chunk
   * @param unitBytes a chunk is a whole number of these: a sample, or a codec frame
   * @param shortTail whether the last chunk may be smaller than {@code minBytes}
   */
  public record Chunking(
      int minBytes, int preferBytes, int maxBytes, int unitBytes, boolean shortTail) {

    /** Checks the order of the sizes. */
    public Chunking {
      if (unitBytes < 1
          || minBytes < unitBytes
          || preferBytes < minBytes
          || maxBytes < preferBytes
          || preferBytes % unitBytes != 0) {
        throw new IllegalArgumentException("chunk sizes out of order");
      }
    }
  }

  /**
   * How fast audio may be sent.
   *
   * @param live seconds of audio a second when all of it is there already
   * @param catchUp seconds of audio a second after falling behind, at least {@code live}
   * @param inFlight requests that may be under way at once; 1 for a chunk dialogue
   */
  public record Pace(double live, double catchUp, int inFlight) {

    /** Checks the ratios. */
    public Pace {
      if (!(live > 0) || catchUp < live || inFlight < 1) {
        throw new IllegalArgumentException("bad pace: " + live + ", " + catchUp + ", " + inFlight);
      }
    }
  }

  /**
   * How long and how large a dialogue may be. Empty means that the vendor states no limit.
   *
   * @param audio the longest audio
   * @param wall the longest time on the clock
   * @param idle the longest time without audio
   * @param endsAfterSilence the vendor ends the dialogue by itself after this much silence
   * @param messageBytes the largest message it sends
   */
  public record Limits(
      Optional<Duration> audio,
      Optional<Duration> wall,
      Optional<Duration> idle,
      Optional<Duration> endsAfterSilence,
      int messageBytes) {

    /** Checks the size. */
    public Limits {
      if (messageBytes < 1) {
        throw new IllegalArgumentException("messageBytes must be positive: " + messageBytes);
      }
    }
  }

  /**
   * What the vendor grants one account at a time. Empty means that it states no limit. All plans
   * with the same key share one account's worth, whatever else their options say.
   *
   * @param key what the vendor counts by (account, project, tenant); never a secret
   * @param sessions the most dialogues at once
   * @param requestsPerSecond the most requests a second; opening a dialogue is one
   * @param audioPerDay the most audio a day, midnight to midnight in UTC
   */
  public record Quota(
      String key,
      OptionalInt sessions,
      OptionalInt requestsPerSecond,
      Optional<Duration> audioPerDay) {

    /** Checks that there is a key and that every limit lets something through. */
    public Quota {
      if (key.isBlank()) {
        throw new IllegalArgumentException("a quota needs a key");
      }
      if (sessions.orElse(1) < 1 || requestsPerSecond.orElse(1) < 1) {
        throw new IllegalArgumentException("a quota of nothing: " + key);
      }
      audioPerDay.ifPresent(Quota::checkPositive);
    }

    /**
     * A quota of which the vendor states no limit.
     *
     * @param key what the vendor counts by
     */
    public static Quota of(String key) {
      return new Quota(key, OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    }

    /** The same with at most so many dialogues at once. */
    public Quota withSessions(int most) {
      return new Quota(key, OptionalInt.of(most), requestsPerSecond, audioPerDay);
    }

    /** The same with at most so many requests a second. */
    public Quota withRequestsPerSecond(int most) {
      return new Quota(key, sessions, OptionalInt.of(most), audioPerDay);
    }

    /** The same with at most so much audio a day. */
    public Quota withAudioPerDay(Duration most) {
      return new Quota(key, sessions, requestsPerSecond, Optional.of(most));
    }

    private static void checkPositive(Duration audio) {
      if (audio.isNegative() || audio.isZero()) {
        throw new IllegalArgumentException("audio a day must be positive: " + audio);
      }
    }
  }

  /** How the end of audio is told. */
  public enum Ending {
    /** By a message of its own without audio. */
    EMPTY_MESSAGE,
    /** By a flag on the last audio, so the engine holds one chunk back. */
    FLAG_ON_LAST_AUDIO
  }
}
