package io.github.camelasr.tck.internal.rules;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads of compiled classes what they refer to. */
final class ClassFiles {
  private static final List<String> TYPES =
      List.of(
          "java/lang/Thread",
          "java/lang/ThreadLocal",
          "java/lang/Process",
          "java/util/Timer",
          "java/util/Random",
          "java/util/SplittableRandom",
          "java/security/SecureRandom",
          "java/util/concurrent/ThreadLocalRandom",
          "java/util/concurrent/Executors",
          "java/util/concurrent/CompletableFuture",
          "java/util/concurrent/ForkJoinPool",
          "java/time/Clock",
          "java/net/Socket",
          "java/net/ServerSocket",
          "java/net/URLConnection",
          "java/net/HttpURLConnection",
          "java/net/InetAddress",
          "java/io/FileInputStream",
          "java/io/FileOutputStream",
          "java/nio/file/Files");
  private static final List<String> PACKAGES = List.of("java/net/http/", "java/nio/channels/");
  private static final List<String> METHODS =
      List.of(
          "java/lang/System.nanoTime",
          "java/lang/System.currentTimeMillis",
          "java/lang/Math.random",
          "java/util/UUID.randomUUID",
          "java/time/Instant.now",
          "java/time/LocalDateTime.now",
          "java/time/ZonedDateTime.now",
          "java/time/OffsetDateTime.now",
          "java/time/LocalDate.now",
          "java/util/random/RandomGenerator.getDefault",
          "java/util/random/RandomGenerator.of",
          "java/net/URL.openStream",
          "java/net/URL.openConnection");

  private ClassFiles() {}

  /** What the classes in and below a provider's package refer to and must not. */
  static Set<String> forbiddenUses(Class<?> provider) throws IOException, URISyntaxException {
    String folder = provider.getPackageName().replace('.', '/');
    Path where = Path.of(provider.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(where)) {
      return uses(where.resolve(folder));
    }
    try (FileSystem jar =
        FileSystems.newFileSystem(URI.create("jar:" + where.toUri()), java.util.Map.of())) {
      return uses(jar.getPath(folder));
    }
  }

  private static Set<String> uses(Path folder) throws IOException {
    Set<String> uses = new TreeSet<>();
    Breach.unless(Files.isDirectory(folder), "there are no classes in ", folder);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          addUses(new DataInputStream(in), file.getFileName().toString(), uses);
        }
      }
    }
    return uses;
  }

  private static void addUses(DataInputStream in, String file, Set<String> uses)
      throws IOException {
    for (String reference : ConstantPool.read(in).references()) {
      boolean forbidden =
          TYPES.contains(reference)
              || METHODS.contains(reference)
              || PACKAGES.stream().anyMatch(reference::startsWith);
      if (forbidden) {
        uses.add(file.replace(".class", "") + " uses " + reference.replace('/', '.'));
      }
    }
  }
}
