package io.github.camelasr.conformance;

import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.tck.Server;
import io.github.camelasr.tck.Trouble;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sandbox as the kit wants its servers. */
final class SandboxServer implements Server {
  private static final int CAPTURED = 1_000_000;

  private static final int FLOOD = 20_000_000;

  private static final String POLL = "pollMillis";

  private final Sandbox sandbox;
  private final Protocol protocol;

  SandboxServer(Protocol protocol, Trouble trouble) {
    this.protocol = protocol;
    Sandbox.Builder builder = Sandbox.builder().captureAudio(CAPTURED).faults(faults(trouble));
    this.sandbox = (trouble == Trouble.UNTRUSTED ? builder.selfSigned() : builder).start();
  }

  private static FaultScript faults(Trouble trouble) {
    return switch (trouble) {
      case NONE, UNTRUSTED -> FaultScript.of();
      case REFUSAL -> FaultScript.of(new Fault.Refuse(503, "<html>busy</html>"));
      case RESET_ONCE -> FaultScript.of().onSession(1, new Fault.Reset(1_000));
      case RESET -> FaultScript.of(new Fault.Reset(1_000));
      case SILENCE -> FaultScript.of(new Fault.Stall(500));
      case DEAFNESS -> FaultScript.of(new Fault.SlowReads(500, Duration.ofSeconds(1)));
      case FRAGMENTS -> FaultScript.of(new Fault.Fragments(7), new Fault.Pings());
      case ECHO -> FaultScript.of(new Fault.Duplicates());
      case GIBBERISH -> FaultScript.of(new Fault.Say(500, "{\"[\u0000"));
      case FLOOD -> FaultScript.of(new Fault.Say(500, "x".repeat(FLOOD)));
      case DEAD_TOKENS -> FaultScript.of(new Fault.ExpireTokens(500));
    };
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options =
        new HashMap<>(sandbox.ways(protocol.provider(), protocol.variant()).get(protocol.way()));
    options.put("api", protocol.variant());
    if (protocol.hasOption(POLL)) {
      options.put(POLL, "20");
    }
    return options;
  }

  @Override
  public List<Dialogue> dialogues() {
    return sandbox.sessions().stream()
        .map(seen -> new Dialogue(seen.received().audio(), seen.ending().how() == Ending.How.OPEN))
        .toList();
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
