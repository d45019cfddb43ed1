package io.github.camelasr.api.spi;

import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Time and entropy, passed in so that a dialect is deterministic.
 *
 * @param wall the wall clock, corrected by what the engine knows of the vendor's clock
 * @param entropy draws ids and nonces
 */
public record Moment(Instant wall, RandomGenerator entropy) {}
