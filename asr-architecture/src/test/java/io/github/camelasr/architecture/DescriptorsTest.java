package io.github.camelasr.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Opens;
import java.lang.module.ModuleDescriptor.Provides;
import java.lang.module.ModuleDescriptor.Requires;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The module descriptors as they were last agreed upon. {@code -Dgolden=update} writes them anew;
 * the change is then seen in review.
 */
final class DescriptorsTest {
  private static final Path AGREED =
      Reactor.ROOT.resolve("asr-architecture/src/test/resources/descriptors");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  @ParameterizedTest
  @MethodSource("io.github.camelasr.architecture.Reactor#described")
  void theDescriptorIsTheAgreedOne(ReactorModule module) throws IOException {
    Path file = AGREED.resolve(module.name() + ".txt");
    String compiled = print(module.descriptor().orElseThrow());
    if (UPDATE) {
      Files.writeString(file, compiled);
    }

    assertThat(file)
        .as("if this is meant: mvn -pl asr-architecture -am verify -Dgolden=update")
        .content()
        .isEqualTo(compiled);
  }

  @Test
  void noDescriptorIsKeptOfAModuleThatIsGone() {
    Set<String> modules =
        Reactor.described().map(module -> module.name() + ".txt").collect(Collectors.toSet());

    assertThat(ReactorModule.files(AGREED).map(file -> file.getFileName().toString()))
        .allMatch(modules::contains);
  }

  private static String print(ModuleDescriptor descriptor) {
    Set<String> lines = new TreeSet<>();
    for (Requires requires : descriptor.requires()) {
      lines.add("requires " + modifiers(requires.modifiers()) + requires.name());
    }
    for (Exports exports : descriptor.exports()) {
      lines.add("exports " + exports.source() + to(exports.targets()));
    }
    for (Opens opens : descriptor.opens()) {
      lines.add("opens " + opens.source() + to(opens.targets()));
    }
    for (String service : descriptor.uses()) {
      lines.add("uses " + service);
    }
    for (Provides provides : descriptor.provides()) {
      lines.add(
          "provides " + provides.service() + " with " + String.join(", ", provides.providers()));
    }
    String head = (descriptor.isOpen() ? "open module " : "module ") + descriptor.name();
    return Stream.concat(Stream.of(head), lines.stream())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String modifiers(Set<Requires.Modifier> modifiers) {
    return modifiers.stream()
        .filter(modifier -> modifier != Requires.Modifier.MANDATED)
        .map(modifier -> modifier.name().toLowerCase(Locale.ROOT) + " ")
        .sorted()
        .collect(Collectors.joining());
  }

  private static String to(Set<String> targets) {
    return targets.isEmpty() ? "" : " to " + String.join(", ", new TreeSet<>(targets));
  }
}
