package io.github.camelasr.engine.internal.discovery;

import io.github.camelasr.api.spi.AsrProvider;
import java.lang.System.Logger.Level;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolutionException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Plug-ins of an application that was started on the module path. Every provider jar becomes a
 * layer of its own above the application's, together with those of the other jars that it requires,
 * so that one that does not resolve takes no other with it.
 */
final class PluginModules {
  private static final System.Logger LOG = System.getLogger(PluginModules.class.getName());

  private final ModuleLayer parent;
  private final Collector collector;

  PluginModules(ModuleLayer parent, Collector collector) {
    this.parent = parent;
    this.collector = collector;
  }

  /** Adds the providers of the jars. */
  void search(List<Path> jars) {
    Map<String, Path> modules = new LinkedHashMap<>();
    jars.forEach(jar -> note(jar, modules));
    ModuleFinder finder = ModuleFinder.of(modules.values().toArray(Path[]::new));
    for (Map.Entry<String, Path> module : modules.entrySet()) {
      if (finder.find(module.getKey()).filter(PluginModules::isProvider).isPresent()) {
        load(module.getKey(), module.getValue(), finder);
      }
    }
  }

  private void note(Path jar, Map<String, Path> modules) {
    try {
      for (ModuleReference module : ModuleFinder.of(jar).findAll()) {
        String name = module.descriptor().name();
        if (parent.findModule(name).isPresent()) {
          LOG.log(Level.INFO, "{0}: skipped, the application has module {1}", jar, name);
        } else if (modules.putIfAbsent(name, jar) != null) {
          collector.problem(
              jar + ": skipped, " + modules.get(name) + " is module " + name + " too");
        }
      }
    } catch (FindException e) {
      collector.problem(jar + ": not a module: " + Collector.reason(e));
    }
  }

  private static boolean isProvider(ModuleReference module) {
    ModuleDescriptor descriptor = module.descriptor();
    return descriptor.provides().stream()
        .anyMatch(provides -> provides.service().equals(AsrProvider.class.getName()));
  }

  /**
   * The finder comes after the parent layer: as the one before it, a stray copy of the API would
   * hide every provider without a word.
   */
  private void load(String name, Path jar, ModuleFinder finder) {
    try {
      Configuration configuration =
          parent.configuration().resolve(ModuleFinder.of(), finder, Set.of(name));
      ModuleLayer layer =
          parent.defineModulesWithOneLoader(configuration, PluginModules.class.getClassLoader());
      collector.addAll(
          ServiceLoader.load(layer, AsrProvider.class),
          provider -> provider.type().getModule() == layer.findModule(name).orElseThrow());
    } catch (FindException | ResolutionException | LayerInstantiationException e) {
      collector.problem(jar + ": cannot be loaded: " + Collector.reason(e));
    }
  }
}
