/** Conversion of sample rates by a windowed-sinc filter. */
@NullMarked
package io.github.camelasr.audio.resample;

import org.jspecify.annotations.NullMarked;
