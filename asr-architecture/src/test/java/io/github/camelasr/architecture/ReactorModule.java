package io.github.camelasr.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One Maven module. */
record ReactorModule(Path folder) {
  static final String NAMESPACE = "io.github.camelasr.";

  private static final String PROVIDER = NAMESPACE + "api.spi.AsrProvider";

  String name() {
    return folder.getFileName().toString();
  }

  Pom pom() {
    return Pom.read(folder.resolve("pom.xml"));
  }

  boolean makesJar() {
    return !pom().texts("packaging").contains("pom");
  }

  boolean isPublished() {
    return !pom().texts("properties/maven.deploy.skip").contains("true");
  }

  Path classes() {
    return folder.resolve("target/classes");
  }

  Optional<ModuleDescriptor> descriptor() {
    return ModuleFinder.of(classes()).findAll().stream()
        .map(ModuleReference::descriptor)
        .filter(descriptor -> !descriptor.isAutomatic())
        .findAny();
  }

  boolean isProvider() {
    return descriptor().stream()
        .flatMap(descriptor -> descriptor.provides().stream())
        .anyMatch(provides -> provides.service().equals(PROVIDER));
  }

  /** The packages that everyone may use. */
  Set<String> exportedPackages() {
    return descriptor().stream()
        .flatMap(descriptor -> descriptor.exports().stream())
        .filter(exports -> !exports.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toSet());
  }

  /** The Java files below a folder such as {@code src/main}, without generated ones. */
  List<Path> sources(String below) {
    return files(folder.resolve(below)).filter(file -> file.toString().endsWith(".java")).toList();
  }

  /** The files below a folder, none if it does not exist. */
  static Stream<Path> files(Path below) {
    if (!Files.isDirectory(below)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(below)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
