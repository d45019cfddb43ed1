/**
 * Live sessions behind the component: exchanges become chunks of a session, in order and under
 * back-pressure, and its events go to whoever listens to its group.
 *
 * <p>Threads: all classes are safe for use by many threads unless they say otherwise; nothing
 * blocks and no lock is held while strangers are called.
 */
@NullMarked
package io.github.camelasr.component.live;

import org.jspecify.annotations.NullMarked;
