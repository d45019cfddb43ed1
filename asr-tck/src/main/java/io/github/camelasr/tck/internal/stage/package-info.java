/**
 * Where a provider is rehearsed: bare dialects, and the real engine on a virtual clock with
 * connections in memory, at whose other end the vendor is played.
 */
@NullMarked
package io.github.camelasr.tck.internal.stage;

import org.jspecify.annotations.NullMarked;
