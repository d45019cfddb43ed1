package io.github.camelasr.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only the source files tell. */
final class SourcesTest {
  private static final int LINES = 300;
  private static final Pattern SLEEP =
      Pattern.compile("Thread\\s*\\.\\s*sleep|(SECONDS|MINUTES)\\.sleep|LockSupport\\.parkNanos");

  @ParameterizedTest
  @MethodSource("io.github.camelasr.architecture.Reactor#modules")
  void everyPackageIsNullMarked(ReactorModule module) {
    Path root = module.folder().resolve("src/main/java");
    Set<Path> packages =
        module.sources("src/main/java").stream()
            .map(Path::getParent)
            .filter(folder -> !folder.equals(root))
            .collect(Collectors.toSet());

    assertThat(packages).allMatch(SourcesTest::isNullMarked);
  }

  @ParameterizedTest
  @MethodSource("io.github.camelasr.architecture.Reactor#modules")
  void noFileIsTooLongToRead(ReactorModule module) {
    List<String> tooLong =
        module.sources("src/main").stream()
            .filter(file -> ReactorModule.read(file).lines().count() > LINES)
            .map(file -> module.folder().relativize(file).toString())
            .toList();

    assertThat(tooLong).as("files of %s over %d lines", module, LINES).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.github.camelasr.architecture.Reactor#modules")
  void noTestSleeps(ReactorModule module) {
    assertThat(module.sources("src/test"))
        .filteredOn(file -> !file.endsWith("SourcesTest.java"))
        .noneMatch(file -> SLEEP.matcher(ReactorModule.read(file)).find());
  }

  private static boolean isNullMarked(Path folder) {
    Path file = folder.resolve("package-info.java");
    return Files.exists(file) && ReactorModule.read(file).contains("@NullMarked");
  }
}
