package io.github.camelasr.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.tck.ProviderContract;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example of a third party keeps the contract. Its own build, which needs what this project
 * publishes, tests more; this is what tells at once that an interface has changed.
 */
class ExampleTest {
  private static final Path PROVIDER = Path.of("..", "examples", "nightingale", "provider", "src");
  private static final String CONTRACT = "ListenContractTest";

  @TempDir static Path classes;

  private static URLClassLoader loader;

  @BeforeAll
  static void compile() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-nowarn", "-d", classes.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("surefire.test.class.path")));
    try (Stream<Path> files = Files.walk(PROVIDER)) {
      files.map(Path::toString).filter(ExampleTest::isWanted).forEach(arguments::add);
    }
    int result =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    assertThat(result).as("javac").isZero();
    copyServices();
    URL[] urls = {classes.toUri().toURL()};
    loader = new URLClassLoader(urls, ExampleTest.class.getClassLoader());
  }

  /** All but the module and what needs the sandbox. */
  private static boolean isWanted(String file) {
    return file.endsWith(".java")
        && !file.endsWith("module-info.java")
        && !file.endsWith("ListenServerTest.java");
  }

  private static void copyServices() throws IOException {
    String services = "META-INF/services";
    Path target = Files.createDirectories(classes.resolve(services));
    try (Stream<Path> files = Files.list(PROVIDER.resolve("main/resources").resolve(services))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @AfterAll
  static void close() throws IOException {
    loader.close();
  }

  @TestFactory
  Stream<DynamicTest> itKeepsTheContract() throws ReflectiveOperationException {
    Constructor<?> constructor =
        loader.loadClass("org.example.nightingale." + CONTRACT).getDeclaredConstructor();
    constructor.setAccessible(true);
    return ((ProviderContract) constructor.newInstance()).rules();
  }

  @Test
  void itJoinsInLessThanThirtyLines() throws IOException {
    Path file = PROVIDER.resolve("test/java/org/example/nightingale/" + CONTRACT + ".java");

    assertThat(Files.readAllLines(file))
        .filteredOn(line -> !line.isBlank() && !line.matches("(import|package|/\\*\\*) ?.*"))
        .hasSizeLessThan(30);
  }
}
