package io.github.camelasr.app;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command sees of the outside world.
 *
 * @param in standard input
 * @param out standard output: the result and nothing else
 * @param err standard error: messages and progress
 * @param environment the variables of the environment
 * @param directory the working directory
 * @param home the user's home directory
 * @param screen which of the streams a person looks at
 */
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path directory,
    Path home,
    Screen screen) {

  /** Copies the environment. */
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /**
   * Which of the streams a person looks at.
   *
   * @param err whether standard error is a terminal
   * @param columns how many narrow letters a line of the terminal holds
   */
  public record Screen(boolean err, int columns) {
    /** Nobody looks. */
    public static final Screen NONE = new Screen(false, 80);
  }
}
