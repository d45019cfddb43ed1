package io.github.camelasr.tck;

import io.github.camelasr.tck.internal.stage.Sessions;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The kit for one flaw, which a configuration parameter chooses; run by {@link FlawsTest} only. */
@ExtendWith(FlawedContract.Choice.class)
final class FlawedContract extends ProviderContract {
  static final String FLAW = "flaw";
  static final String RULES = "rules";

  private final Flaw flaw;
  private final String rules;

  FlawedContract(ExtensionContext context) {
    String chosen = context.getConfigurationParameter(FLAW).orElseThrow();
    this.flaw =
        FlawsTest.flaws().filter(f -> f.toString().equals(chosen)).findFirst().orElseThrow();
    this.rules = context.getConfigurationParameter(RULES).orElse(flaw.rule());
  }

  @Override
  protected Vendor vendor() {
    return flaw.vendor().get();
  }

  @Override
  Sessions sessions() {
    return flaw.sessions();
  }

  @Override
  String choice() {
    return rules;
  }

  @Override
  Duration patience() {
    return flaw.words().equals("it hangs") ? Duration.ofSeconds(3) : super.patience();
  }

  /** Hands the configuration to the constructor. */
  static final class Choice implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == ExtensionContext.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context;
    }
  }
}
