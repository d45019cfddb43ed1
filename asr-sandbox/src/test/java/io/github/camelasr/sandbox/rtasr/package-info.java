/** RTASR, seen by a plain client. */
@NullMarked
package io.github.camelasr.sandbox.rtasr;

import org.jspecify.annotations.NullMarked;
