package io.github.camelasr.api.spi;

/**
 * A step of a chunk dialogue.
 *
 * @param sequence counts the steps of the dialogue from 0
 * @param cue {@code AUDIO}, {@code END} or {@code ABORT}
 * @param last true if no audio follows this chunk
 * @param audio the chunk; {@link AudioChunk#NONE} if the step carries none
 */
public record Step(int sequence, Cue cue, boolean last, AudioChunk audio) {}
