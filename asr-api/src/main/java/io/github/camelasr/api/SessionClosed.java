package io.github.camelasr.api;

import java.util.Optional;

/**
 * The last event of a session.
 *
 * @param report the closing figures
 * @param error why the session failed, or empty if it ended in order
 */
public record SessionClosed(SessionReport report, Optional<AsrException> error)
    implements AsrEvent {}
