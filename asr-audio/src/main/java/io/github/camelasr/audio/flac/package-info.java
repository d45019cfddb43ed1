/**
 * A decoder for the Free Lossless Audio Codec, after RFC 9639. It knows nothing of the rest of this
 * module.
 */
@NullMarked
package io.github.camelasr.audio.flac;

import org.jspecify.annotations.NullMarked;
