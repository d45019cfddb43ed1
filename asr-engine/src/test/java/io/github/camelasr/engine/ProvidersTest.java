package io.github.camelasr.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Variant;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs twice: on the module path and on the class path. */
class ProvidersTest {
  private static final String PACK = "io.github.camelasr.api.spi";
  private static final String SPI = AsrProvider.class.getName();

  @TempDir Path temp;
  private Path plugins;

  @BeforeEach
  void makeFolder() throws Exception {
    plugins = Files.createDirectory(temp.resolve("plug ins"));
  }

  @Test
  void theTestRunsInTheModeItWasStartedFor() {
    assertThat(Providers.class.getModule().isNamed()).isEqualTo(!Boolean.getBoolean("classPath"));
  }

  @Test
  void aJarWithBothDeclarationsIsFound() {
    both("third.party", "third").build(plugins.resolve("third.jar"));
    Providers providers = Providers.loadWithPlugins(plugins);

    assertThat(names(providers)).containsExactly("third");
    assertThat(providers.find("third").getClass().getName()).isEqualTo("third.party.Vendor");
    assertThat(providers.problems()).isEmpty();
  }

  @Test
  void aJarWithoutModuleInfoIsFound() {
    jar("plain")
        .provider("plain.party", "plain")
        .service("plain.party.Vendor")
        .build(plugins.resolve("plain-1.0.jar"));

    assertThat(names(Providers.loadWithPlugins(plugins))).containsExactly("plain");
  }

  @Test
  void aProviderMayBringALibrary() {
    Path library =
        jar("lib")
            .source("module-info.java", "module lib { exports lib; }")
            .source("lib/Answer.java", "package lib; public class Answer { public int get = 42; }")
            .build(plugins.resolve("lib.jar"));
    jar("user")
        .provider("user.party", "user", "if (new lib.Answer().get != 42) throw new Error();")
        .module("user.party", "requires lib; provides " + SPI + " with user.party.Vendor;")
        .service("user.party.Vendor")
        .build(plugins.resolve("user.jar"), library);

    assertThat(names(Providers.loadWithPlugins(plugins))).containsExactly("user");
  }

  @Test
  void aCopyOfTheApiInTheFolderHidesNothing() {
    both("third.party", "third").build(plugins.resolve("third.jar"));
    jar("copy")
        .source("module-info.java", "module io.github.camelasr.api { exports %s; }".formatted(PACK))
        .source(
            "io/github/camelasr/api/spi/AsrProvider.java",
            "package " + PACK + ";" + " public interface AsrProvider { String name(); }")
        .build(plugins.resolve("a-copy.jar"));

    assertThat(names(Providers.loadWithPlugins(plugins))).containsExactly("third");
  }

  @Test
  void oneBrokenJarDoesNotHarmTheOthers() throws Exception {
    both("third.party", "third").build(plugins.resolve("third.jar"));
    both("bad.party", "bad", "throw new IllegalStateException(\"no luck\");")
        .build(plugins.resolve("bad.jar"));
    Files.writeString(plugins.resolve("text.jar"), "this is no jar");
    Providers providers = Providers.loadWithPlugins(plugins);

    assertThat(names(providers)).containsExactly("third");
    assertThat(providers.problems())
        .hasSize(2)
        .anySatisfy(text -> assertThat(text).contains("bad.jar", "no luck"))
        .anySatisfy(text -> assertThat(text).contains("text.jar", "not a readable jar"));
  }

  @Test
  void aServiceThatDoesNotExistIsReported() {
    jar("ghost")
        .service("no.such.Vendor")
        .resource("no/such/x", "")
        .build(plugins.resolve("g.jar"));
    both("third.party", "third").build(plugins.resolve("third.jar"));
    Providers providers = Providers.loadWithPlugins(plugins);

    assertThat(names(providers)).containsExactly("third");
    assertThat(providers.problems()).singleElement().asString().contains("no.such.Vendor");
  }

