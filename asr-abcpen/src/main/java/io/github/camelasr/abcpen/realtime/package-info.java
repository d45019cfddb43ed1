/**
 * Speech while it is spoken, {@code api=realtime}: a stream dialect. Its messages are those of
 * RTASR, read in {@link io.github.camelasr.wire.rtasr}.
 */
@NullMarked
package io.github.camelasr.abcpen.realtime;

import org.jspecify.annotations.NullMarked;
