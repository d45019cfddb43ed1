package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.SessionListener;

/** Follows one session: hears its events, and sees what the caller does. Must not block. */
public interface SessionProbe extends SessionListener {

  /**
   * Audio is given to the session.
   *
   * @param bytes how much
   */
  default void sent(int bytes) {}

  /** The caller has no more audio. */
  default void ending() {}

  /**
   * The session could not be opened, and there will be no events.
   *
   * @param why the reason
   */
  default void refused(AsrException why) {}
}
