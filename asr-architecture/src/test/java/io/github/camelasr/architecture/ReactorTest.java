package io.github.camelasr.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ReactorTest {
  private static final String OURS = "dependency[groupId='io.github.camelasr']/artifactId";

  @Test
  void theseTestsAreBuiltAfterEveryModule() {
    ReactorModule here = new ReactorModule(Reactor.ROOT.resolve("asr-architecture"));
    List<String> others =
        Reactor.modules().filter(module -> !module.equals(here)).map(ReactorModule::name).toList();

    assertThat(here.pom().texts("dependencies/" + OURS))
        .containsExactlyInAnyOrderElementsOf(others);
  }

  @Test
  void theBillOfMaterialsListsWhatIsPublished() {
    Pom bom = Pom.read(Reactor.ROOT.resolve("asr-bom/pom.xml"));
    List<String> published =
        Reactor.modules().filter(ReactorModule::isPublished).map(ReactorModule::name).toList();

    assertThat(bom.texts("dependencyManagement/dependencies/" + OURS))
        .containsExactlyInAnyOrderElementsOf(published);
    assertThat(bom.texts("version"))
        .isEqualTo(Pom.read(Reactor.ROOT.resolve("pom.xml")).texts("version"));
  }

  @ParameterizedTest
  @MethodSource("io.github.camelasr.architecture.Reactor#modules")
  void whatHasCodeIsCompiledAndWhatIsPublishedIsAModule(ReactorModule module) {
    List<Path> sources = module.sources("src/main/java");
    if (!sources.isEmpty()) {
      assertThat(Files.isDirectory(module.classes()))
          .as("%s is not compiled: run the whole build", module)
          .isTrue();
    }
    if (!sources.isEmpty() && module.isPublished()) {
      assertThat(module.descriptor()).as("module descriptor of %s", module).isPresent();
    }
  }
}
