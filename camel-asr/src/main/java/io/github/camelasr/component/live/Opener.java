package io.github.camelasr.component.live;

import io.github.camelasr.api.SessionListener;

/** Opens the engine's session for a live one. */
@FunctionalInterface
public interface Opener {

  /**
   * Opens a session.
   *
   * @param listener hears of it
   * @return the session, in the form that takes chunks as they come
   * @throws io.github.camelasr.api.AsrException if the options or the format are not right
   */
  AudioInlet open(SessionListener listener);
}
