package io.github.camelasr.sandbox.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The tokens that a vendor has issued. Safe for several threads. */
public final class TokenBook {

  private static final int MAX_TOKENS = 10_000;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> ends = new HashMap<>();
  private int issued;

  /**
   * Makes an empty book.
   *
   * @param clock tells when a token ends
   */
  public TokenBook(Clock clock) {
    this.clock = clock;
  }

  static TokenBook none() {
    return new TokenBook(Clock.systemUTC());
  }

  /**
   * Issues a token.
   *
   * @param prefix how it begins
   * @param life how long it lives
   * @return the token
   */
  public synchronized String issue(String prefix, Duration life) {
    issued++;
    return draw(prefix, life);
  }

  /**
   * Hands out a token that was issued before, to somebody who asked again; that counts too.
   *
   * @param token one that lives
   * @return the same token
   */
  public synchronized String again(String token) {
    issued++;
    return token;
  }

  /**
   * Draws a token that nobody asked for, to be handed out with the credentials; it does not count.
   *
   * @param prefix how it begins
   * @param life how long it lives
   * @return the token
   */
  public synchronized String draw(String prefix, Duration life) {
    byte[] drawn = new byte[20];
    random.nextBytes(drawn);
    String token = prefix + HexFormat.of().formatHex(drawn);
    if (ends.size() >= MAX_TOKENS) {
      ends.values().removeIf(end -> !end.isAfter(clock.instant()));
    }
    ends.put(token, clock.instant().plus(life));
    return token;
  }

  /**
   * Returns how long a token still lives.
   *
   * @param token any text
   * @return zero for one that is dead or was never issued
   */
  public synchronized Duration left(String token) {
    Instant end = ends.getOrDefault(token, Instant.MIN);
    Instant now = clock.instant();
    return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
  }

  /** Ends the life of all tokens. */
  public synchronized void expireAll() {
    ends.clear();
  }

  /**
   * Returns how many tokens were asked for.
   *
   * @return the number of those issued
   */
  public synchronized int issued() {
    return issued;
  }
}
