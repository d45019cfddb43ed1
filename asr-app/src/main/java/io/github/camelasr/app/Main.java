package io.github.camelasr.app;

import io.github.camelasr.app.Surroundings.Screen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The program: the command line in the surroundings of a process. */
public final class Main {
  /** How long a cancelled command may take to close everything and print what it has. */
  private static final long FAREWELL_SECONDS = 5;

  private Main() {}

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param arguments what was typed
   */
  public static void main(String[] arguments) {
    Cli cli = new Cli(surroundings());
    CountDownLatch done = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> farewell(cli, done), "farewell"));
    int code = cli.run(arguments);
    done.countDown();
    System.exit(code);
  }

  /** At a signal the JVM ends with the signal's exit code (130 for Ctrl-C) when this returns. */
  private static void farewell(Cli cli, CountDownLatch done) {
    if (done.getCount() == 0) {
      return;
    }
    cli.cancel();
    try {
      done.await(FAREWELL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Surroundings surroundings() {
    return new Surroundings(
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        System.getenv(),
        Path.of(System.getProperty("asr.directory", "")),
        Path.of(System.getProperty("user.home")),
        screen());
  }

  /** Results are UTF-8 whatever the locale says. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** The launcher knows what Java 17 cannot find out: whether standard error is a terminal. */
  private static Screen screen() {
    return new Screen(Boolean.getBoolean("asr.terminal"), Integer.getInteger("asr.columns", 80));
  }
}
