package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.ResamplerFactory;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.engine.Speed;
import io.github.camelasr.engine.Timeouts;
import io.github.camelasr.engine.quota.Admission;
import io.github.camelasr.engine.quota.Governor;
import io.github.camelasr.engine.transport.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a session needs to know, checked.
 *
 * @param provider the provider's name
 * @param plan the provider's checked configuration
 * @param exchange how a token is obtained, for vendors that want one
 * @param formats the audio on both sides
 * @param services what all sessions of an engine share
 * @param policy the caller's choices
 */
public record SessionSetup(
    String provider,
    Plan plan,
    Optional<TokenExchange> exchange,
    Formats formats,
    Services services,
    Policy policy) {

  /**
   * The audio on both sides.
   *
   * @param source the format the caller sends
   * @param target the format the vendor takes
   * @param resamplers converts between the two; empty if they are the same
   */
  public record Formats(
      AudioFormat source, AudioFormat target, Optional<ResamplerFactory> resamplers) {}

  /**
   * What all sessions of an engine share.
   *
   * @param transport makes connections
   * @param clocks what is known of the vendors' clocks
   * @param tokens the vendors' tokens
   * @param governor keeps the vendors' quotas
   */
  public record Services(
      Transport transport, HostClocks clocks, Tokens tokens, Governor governor) {}

  /**
   * The caller's choices.
   *
   * @param details what is wanted beside text and times
   * @param speed how fast recorded audio is sent
   * @param timeouts how long to wait
   * @param ring how much uncommitted audio is held at most
   * @param admission on what terms the vendor's account is used
   * @param allowInsecure whether plain connections may leave this machine
   */
  public record Policy(
      Set<Detail> details,
      Speed speed,
      Timeouts timeouts,
      Duration ring,
      Admission admission,
      boolean allowInsecure) {}

  AudioFormat source() {
    return formats.source();
  }

  AudioFormat target() {
    return formats.target();
  }

  /** A duration in frames of the source. */
  long frames(Duration duration) {
    return duration.toNanos() / 1_000 * source().sampleRateHz() / 1_000_000;
  }
}
