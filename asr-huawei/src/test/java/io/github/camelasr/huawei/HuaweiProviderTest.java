package io.github.camelasr.huawei;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Variant;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HuaweiProviderTest {

  @Test
  void modulePathAndClassPathFindTheSameProvider() throws Exception {
    assertThat(providersOfTheModule())
        .isEqualTo(providersOfTheClassPath())
        .containsExactly(HuaweiProvider.class.getName());
  }

  @Test
  void shortStreamIsTheDefault() {
    HuaweiProvider provider = new HuaweiProvider();
    assertThat(provider.name()).isEqualTo("huawei");
    assertThat(provider.variants())
        .extracting(Variant::declaration)
        .first()
        .hasFieldOrPropertyWithValue("name", "short-stream");
  }

  private static List<String> providersOfTheModule() throws Exception {
    Path classes =
        Path.of(HuaweiProvider.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ModuleDescriptor descriptor = ModuleFinder.of(classes).findAll().iterator().next().descriptor();
    return descriptor.provides().stream()
        .filter(provides -> provides.service().equals(AsrProvider.class.getName()))
        .flatMap(provides -> provides.providers().stream())
        .toList();
  }

  private static List<String> providersOfTheClassPath() throws Exception {
    String file = "/META-INF/services/" + AsrProvider.class.getName();
    try (InputStream in = HuaweiProvider.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }
}
