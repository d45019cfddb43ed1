package io.github.camelasr.engine;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.NearestName;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.engine.internal.discovery.Discovery;
import io.github.camelasr.engine.internal.discovery.Found;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The providers there are, by name. Looking for them is put off until the first question and
 * happens once. A provider or jar that cannot be loaded is left out and told by {@link
 * #problems()}; the others work. Thread-safe.
 *
 * <p>Two providers with one name are an error that names both jars: every question throws it,
 * because an answer would depend on chance.
 */
public final class Providers {
  private final Supplier<Found> search;
  private volatile @Nullable Found found;

  private Providers(Supplier<Found> search) {
    this.search = search;
  }

  /**
   * The providers of the application: those on the module path and on the class path that the
   * engine or the calling thread's context class loader sees.
   *
   * @return the providers
   */
  public static Providers load() {
    return searching(Discovery::application);
  }

  /**
   * The providers of the application and those in the jars of a folder. The jars see the
   * application's modules, and the application's modules win over copies in the folder. A jar needs
   * {@code provides} in its {@code module-info} or {@code META-INF/services}; with both it works
   * however the application was started. Its jars stay open as long as the process lives.
   *
   * @param folder holds the jars, libraries they need beside them; may be missing
   * @return the providers
   */
  public static Providers loadWithPlugins(Path folder) {
    return searching(() -> Discovery.withPlugins(folder));
  }

  /**
   * Exactly these providers.
   *
   * @param providers the providers
   * @return the providers
   */
  public static Providers of(AsrProvider... providers) {
    List<AsrProvider> given = List.copyOf(Arrays.asList(providers));
    return searching(() -> Discovery.given(given));
  }

  private static Providers searching(Supplier<Found> search) {
    return new Providers(search);
  }

  /**
   * A provider.
   *
   * @param name its name
   * @return the provider
   * @throws AsrException of category {@code BAD_OPTION} if there is none of that name, with the
   *     nearest name and the problems of loading; or if two have one name
   */
  public AsrProvider find(String name) {
    return all().stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  /**
   * All providers.
   *
   * @return in order of their names, immutable
   * @throws AsrException of category {@code BAD_OPTION} if two have one name
   */
  public List<AsrProvider> all() {
    return found().providers();
  }

  /**
   * What could not be loaded, and why.
   *
   * @return one sentence each, without a final full stop; immutable
   * @throws AsrException of category {@code BAD_OPTION} if two providers have one name
   */
  public List<String> problems() {
    return found().problems();
  }

  private Found found() {
    Found known = found;
    return known != null ? known : searchOnce();
  }

  private synchronized Found searchOnce() {
    Found known = found;
    if (known == null) {
      known = search.get();
      found = known;
    }
    return known;
  }

  private AsrException unknown(String name) {
    List<String> names = all().stream().map(AsrProvider::name).toList();
    String detail = NearestName.unknown("provider", name, names);
    return AsrException.of(ErrorCategory.BAD_OPTION, detail).remedy(advice(names)).build();
  }

  private String advice(List<String> names) {
    String there =
        names.isEmpty() ? "There are no providers" : "There are: " + String.join(", ", names);
    return problems().isEmpty()
        ? there + "."
        : there + ". Not loaded: " + String.join("; ", problems()) + ".";
  }
}