  @Test
  void aNameOutOfFormatIsReported() {
    both("loud.party", "LOUD").build(plugins.resolve("loud.jar"));
    Providers providers = Providers.loadWithPlugins(plugins);

    assertThat(names(providers)).isEmpty();
    assertThat(providers.problems()).singleElement().asString().contains("loud.jar", "'LOUD'");
  }

  @Test
  void twoProvidersWithOneNameAreAnErrorThatNamesBothJars() {
    both("one.party", "twin").build(plugins.resolve("one.jar"));
    both("two.party", "twin").build(plugins.resolve("two.jar"));
    Providers providers = Providers.loadWithPlugins(plugins);

    assertThatExceptionOfType(AsrException.class)
        .isThrownBy(providers::all)
        .satisfies(e -> assertThat(e.category()).isEqualTo(ErrorCategory.BAD_OPTION))
        .withMessageContainingAll("'twin'", "one.jar", "two.jar");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNearest() {
    both("third.party", "third").build(plugins.resolve("third.jar"));

    assertThatExceptionOfType(AsrException.class)
        .isThrownBy(() -> Providers.loadWithPlugins(plugins).find("tird"))
        .satisfies(e -> assertThat(e.category()).isEqualTo(ErrorCategory.BAD_OPTION))
        .withMessageContainingAll("unknown provider 'tird'", "did you mean 'third'?");
  }

  @Test
  void anUnknownNameIsAnsweredWithWhatCouldNotBeLoaded() throws Exception {
    Files.writeString(plugins.resolve("text.jar"), "this is no jar");

    assertThatExceptionOfType(AsrException.class)
        .isThrownBy(() -> Providers.loadWithPlugins(plugins).find("text"))
        .withMessageContaining("text.jar: not a readable jar");
  }

  @Test
  void noFolderMeansNoPlugins() {
    assertThat(names(Providers.loadWithPlugins(temp.resolve("nowhere")))).isEmpty();
  }

  @Test
  void theSearchHappensOnceAndNotBeforeTheFirstQuestion() {
    Providers providers = Providers.loadWithPlugins(plugins);
    both("third.party", "third").build(plugins.resolve("third.jar"));
    AsrProvider first = providers.find("third");
    both("late.party", "late").build(plugins.resolve("late.jar"));

    assertThat(names(providers)).containsExactly("third");
    assertThat(providers.find("third")).isSameAs(first);
  }

  @Test
  void givenProvidersAreCheckedToo() {
    assertThat(names(Providers.of(named("b"), named("a")))).containsExactly("a", "b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Providers.of(named("a_b")).all())
        .withMessageContaining("'a_b'");
    assertThatExceptionOfType(AsrException.class)
        .isThrownBy(() -> Providers.of(named("a"), named("a")).all())
        .withMessageContaining("two providers are named 'a'");
  }

  /**
   * All names but that of the provider with which other tests of this module hold real sessions.
   */
  private static List<String> names(Providers providers) {
    return providers.all().stream()
        .map(AsrProvider::name)
        .filter(name -> !name.equals("iflytek"))
        .toList();
  }

  private PluginJar both(String pack, String name) {
    return both(pack, name, "");
  }

  private PluginJar both(String pack, String name, String constructor) {
    return jar(pack)
        .provider(pack, name, constructor)
        .module(pack, "provides " + SPI + " with " + pack + ".Vendor;")
        .service(pack + ".Vendor");
  }

  private PluginJar jar(String name) {
    return new PluginJar(temp.resolve(name));
  }

  private static AsrProvider named(String name) {
    Variant variant =
        (Variant)
            Proxy.newProxyInstance(
                Variant.class.getClassLoader(), new Class<?>[] {Variant.class}, (p, m, a) -> null);
    return new AsrProvider() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<Variant> variants() {
        return List.of(variant);
      }
    };
  }
}
