/**
 * Bursts of audio through WebSockets into routes: order, back-pressure, heap.
 *
 * <p>Null: nothing is null unless it is marked so.
 */
@NullMarked
package io.github.camelasr.benchmarks.websocket;

import org.jspecify.annotations.NullMarked;
