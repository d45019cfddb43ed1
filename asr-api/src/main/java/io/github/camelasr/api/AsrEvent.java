package io.github.camelasr.api;

/**
 * Something that happened in a session. Events of one session are delivered one after the other, in
 * order, and end with exactly one {@link SessionClosed}.
 */
public sealed interface AsrEvent
    permits Revision,
        SpeechChanged,
        Gap,
        AttemptStarted,
        AttemptEnded,
        Committed,
        JobAccepted,
        SessionClosed {}
