package io.github.camelasr.engine.internal.discovery;

import io.github.camelasr.api.spi.AsrProvider;
import java.nio.file.Path;
import java.util.Collection;
import java.util.ServiceLoader;

/** The three ways of coming by providers. */
public final class Discovery {
  private Discovery() {}

  /**
   * Searches the application.
   *
   * @return what was found
   */
  public static Found application() {
    Collector collector = new Collector();
    searchApplication(collector);
    return collector.found();
  }

  /**
   * Searches the application and a folder of plug-ins.
   *
   * @param folder holds jars; may be missing
   * @return what was found
   */
  public static Found withPlugins(Path folder) {
    Collector collector = new Collector();
    searchApplication(collector);
    new PluginFolder(folder, collector).search();
    return collector.found();
  }

  /**
   * Checks given providers as if they had been found.
   *
   * @param providers the providers
   * @return the same, in order
   */
  public static Found given(Collection<AsrProvider> providers) {
    Collector collector = new Collector();
    providers.forEach(collector::add);
    return collector.found();
  }

  /**
   * The layer finds modules that no class loader leads to; the engine's own loader and the context
   * loader find the class path, also where a container keeps the two apart. What is met twice
   * counts once.
   */
  private static void searchApplication(Collector collector) {
    ModuleLayer layer = Discovery.class.getModule().getLayer();
    if (layer != null) {
      collector.addAll(ServiceLoader.load(layer, AsrProvider.class), provider -> true);
    }
    ClassLoader own = Discovery.class.getClassLoader();
    collector.addAll(ServiceLoader.load(AsrProvider.class, own), provider -> true);
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context != null && context != own) {
      collector.addAll(ServiceLoader.load(AsrProvider.class, context), provider -> true);
    }
  }
}
