package io.github.camelasr.component.live;

import java.util.concurrent.CompletionStage;

/** Hears of all sessions of a group. */
public interface Subscriber {

  /**
   * Takes an event; those of one session come one after the other. It must not block.
   *
   * @param event what happened
   */
  void onEvent(LiveEvent event);

  /**
   * Asks for room, before more audio of a session is taken.
   *
   * @param session the id of the session
   * @return completes when there are not too many events that wait
   */
  CompletionStage<Void> room(String session);
}
