package io.github.camelasr.api.spi;

import io.github.camelasr.api.OptionSpec;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a protocol takes and can do, without any configuration.
 *
 * @param name the value of the option {@code api} that chooses it
 * @param summary one line without a final full stop
 * @param document where the vendor describes it
 * @param options all options it takes, credentials first
 * @param capabilities what it can do
 * @param limits its limits in words, one line each, for people who choose
 * @param errors all error codes of the document
 */
public record Declaration(
    String name,
    String summary,
    String document,
    List<OptionSpec> options,
    Set<Capability> capabilities,
    List<String> limits,
    Collection<VendorError> errors) {

  /** Copies the collections. */
  public Declaration {
    options = List.copyOf(options);
    capabilities = Set.copyOf(capabilities);
    limits = List.copyOf(limits);
    errors = List.copyOf(errors);
  }
}
