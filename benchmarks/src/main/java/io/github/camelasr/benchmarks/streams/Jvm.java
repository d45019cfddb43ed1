package io.github.camelasr.benchmarks.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own for the sink or a client, ended with the run. */
final class Jvm implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  private Jvm(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  /**
   * Starts one.
   *
   * @param core what core it may use; a negative number for any
   * @param classPath where its classes are
   * @param main its main class and the words for it
   */
  static Jvm start(int core, String classPath, List<String> main) throws IOException {
    List<String> command = new ArrayList<>();
    if (core >= 0) {
      command.addAll(List.of("taskset", "-c", Integer.toString(core)));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx3g", "-XX:+IgnoreUnrecognizedVMOptions"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-cp", classPath));
    command.addAll(main);
    return new Jvm(command);
  }

  void say(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(UTF_8));
    process.getOutputStream().flush();
  }

  String hear() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("a process of the benchmark ended before it had said anything");
    }
    return line;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
