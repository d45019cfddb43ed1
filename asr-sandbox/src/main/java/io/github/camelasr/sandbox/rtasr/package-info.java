/** The protocol RTASR and its signature, which more than one vendor speaks. */
@NullMarked
package io.github.camelasr.sandbox.rtasr;

import org.jspecify.annotations.NullMarked;
