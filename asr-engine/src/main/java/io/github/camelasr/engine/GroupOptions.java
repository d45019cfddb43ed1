package io.github.camelasr.engine;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives every provider of a request its own options: with several, an option says whose it is. */
final class GroupOptions {
  private final List<String> providers;
  private final Map<String, String> given;

  /**
   * The options of a request.
   *
   * @throws AsrException of category {@code BAD_OPTION} if several providers could be meant by one,
   *     or none of them
   */
  GroupOptions(RecognizerRequest request) {
    this.providers = request.providers();
    this.given = request.options();
    if (providers.size() > 1) {
      given.keySet().forEach(this::checkOwner);
    }
  }

  private void checkOwner(String name) {
    int dot = name.indexOf('.');
    String owner = dot < 0 ? "" : name.substring(0, dot);
    if (name.equals(AsrEngine.ALLOW_INSECURE_OPTION) || providers.contains(owner)) {
      return;
    }
    String remedy =
        NearestName.find(owner, providers)
            .map(near -> "Did you mean '" + near + name.substring(dot) + "'?")
            .orElse("Write '" + providers.get(0) + "." + name + "'.");
    throw AsrException.of(
            ErrorCategory.BAD_OPTION, "the option '" + name + "' does not say whose it is")
        .remedy(remedy)
        .build();
  }

  /** The options of one provider, without its name. */
  Map<String, String> of(String provider) {
    String prefix = provider + ".";
    Map<String, String> own = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          if (providers.size() == 1 || name.equals(AsrEngine.ALLOW_INSECURE_OPTION)) {
            own.putIfAbsent(name, value);
          }
          if (name.startsWith(prefix)) {
            own.remove(name);
            own.put(name.substring(prefix.length()), value);
          }
        });
    return own;
  }
}
