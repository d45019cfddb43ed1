package io.github.camelasr.engine.internal.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A folder of jars that are loaded beside the application. */
final class PluginFolder {
  private final Path folder;
  private final Collector collector;

  PluginFolder(Path folder, Collector collector) {
    this.folder = folder;
    this.collector = collector;
  }

  /** Adds the providers in the folder, in the way in which the application itself was started. */
  void search() {
    List<Path> jars = jars().stream().filter(this::isReadable).toList();
    ModuleLayer layer = PluginFolder.class.getModule().getLayer();
    if (jars.isEmpty()) {
      return;
    }
    if (layer != null) {
      new PluginModules(layer, collector).search(jars);
    } else {
      new PluginClassPath(collector).search(jars);
    }
  }

  private List<Path> jars() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      collector.problem(folder + ": cannot be read: " + e);
      return List.of();
    }
  }

  private boolean isReadable(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.size() > 0;
    } catch (IOException e) {
      collector.problem(jar + ": not a readable jar: " + e.getMessage());
      return false;
    }
  }
}
