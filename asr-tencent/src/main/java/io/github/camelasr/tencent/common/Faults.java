package io.github.camelasr.tencent.common;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with options, so that all of it is told at once. Not thread-safe. */
public final class Faults {
  private final List<String> sentences = new ArrayList<>();

  /** No fault so far. */
  public Faults() {}

  /**
   * Adds a fault.
   *
   * @param condition whether there is one
   * @param sentence what is wrong
   */
  public void addIf(boolean condition, String sentence) {
    if (condition) {
      sentences.add(sentence);
    }
  }

  /**
   * Adds the faults that options of both protocols can have.
   *
   * @param settings with {@code endpoint}
   * @param scheme {@code http} or {@code ws}, which with an s behind it is allowed too
   */
  public void addCommon(Settings settings, String scheme) {
    URI endpoint = settings.uri("endpoint");
    addIf(
        !List.of(scheme, scheme + "s").contains(ServiceUrl.scheme(endpoint)),
        "'endpoint' must begin with " + scheme + "s:// or " + scheme + "://");
    addIf(endpoint.getRawQuery() != null, "'endpoint' must have no query");
    for (String name : Account.RESERVED) {
      addIf(
          settings.params().containsKey(name),
          "'param." + name + "' cannot be set: it belongs to the signature");
    }
  }

  /**
   * Ends the check.
   *
   * @throws AsrException of category {@code BAD_OPTION} that names all faults
   */
  public void check() {
    if (!sentences.isEmpty()) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, String.join("; ", sentences)).build();
    }
  }

  /**
   * The options that {@code param.NAME=VALUE} replaces.
   *
   * @param settings the settings
   * @param options the options whose source is the vendor's name
   * @return one sentence each
   */
  public static List<String> replaced(Settings settings, List<OptionSpec> options) {
    return options.stream()
        .filter(option -> settings.params().containsKey(option.source()))
        .map(
            option ->
                "param."
                    + option.source()
                    + " replaces the option "
                    + option.name()
                    + " and is not checked.")
        .toList();
  }
}
