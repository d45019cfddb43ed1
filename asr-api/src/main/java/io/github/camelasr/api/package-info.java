/**
 * What a user of speech recognition meets: audio formats, sessions, revisions of text, errors.
 *
 * <p>Threads: values are immutable and may be shared. Sessions may be used from any thread; their
 * events arrive one after the other on the session's loop. {@link
 * io.github.camelasr.api.TranscriptBuilder} is for one thread at a time. Null: nothing is null
 * unless it is marked so. Cancellation: {@link io.github.camelasr.api.AsrSession#cancel()} ends a
 * session at any moment and frees everything it holds.
 */
@NullMarked
package io.github.camelasr.api;

import org.jspecify.annotations.NullMarked;
