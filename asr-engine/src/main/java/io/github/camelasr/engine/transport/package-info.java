/**
 * What a transport supplies to the engine: connections and the loop on which everything of a
 * session runs. The engine brings one that is built on {@code java.net.http}; another is dropped in
 * as a {@link java.util.ServiceLoader} service.
 */
@NullMarked
package io.github.camelasr.engine.transport;

import org.jspecify.annotations.NullMarked;
