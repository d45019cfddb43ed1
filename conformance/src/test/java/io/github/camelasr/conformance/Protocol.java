package io.github.camelasr.conformance;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.sandbox.Sandbox;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One protocol of a provider, and one of the ways to prove oneself there.
 *
 * @param provider the provider's name
 * @param variant the protocol's name
 * @param way the number of the way in the sandbox
 */
record Protocol(String provider, String variant, int way) {

  /** The names of all providers that there are. */
  static List<String> providers() {
    return found().map(AsrProvider::name).toList();
  }

  /**
   * All protocols of a provider; its ways to prove oneself are tried at its first protocol only,
   * because the others have the same.
   */
  static List<Protocol> of(String provider) {
    List<String> variants =
        find(provider).variants().stream().map(v -> v.declaration().name()).toList();
    try (Sandbox sandbox = Sandbox.builder().start()) {
      return variants.stream()
          .flatMap(
              variant -> {
                int ways = sandbox.ways(provider, variant).size();
                int tried = variant.equals(variants.get(0)) ? ways : 1;
                return IntStream.range(0, tried)
                    .mapToObj(way -> new Protocol(provider, variant, way));
              })
          .toList();
    }
  }

  private static Stream<AsrProvider> found() {
    return ServiceLoader.load(AsrProvider.class).stream().map(ServiceLoader.Provider::get);
  }

  private static AsrProvider find(String name) {
    return found().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  /** The provider, new. */
  AsrProvider newProvider() {
    return find(provider);
  }

  /** Whether the protocol takes an option. */
  boolean hasOption(String name) {
    return declaration().options().stream().anyMatch(option -> option.name().equals(name));
  }

  /** Whether it gives text while somebody speaks. */
  boolean isLive() {
    return declaration().capabilities().contains(Capability.INTERIM);
  }

  private Declaration declaration() {
    return newProvider().variants().stream()
        .map(Variant::declaration)
        .filter(declaration -> declaration.name().equals(variant))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return provider + "/" + variant + (way == 0 ? "" : ", way " + (way + 1));
  }
}
