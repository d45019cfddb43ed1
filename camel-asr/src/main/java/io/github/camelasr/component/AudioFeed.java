package io.github.camelasr.component;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Audio in the form that a session takes. Blocks while it reads; for one thread at a time. */
interface AudioFeed extends AutoCloseable {

  /** The format that the session must be opened with. */
  AudioFormat format();

  /**
   * Reads the next piece and gives it to a session.
   *
   * @return the session's answer; null at the end of the audio
   */
  @Nullable CompletionStage<Void> sendNext(AsrSession session);

  /** What was wrong with the audio although it could be read: predicates, complete at its end. */
  List<String> remarks();

  @Override
  void close();
}
