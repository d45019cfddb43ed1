package io.github.camelasr.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.spi.Variant;
import org.junit.jupiter.api.Test;

class FeishuProviderTest {

  @Test
  void streamIsTheDefault() {
    FeishuProvider provider = new FeishuProvider();

    assertThat(provider.name()).isEqualTo("feishu");
    assertThat(provider.variants())
        .extracting(Variant::declaration)
        .extracting("name")
        .containsExactly("stream", "file");
  }
}
