/** Reads the vendors' messages and makes their words fit to be shown. Nothing is null. */
@NullMarked
package io.github.camelasr.wire;

import org.jspecify.annotations.NullMarked;
