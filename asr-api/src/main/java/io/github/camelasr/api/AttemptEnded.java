package io.github.camelasr.api;

import java.util.Optional;

/**
 * A dialogue with a vendor is over.
 *
 * @param attempt its number
 * @param traceId the vendor's id of the dialogue, if it gave one
 * @param fromMs the first audio it owned
 * @param toMs the end of the audio it owned
 * @param failure why it failed, or empty if it ended in order
 */
public record AttemptEnded(
    int attempt, Optional<String> traceId, long fromMs, long toMs, Optional<AsrException> failure)
    implements AsrEvent {}
