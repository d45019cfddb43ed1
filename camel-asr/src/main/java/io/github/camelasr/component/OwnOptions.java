package io.github.camelasr.component;

import static java.util.stream.Collectors.joining;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.NearestName;
import java.util.Set;

/** The component's own options: a provider cannot suggest them when one is misspelt. */
final class OwnOptions {
  private OwnOptions() {}

  /**
   * Adds what may have been meant to an error about options.
   *
   * @param error the error
   * @param strange names that are no options of the provider
   * @param own the names of the component's options
   * @return the error itself if there is nothing to suggest
   */
  static AsrException suggest(AsrException error, Set<String> strange, Set<String> own) {
    String meant =
        strange.stream()
            .flatMap(name -> NearestName.find(name, own).stream())
            .map(name -> "'" + name + "'")
            .collect(joining(" or "));
    if (error.category() != ErrorCategory.BAD_OPTION || meant.isEmpty()) {
      return error;
    }
    String remedy = (error.remedy() + " The component itself has " + meant + ".").strip();
    AsrException.Builder better =
        AsrException.of(error.category(), error.detail()).remedy(remedy).cause(error);
    error.provider().ifPresent(better::provider);
    return better.build();
  }
}
