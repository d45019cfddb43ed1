package io.github.camelasr.app;

import io.github.camelasr.app.Surroundings.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run of the command line in the process, in surroundings of its own. */
final class CommandRun {
  /** The samples of the project. */
  static final Path SAMPLES = Path.of("..", "samples").toAbsolutePath().normalize();

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private InputStream in = new ByteArrayInputStream(new byte[0]);
  private Screen screen = Screen.NONE;

  /** A run whose working directory and home is a folder. */
  CommandRun(Path folder) {
    this.folder = folder;
  }

  CommandRun variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  CommandRun input(InputStream stream) {
    in = stream;
    return this;
  }

  CommandRun terminal(int columns) {
    screen = new Screen(true, columns);
    return this;
  }

  /** Runs a command to its end. */
  Result run(String... arguments) {
    return result(cli().run(arguments));
  }

  /** The command line, for who wants to cancel it. */
  Cli cli() {
    return new Cli(
        new Surroundings(in, stream(out), stream(err), environment, folder, folder, screen));
  }

  Result result(int code) {
    return new Result(code, out(), err());
  }

  /** What was printed so far. */
  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What was told so far. */
  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  static String sample(String name) {
    return SAMPLES.resolve(name).toString();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /**
   * How a run ended.
   *
   * @param code the exit code
   * @param out standard output
   * @param err standard error
   */
  record Result(int code, String out, String err) {

    /** The lines of standard error. */
    List<String> messages() {
      return err.lines().toList();
    }
  }
}
