/** Benchmarks of what the Netty transport keeps to itself. */
@NullMarked
package io.github.camelasr.transport.netty;

import org.jspecify.annotations.NullMarked;
