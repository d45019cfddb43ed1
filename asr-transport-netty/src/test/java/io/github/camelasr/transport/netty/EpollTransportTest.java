package io.github.camelasr.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.engine.transport.Transport;
import io.github.camelasr.tck.TransportContract;
import io.netty.channel.epoll.Epoll;
import io.netty.handler.ssl.OpenSsl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** As it is found: epoll and BoringSSL where they are. */
final class EpollTransportTest extends TransportContract {
  @Override
  public Transport newTransport() {
    return new NettyTransport();
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void onLinuxEpollAndBoringSslAreWhatIsTested() {
    assertThat(Epoll.isAvailable()).isTrue();
    assertThat(OpenSsl.isAvailable()).isTrue();
  }
}
