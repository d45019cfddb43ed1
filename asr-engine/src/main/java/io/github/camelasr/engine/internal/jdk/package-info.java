/** The transport without dependencies: the WebSocket of {@code java.net.http}. */
@NullMarked
package io.github.camelasr.engine.internal.jdk;

import org.jspecify.annotations.NullMarked;
