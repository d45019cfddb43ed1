package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * What is known of the clocks of vendors' hosts. A signature that was refused because of the time
 * is made again with the host's own time, and all later ones to that host are right at once. Shared
 * by all sessions of an engine.
 */
public final class HostClocks {
  private final Map<String, Duration> skews = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final RandomGenerator entropy;

  /**
   * Knows nothing yet.
   *
   * @param clock this machine's clock
   * @param entropy draws ids and nonces; thread-safe
   */
  public HostClocks(InstantSource clock, RandomGenerator entropy) {
    this.clock = clock;
    this.entropy = entropy;
  }

  /** The time of this machine. */
  Instant now() {
    return clock.instant();
  }

  /**
   * The moment by this machine's clock.
   *
   * @return time and entropy
   */
  public Moment moment() {
    return new Moment(clock.instant(), entropy);
  }

  /** The moment by a host's clock; empty if nothing is known of it. */
  Optional<Moment> moment(URI uri) {
    return Optional.ofNullable(skews.get(String.valueOf(uri.getHost())))
        .map(skew -> new Moment(clock.instant().plus(skew), entropy));
  }

  /** How far the sender of an answer is ahead of this machine; empty if it does not tell. */
  Optional<Duration> skewOf(Reply reply) {
    return date(reply).map(date -> Duration.between(clock.instant(), date));
  }

  /** Remembers a host's clock. */
  void learn(URI uri, Duration skew) {
    skews.put(String.valueOf(uri.getHost()), skew);
  }

  private static Optional<Instant> date(Reply reply) {
    return reply.headers().getOrDefault("date", List.of()).stream()
        .findFirst()
        .flatMap(HostClocks::parse);
  }

  private static Optional<Instant> parse(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
