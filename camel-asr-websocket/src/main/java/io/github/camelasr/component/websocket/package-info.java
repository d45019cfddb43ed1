/**
 * Microphones that speak through WebSockets.
 *
 * <p>Camel's own {@code vertx-websocket:} hands the messages of one connection to many threads, in
 * no order, and never slows the peer down: neither will do for audio. This component takes the next
 * message of a connection when the route is done with the one before, so order holds and the peer
 * is slowed down by TCP.
 *
 * <p>Threads: what concerns one connection runs on its event loop; routes run on the workers of
 * Vert.x. Null: nothing is null unless it is marked so.
 */
@NullMarked
package io.github.camelasr.component.websocket;

import org.jspecify.annotations.NullMarked;
