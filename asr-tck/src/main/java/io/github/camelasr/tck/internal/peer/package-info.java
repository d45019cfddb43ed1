/** The other end of a transport: a server that does exactly what a test says, byte for byte. */
@NullMarked
package io.github.camelasr.tck.internal.peer;

import org.jspecify.annotations.NullMarked;
