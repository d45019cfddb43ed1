/**
 * The {@code asr:} component of Apache Camel.
 *
 * <p>Threads: component and endpoints follow Camel's rules; a producer serves any number of
 * exchanges at once and holds no thread while it waits for audio to be taken or text to come. Null:
 * nothing is null unless it is marked so.
 */
@NullMarked
package io.github.camelasr.component;

import org.jspecify.annotations.NullMarked;
