package io.github.camelasr.api.spi;

import io.github.camelasr.api.Settings;

/** One protocol of a vendor. Immutable. */
public interface Variant {

  /**
   * What the protocol takes and can do, without any configuration.
   *
   * @return the declaration, always the same
   */
  Declaration declaration();

  /**
   * Turns checked options into a plan that many sessions share.
   *
   * @param settings values that fit {@link Declaration#options()}
   * @return the plan
   * @throws io.github.camelasr.api.AsrException of category {@code BAD_OPTION} if options
   *     contradict each other
   */
  Plan plan(Settings settings);
}
