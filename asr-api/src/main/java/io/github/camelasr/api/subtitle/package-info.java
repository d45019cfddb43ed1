/**
 * Turns segments into subtitles.
 *
 * <p>Threads: pure functions of immutable values, usable from any thread. Null: nothing is null
 * unless it is marked so.
 */
@NullMarked
package io.github.camelasr.api.subtitle;

import org.jspecify.annotations.NullMarked;
