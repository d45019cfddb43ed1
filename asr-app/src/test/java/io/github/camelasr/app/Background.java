package io.github.camelasr.app;

import java.util.concurrent.CompletableFuture;

/** Runs a command beside the test. */
final class Background {
  private Background() {}

  /**
   * Starts a command on a thread of its own: the JDK's HTTP client needs the common pool, which may
   * have one thread only.
   */
  static CompletableFuture<Integer> start(Cli cli, String... arguments) {
    CompletableFuture<Integer> code = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                code.complete(cli.run(arguments));
              } catch (RuntimeException | Error e) {
                code.completeExceptionally(e);
              }
            },
            "command");
    thread.setDaemon(true);
    thread.start();
    return code;
  }
}
