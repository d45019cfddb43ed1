package io.github.camelasr.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.sandbox.Sandbox;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the sandbox until somebody cancels. */
@Command(
    name = "sandbox",
    description = {
      "Serves the vendors' protocols on a loopback port, with dummy credentials.",
      "It knows the samples' texts; every text of other audio begins with [sandbox]."
    },
    mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {
  private final Workshop workshop;

  @Option(names = "--port", paramLabel = "N", description = "The port; any free one by default.")
  private int port;

  @Option(names = "--json", description = "Print endpoints and credentials as one JSON document.")
  private boolean json;

  SandboxCommand(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public Integer call() throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    PrintStream out = workshop.surroundings().out();
    try (Sandbox sandbox = BuiltInSandbox.start(port)) {
      if (json) {
        out.println(sandbox.describe());
      } else {
        print(sandbox.describe(), out);
      }
      out.flush();
      return workshop.cancellation().guard(cancelled::countDown, () -> await(cancelled));
    }
  }

  private static int await(CountDownLatch cancelled) throws InterruptedException {
    cancelled.await();
    return ExitCode.CANCELLED;
  }

  private static void print(String description, PrintStream out) throws JsonProcessingException {
    JsonNode document = new ObjectMapper().readTree(description);
    out.println("sandbox on 127.0.0.1:" + document.path("port").asInt() + ", Ctrl-C ends it");
    for (var provider : document.path("providers").properties()) {
      for (var variant : provider.getValue().properties()) {
        out.println(provider.getKey() + " api=" + variant.getKey());
        variant
            .getValue()
            .properties()
            .forEach(value -> out.println("  " + value.getKey() + "=" + value.getValue().asText()));
      }
    }
  }
}
