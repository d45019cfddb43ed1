package io.github.camelasr.app.display;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.SessionListener;

/** Shows how a session goes on, until it is closed; closing leaves nothing half-painted. */
public interface Display extends SessionListener, AutoCloseable {

  /** Shows nothing. */
  Display NONE =
      new Display() {
        @Override
        public void onEvent(AsrEvent event) {}

        @Override
        public void close() {}
      };

  @Override
  void close();
}
