package io.github.camelasr.tck;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.tck.internal.stage.Sessions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The rules over real sockets for one flaw, which a configuration parameter chooses; run by {@link
 * ServerFlawsTest} only.
 */
@ExtendWith(FlawedContract.Choice.class)
final class FlawedServerContract extends ServerContract {
  private static final Duration WAITED = Duration.ofSeconds(8);

  private final ServerFlaw flaw;
  private final String rules;

  FlawedServerContract(ExtensionContext context) {
    String chosen = context.getConfigurationParameter(FlawedContract.FLAW).orElseThrow();
    this.flaw =
        ServerFlaws.all().filter(f -> f.toString().equals(chosen)).findFirst().orElseThrow();
    this.rules = context.getConfigurationParameter(FlawedContract.RULES).orElse(flaw.rule());
  }

  @Override
  protected AsrProvider provider() {
    return flaw.cast().provider().get();
  }

  @Override
  protected Optional<Server> start(Trouble trouble) {
    return Optional.of(flaw.cast().server().apply(trouble));
  }

  @Override
  Sessions sessions() {
    return flaw.cast().sessions();
  }

  @Override
  String choice() {
    return rules;
  }

  @Override
  Duration patience() {
    return flaw.isWaitedFor() ? WAITED : super.patience();
  }
}
