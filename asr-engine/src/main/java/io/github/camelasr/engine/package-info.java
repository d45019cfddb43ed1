/**
 * Runs dialects: a {@link io.github.camelasr.engine.Recognizer} is a checked configuration of one
 * provider that opens sessions; the engine gives them connections, pacing, commitment and limits.
 *
 * <p>Threads: engines and recognizers are shared and thread-safe; a fixed number of threads serves
 * all sessions. Null: nothing is null unless it is marked so. Cancellation: closing an engine
 * cancels its sessions.
 */
@NullMarked
package io.github.camelasr.engine;

import org.jspecify.annotations.NullMarked;
