package io.github.camelasr.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.engine.Providers;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/** Builds a third party's provider: it speaks a known protocol under a name of its own. */
final class StrangersJar {
  private StrangersJar() {}

  /** Compiles and packs the provider {@code stranger}, with the JDK's own tools. */
  static void build(Path work, Path jar) throws Exception {
    AsrProvider known = Providers.load().find("iflytek");
    Path source = work.resolve("stranger/Vendor.java");
    Path module = work.resolve("module-info.java");
    Path classes = work.resolve("classes");
    Path services = classes.resolve("META-INF/services/" + AsrProvider.class.getName());
    write(
        source,
        """
        package stranger;
        import io.github.camelasr.api.spi.*;
        import java.util.List;
        public final class Vendor implements AsrProvider {
          public String name() { return "stranger"; }
          public List<Variant> variants() { return new %s().variants(); }
        }
        """
            .formatted(known.getClass().getName()));
    write(
        module,
        """
        module stranger {
          requires io.github.camelasr.api;
          requires io.github.camelasr.iflytek;
          provides io.github.camelasr.api.spi.AsrProvider with stranger.Vendor;
        }
        """);
    write(services, "stranger.Vendor");
    String path = location(AsrProvider.class) + File.pathSeparator + location(known.getClass());
    run("javac", "-p", path, "-d", classes.toString(), source.toString(), module.toString());
    run("jar", "cf", jar.toString(), "-C", classes.toString(), ".");
  }

  private static void write(Path file, String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Path location(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void run(String tool, String... arguments) {
    assertThat(ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments))
        .as(tool)
        .isZero();
  }
}
