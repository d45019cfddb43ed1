package io.github.camelasr.app;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.engine.AsrEngine;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints providers for people. */
final class ProviderText {
  private final PrintStream out;
  private final boolean options;

  /**
   * A printer.
   *
   * @param options whether every option is explained
   */
  ProviderText(PrintStream out, boolean options) {
    this.out = out;
    this.options = options;
  }

  void print(AsrProvider provider, boolean configured) {
    out.println(provider.name() + (configured ? " (configured)" : ""));
    List<Variant> variants = provider.variants();
    for (Variant variant : variants) {
      print(variant.declaration(), variant == variants.get(0));
    }
    if (options) {
      out.println("  every protocol:");
      engineOptions(variants.get(0)).forEach(this::print);
    } else {
      out.println("  options: ./asr providers " + provider.name());
    }
  }

  private static List<OptionSpec> engineOptions(Variant variant) {
    List<OptionSpec> all = AsrEngine.options(variant);
    return all.subList(variant.declaration().options().size(), all.size());
  }

  private void print(Declaration declaration, boolean isDefault) {
    out.println(
        "  api="
            + declaration.name()
            + (isDefault ? " (default): " : ": ")
            + declaration.summary());
    if (!declaration.document().isEmpty()) {
      out.println("    " + declaration.document());
    }
    out.println("    can: " + capabilities(declaration));
    declaration.limits().forEach(limit -> out.println("    limit: " + limit));
    List<OptionSpec> shown =
        declaration.options().stream().filter(option -> options || option.required()).toList();
    shown.forEach(this::print);
  }

  private void print(OptionSpec option) {
    out.println("    -o " + option.name() + "=" + values(option) + "  " + option.help());
    if (options && !option.source().isEmpty()) {
      out.println("         " + option.source());
    }
  }

  private static String values(OptionSpec option) {
    String values =
        option.allowed().isEmpty()
            ? option.type().name().toLowerCase(Locale.ROOT)
            : String.join("|", option.allowed());
    String otherwise = option.defaultValue().map(value -> ", " + value + " by default").orElse("");
    return "<" + values + ">" + (option.required() ? " (required)" : otherwise);
  }

  private static String capabilities(Declaration declaration) {
    return declaration.capabilities().stream()
        .sorted()
        .map(capability -> capability.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}
