package io.github.camelasr.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.engine.transport.Transport;
import io.github.camelasr.engine.transport.Transports;
import org.junit.jupiter.api.Test;

final class DiscoveryTest {

  @Test
  void itIsFoundWhenItsJarIsThere() {
    try (Transport found = Transports.load()) {
      assertThat(found).isInstanceOf(NettyTransport.class);
    }
  }
}
