package io.github.camelasr.api.spi;

/**
 * A step of a chunk dialogue.
 *
 * @param sequence counts the steps of the dialogue from 0
 * @param cue {@code AUDIO}, {@code END} or {@code ABORT}
 * @param last true for {@code END}, and for the last audio where that carries the end ({@link
 *     Rules.Ending#FLAG_ON_LAST_AUDIO})
 * @param audio the chunk; {@link AudioChunk#NONE} if the step carries none
 */
public record Step(int sequence, Cue cue, boolean last, AudioChunk audio) {}
