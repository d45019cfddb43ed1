package io.github.camelasr.component.live;

import io.github.camelasr.api.AsrSession;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;

/** A session of the engine that takes bodies of exchanges. For one caller at a time. */
public interface AudioInlet {

  /**
   * The session.
   *
   * @return always the same
   */
  AsrSession session();

  /**
   * Gives it audio.
   *
   * @param audio the audio, which must not change until it is taken
   * @return completes when the session has taken it and wants more
   */
  CompletionStage<Void> send(ByteBuffer audio);

  /**
   * How much audio was given.
   *
   * @return milliseconds on the session's media clock
   */
  long positionMs();
}
