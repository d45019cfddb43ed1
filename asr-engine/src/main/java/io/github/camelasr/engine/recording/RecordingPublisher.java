package io.github.camelasr.engine.recording;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/**
 * Puts local recordings where a vendor can fetch them: a web server, an object store with signed
 * links. The engine has one of its own, which the options {@code publishBase} and {@code
 * publishListen} set up; another one is given to {@link
 * io.github.camelasr.engine.AsrEngine.Builder#publisher}. Thread-safe.
 */
@FunctionalInterface
public interface RecordingPublisher {

  /**
   * Publishes a file, which stays as it is until the publication is closed. Does not block: it is
   * called on the loop of a session.
   *
   * @param file the file
   * @param name a name with the right ending, such as {@code audio.mp3}, by which vendors tell what
   *     is inside; it says nothing of the speaker
   * @return completes with the publication, which the caller closes when the vendor is done with
   *     it; or with the exception that says why the file could not be published
   */
  CompletionStage<Publication> publish(Path file, String name);
}
