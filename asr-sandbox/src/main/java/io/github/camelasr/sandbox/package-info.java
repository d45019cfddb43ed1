/**
 * Faithful local servers of the speech vendors' protocols, for tests and for trying things out.
 *
 * <p>{@link io.github.camelasr.sandbox.Sandbox} listens on the loopback address only, checks what
 * the vendors check, and answers from known samples or a script. Null is never passed or returned.
 */
@NullMarked
package io.github.camelasr.sandbox;

import org.jspecify.annotations.NullMarked;
