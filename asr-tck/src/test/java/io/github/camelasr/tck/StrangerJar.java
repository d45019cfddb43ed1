package io.github.camelasr.tck;

import io.github.camelasr.api.spi.AsrProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/** A provider in a module of its own that forgot to say that it provides one. */
final class StrangerJar {
  private StrangerJar() {}

  static AsrProvider provider() {
    try {
      Path classes = build(Files.createTempDirectory("stranger"));
      URL[] urls = {classes.toUri().toURL()};
      URLClassLoader loader = new URLClassLoader(urls, AsrProvider.class.getClassLoader());
      return (AsrProvider) loader.loadClass("stranger.Vendor").getConstructor().newInstance();
    } catch (IOException | ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Path build(Path work) throws IOException {
    Path module =
        write(
            work.resolve("src/module-info.java"),
            "module stranger { requires io.github.camelasr.api; exports stranger; }");
    Path vendor =
        write(
            work.resolve("src/stranger/Vendor.java"),
            """
            package stranger;
            import io.github.camelasr.api.spi.*;
            import java.util.List;
            public final class Vendor implements AsrProvider {
              public String name() { return "stranger"; }
              public List<Variant> variants() { return List.of(); }
            }
            """);
    Path classes = work.resolve("classes");
    write(classes.resolve("META-INF/services/" + AsrProvider.class.getName()), "stranger.Vendor");
    String api = AsrProvider.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    int result =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                List.of("-p", api, "-d", classes.toString(), module.toString(), vendor.toString())
                    .toArray(String[]::new));
    if (result != 0) {
      throw new AssertionError("javac");
    }
    return classes;
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
