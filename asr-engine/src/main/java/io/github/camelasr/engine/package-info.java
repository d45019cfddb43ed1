/**
 * Runs dialects: finds the providers, opens sessions, and keeps every rule that a provider
 * declares.
 *
 * <p>Threads: everything here is thread-safe unless it says otherwise. Null: nothing is null unless
 * it is marked so.
 */
@NullMarked
package io.github.camelasr.engine;

import org.jspecify.annotations.NullMarked;
