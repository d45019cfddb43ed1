package io.github.camelasr.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The gateway, which does not exist yet. */
@Command(
    name = "serve",
    description = "Runs the gateway (not in this version).",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw NotYet.refuse("there is no gateway");
  }
}
