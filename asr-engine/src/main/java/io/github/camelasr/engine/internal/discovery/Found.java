package io.github.camelasr.engine.internal.discovery;

import io.github.camelasr.api.spi.AsrProvider;
import java.util.List;

/**
 * What a search came to.
 *
 * @param providers the providers, in order of their names, which are all different
 * @param problems what was left out, one sentence each
 */
public record Found(List<AsrProvider> providers, List<String> problems) {

  /** Copies the lists. */
  public Found {
    providers = List.copyOf(providers);
    problems = List.copyOf(problems);
  }
}
