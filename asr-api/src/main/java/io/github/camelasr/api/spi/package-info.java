/**
 * What a vendor implements.
 *
 * <p>A vendor's protocol is a <em>dialect</em>: a state machine without input, output, threads,
 * clocks or randomness. It declares its rules as data ({@link io.github.camelasr.api.spi.Rules})
 * and the engine keeps them: transport, pacing, replay, limits and tokens live there once. There
 * are three shapes: {@link io.github.camelasr.api.spi.StreamDialect} (one WebSocket), {@link
 * io.github.camelasr.api.spi.ChunkDialect} (one HTTP request a chunk) and {@link
 * io.github.camelasr.api.spi.JobDialect} (hand in, then ask).
 *
 * <p>Threads: all calls of one dialect come one after the other; providers, variants and plans are
 * shared and must be thread-safe. Null: nothing is null unless it is marked so.
 */
@NullMarked
package io.github.camelasr.api.spi;

import org.jspecify.annotations.NullMarked;
