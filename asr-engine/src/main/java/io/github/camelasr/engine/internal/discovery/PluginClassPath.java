package io.github.camelasr.engine.internal.discovery;

import io.github.camelasr.api.spi.AsrProvider;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/** Plug-ins of an application that was started on the class path. */
final class PluginClassPath {
  private final Collector collector;

  PluginClassPath(Collector collector) {
    this.collector = collector;
  }

  /** Adds the providers of the jars, but not those that the application has already. */
  void search(List<Path> jars) {
    URL[] urls = jars.stream().map(PluginClassPath::url).toArray(URL[]::new);
    ClassLoader loader = new URLClassLoader("asr-plugins", urls, parent());
    collector.addAll(
        ServiceLoader.load(AsrProvider.class, loader),
        provider -> provider.type().getClassLoader() == loader);
  }

  private static ClassLoader parent() {
    return PluginClassPath.class.getClassLoader();
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(jar.toString(), e);
    }
  }
}
