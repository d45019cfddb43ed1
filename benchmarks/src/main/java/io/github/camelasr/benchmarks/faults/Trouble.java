package io.github.camelasr.benchmarks.faults;

import java.util.function.Consumer;

/**
 * A row of the table: what goes wrong.
 *
 * @param id its name in output
 * @param words what a reader is told
 * @param promise what may come of it
 * @param setting arranges it
 */
record Trouble(String id, String words, Promise promise, Consumer<Scene> setting) {

  /** What may be lost. */
  enum Promise {
    /** Nothing, and the session ends well. */
    NOTHING,
    /** The audio that does the harm, declared; the session ends well. */
    THE_HARMFUL,
    /** All that no vendor took, declared; the session ends with an error. */
    THE_REST
  }

  static Trouble of(String id, String words, Consumer<Scene> setting) {
    return new Trouble(id, words, Promise.NOTHING, setting);
  }

  Trouble losing(Promise what) {
    return new Trouble(id, words, what, setting);
  }

  /** The scene in which it happens. */
  Scene scene(Speech speech, Subject subject) {
    Scene scene = new Scene(speech, subject);
    setting.accept(scene);
    return scene;
  }
}
