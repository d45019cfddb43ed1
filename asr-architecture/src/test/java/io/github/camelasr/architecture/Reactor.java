package io.github.camelasr.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The modules of the root pom, as they lie on the disk and as they were compiled. */
final class Reactor {
  static final Path ROOT = root();

  private Reactor() {}

  /** Every module that produces a jar, in the order of the root pom. */
  static Stream<ReactorModule> modules() {
    return Pom.read(ROOT.resolve("pom.xml")).texts("modules/module").stream()
        .map(folder -> new ReactorModule(ROOT.resolve(folder)))
        .filter(ReactorModule::makesJar);
  }

  /** Those of {@link #modules()} that are JPMS modules. */
  static Stream<ReactorModule> described() {
    return modules().filter(module -> module.descriptor().isPresent());
  }

  /** Those of {@link #modules()} that bring a vendor. */
  static Stream<ReactorModule> providers() {
    return described().filter(ReactorModule::isProvider);
  }

  /** The compiled classes of some modules. */
  static JavaClasses classes(Stream<ReactorModule> modules) {
    List<Path> folders = modules.map(ReactorModule::classes).filter(Files::isDirectory).toList();
    return new ClassFileImporter().importPaths(folders);
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
