/** Tests of the transport. */
@NullMarked
package io.github.camelasr.transport.netty;

import org.jspecify.annotations.NullMarked;
