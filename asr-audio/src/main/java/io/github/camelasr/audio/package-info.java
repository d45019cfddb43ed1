/**
 * Reading audio. {@link io.github.camelasr.audio.AudioInput} opens a file or stream and tells what
 * is in it; from there it goes on as PCM ({@link io.github.camelasr.audio.PcmReader}) or as the
 * packets it came in ({@link io.github.camelasr.audio.PacketReader}).
 *
 * <p>Readers pull, hold a bounded amount of memory however long or hostile the audio is, and are
 * for one thread at a time. Whatever cannot be read is an {@link
 * io.github.camelasr.api.AsrException} of category {@code BAD_AUDIO} with one sentence that names
 * the file and the reason. Null: nothing is null unless it is marked so.
 */
@NullMarked
package io.github.camelasr.audio;

import org.jspecify.annotations.NullMarked;
