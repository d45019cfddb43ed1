/**
 * The algorithms from which request signatures are composed, for those who sign and for those who
 * verify.
 *
 * <p>Every type is immutable or stateless and safe for use by several threads. Nothing here does
 * input or output, reads a clock or logs. Keys go in and never come out: no accessor, text form or
 * exception shows one. Text is signed as UTF-8.
 */
@NullMarked
package io.github.camelasr.signing;

import org.jspecify.annotations.NullMarked;
