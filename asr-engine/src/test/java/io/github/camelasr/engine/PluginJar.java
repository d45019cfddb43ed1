package io.github.camelasr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.spi.AsrProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** Builds a provider jar as a stranger would: from source, with the JDK's own tools. */
final class PluginJar {
  private final Path work;
  private final List<String> sources = new ArrayList<>();

  /** Starts an empty jar that is built in a folder of its own. */
  PluginJar(Path work) {
    this.work = work;
  }

  /** Adds a provider class {@code PACKAGE.Vendor}. */
  PluginJar provider(String pack, String name) {
    return provider(pack, name, "");
  }

  /** Adds a provider class {@code PACKAGE.Vendor} whose constructor does something. */
  PluginJar provider(String pack, String name, String constructor) {
    return source(
        pack.replace('.', '/') + "/Vendor.java",
        """
        package %s;
        import io.github.camelasr.api.Settings;
        import io.github.camelasr.api.spi.*;
        import java.util.*;
        public final class Vendor implements AsrProvider {
          public Vendor() { %s }
          public String name() { return "%s"; }
          public List<Variant> variants() {
            return List.of(new Variant() {
              public Declaration declaration() {
                return new Declaration("only", "", "", List.of(), Set.of(), List.of(), List.of());
              }
              public Plan plan(Settings settings) { throw new UnsupportedOperationException(); }
            });
          }
        }
        """
            .formatted(pack, constructor, name));
  }

  /** Adds a module descriptor. */
  PluginJar module(String name, String directives) {
    return source(
        "module-info.java",
        "module " + name + " { requires io.github.camelasr.api; " + directives + " }");
  }

  /** Declares the provider for the class path. */
  PluginJar service(String type) {
    return resource("META-INF/services/" + AsrProvider.class.getName(), type);
  }

  PluginJar source(String path, String text) {
    sources.add(write(work.resolve("src").resolve(path), text).toString());
    return this;
  }

  PluginJar resource(String path, String text) {
    write(work.resolve("classes").resolve(path), text);
    return this;
  }

  /** Compiles and packs; jars given are on the compiler's path. */
  Path build(Path jar, Path... libraries) {
    if (!sources.isEmpty()) {
      boolean modular = Files.exists(work.resolve("src/module-info.java"));
      List<String> javac = new ArrayList<>(List.of(modular ? "-p" : "-cp", path(libraries), "-d"));
      javac.add(work.resolve("classes").toString());
      javac.addAll(sources);
      run("javac", javac);
    }
    run("jar", List.of("cf", jar.toString(), "-C", work.resolve("classes").toString(), "."));
    return jar;
  }

  private static String path(Path... libraries) {
    StringBuilder path = new StringBuilder(api().toString());
    for (Path library : libraries) {
      path.append(java.io.File.pathSeparator).append(library);
    }
    return path.toString();
  }

  private static Path api() {
    try {
      return Path.of(AsrProvider.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static void run(String tool, List<String> arguments) {
    ToolProvider program = ToolProvider.findFirst(tool).orElseThrow();
    assertThat(program.run(System.out, System.err, arguments.toArray(String[]::new)))
        .as(tool)
        .isZero();
  }

  private static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
