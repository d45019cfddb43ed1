package io.github.camelasr.app;

import io.github.camelasr.api.spi.AsrProvider;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what providers there are and what they take. */
@Command(
    name = "providers",
    description = {
      "Lists the providers with their variants, capabilities and limits;",
      "for one provider also every option."
    },
    mixinStandardHelpOptions = true)
final class ProvidersCommand implements Callable<Integer> {
  private final Workshop workshop;

  @Parameters(arity = "0..1", paramLabel = "PROVIDER", description = "Tells of this one only.")
  private @Nullable String name;

  @Option(names = "--json", description = "Print everything as one JSON document.")
  private boolean json;

  ProvidersCommand(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public Integer call() throws Exception {
    Configured configured = new Configured(workshop.sources());
    PrintStream out = workshop.surroundings().out();
    if (json) {
      out.println(ProviderJson.write(wanted(), provider -> configured.test(provider, Map.of())));
    } else {
      ProviderText text = new ProviderText(out, name != null);
      wanted().forEach(provider -> text.print(provider, configured.test(provider, Map.of())));
    }
    workshop.providers().problems().forEach(workshop::note);
    return ExitCode.OK;
  }

  private List<AsrProvider> wanted() {
    return name == null ? workshop.providers().all() : List.of(workshop.providers().find(name));
  }
}
