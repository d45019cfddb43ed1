/**
 * Meters of speech recognition.
 *
 * <p>Threads: everything may be called from any thread and nothing blocks. Null: nothing is null
 * unless it is marked so.
 */
@NullMarked
package io.github.camelasr.component.micrometer;

import org.jspecify.annotations.NullMarked;
