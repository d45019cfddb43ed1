package io.github.camelasr.example.camel;

import org.apache.camel.main.Main;

/** A Camel application with one route. */
public final class Transcriber {
  private Transcriber() {}

  /**
   * Runs until it is stopped.
   *
   * @param arguments what Camel's Main takes
   * @throws Exception if the route cannot be started
   */
  public static void main(String[] arguments) throws Exception {
    Main main = new Main();
    main.configure().addRoutesBuilder(SubtitleRoute.class);
    main.run(arguments);
  }
}
