package io.github.camelasr.api;

/**
 * Receives the events of one session, one after the other, never two at once, the last being {@link
 * SessionClosed}. Called on the session's loop thread: it must not block. What it throws is logged
 * and does not harm the session.
 */
@FunctionalInterface
public interface SessionListener {

  /**
   * Takes an event.
   *
   * @param event what happened
   */
  void onEvent(AsrEvent event);
}
