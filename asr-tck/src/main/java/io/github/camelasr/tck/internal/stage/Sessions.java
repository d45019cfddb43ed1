package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.engine.Recognizer;
import io.github.camelasr.engine.transport.Loop;
import java.util.Optional;

/** Opens sessions: the real engine, or a wrong one in the kit's own tests. */
@FunctionalInterface
public interface Sessions {
  /** The real engine. */
  Sessions REAL = opening -> opening.recognizer().open(opening.format(), opening.listener());

  /**
   * Opens a session.
   *
   * @param opening what is wanted
   * @return the session
   */
  AsrSession open(Opening opening);

  /**
   * What is wanted.
   *
   * @param recognizer opens sessions
   * @param format the format of the audio
   * @param listener hears of the session
   * @param loop runs it, if it is a loop of its own
   */
  record Opening(
      Recognizer recognizer, AudioFormat format, SessionListener listener, Optional<Loop> loop) {}
}
