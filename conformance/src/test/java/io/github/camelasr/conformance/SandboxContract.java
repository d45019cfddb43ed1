package io.github.camelasr.conformance;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.tck.Server;
import io.github.camelasr.tck.ServerContract;
import io.github.camelasr.tck.Trouble;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/** The kit's rules over real sockets for one protocol, with the sandbox at the other end. */
final class SandboxContract extends ServerContract {
  /** What depends on how one proves oneself. */
  private static final Pattern BY_WAY = Pattern.compile("(N01|N05|N15|Z01) .*");

  private final Protocol protocol;

  private SandboxContract(Protocol protocol) {
    this.protocol = protocol;
  }

  /** The rules for all protocols of a provider. */
  static Stream<DynamicContainer> of(String provider) {
    return Protocol.of(provider).stream()
        .map(
            protocol ->
                DynamicContainer.dynamicContainer(
                    protocol.toString(), new SandboxContract(protocol).chosen()));
  }

  private Stream<DynamicTest> chosen() {
    return rules()
        .filter(rule -> protocol.way() == 0 || BY_WAY.matcher(rule.getDisplayName()).matches());
  }

  @Override
  protected AsrProvider provider() {
    return protocol.newProvider();
  }

  @Override
  protected Optional<Server> start(Trouble trouble) {
    return Optional.of(new SandboxServer(protocol, trouble));
  }
}
