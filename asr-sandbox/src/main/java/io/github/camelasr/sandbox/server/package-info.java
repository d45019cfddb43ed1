/**
 * What the servers of all vendors share: the port, the upgrade, the session book and the faults. A
 * vendor is a {@link io.github.camelasr.sandbox.server.Protocol}; everything of one session runs on
 * one event loop.
 */
@NullMarked
package io.github.camelasr.sandbox.server;

import org.jspecify.annotations.NullMarked;
