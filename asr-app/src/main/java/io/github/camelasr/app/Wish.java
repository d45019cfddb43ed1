package io.github.camelasr.app;

import io.github.camelasr.component.OutputFormat;
import io.github.camelasr.engine.Speed;

/**
 * How a transcription is wanted.
 *
 * @param format what to print
 * @param speed how fast to send
 * @param partials whether to show the text while it comes
 */
record Wish(OutputFormat format, Speed speed, boolean partials) {}
