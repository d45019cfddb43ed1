package io.github.camelasr.engine.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishAddressTest {
  private static final String VENDOR = "https://vendor.example.com/long";

  private static Optional<PublishAddress> of(
      @Nullable String base, @Nullable String listen, String endpoint, boolean allowInsecure) {
    return PublishAddress.of(
        Optional.ofNullable(base).map(URI::create),
        Optional.ofNullable(listen),
        Optional.of(URI.create(endpoint)),
        allowInsecure);
  }

  @Test
  void nothingCanBePublishedForADistantVendorWithoutABase() {
    assertThat(of(null, null, VENDOR, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:1/x",
    "http://127.0.0.1:1/x",
    "http://127.9.9.9/x",
    "'http://[::1]:1/x'"
  })
  void vendorOnThisMachineNeedsNoBase(String endpoint) {
    PublishAddress address = of(null, null, endpoint, false).orElseThrow();

    assertThat(address.listen().getAddress().isLoopbackAddress()).isTrue();
    assertThat(address.base(8080)).isEqualTo("http://127.0.0.1:8080");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8090/a/, , false, http://127.0.0.1:8090/a, 127.0.0.1:8090",
    "http://asr.example.com:8090, , true, http://asr.example.com:8090, 0.0.0.0:8090",
    "http://asr.example.com, , true, http://asr.example.com, 0.0.0.0:80",
    "https://asr.example.com/x, 8090, false, https://asr.example.com/x, 127.0.0.1:8090",
    "https://asr.example.com/x, 0.0.0.0:8090, false, https://asr.example.com/x, 0.0.0.0:8090",
    "https://asr.example.com/x, '[::1]:8090', false, https://asr.example.com/x, '[::1]:8090'"
  })
  void baseSaysWhereToListenUnlessThatIsSaidToo(
      String base, @Nullable String listen, boolean insecure, String reached, String at) {
    PublishAddress address = of(base, listen, VENDOR, insecure).orElseThrow();

    assertThat(address.base(1)).isEqualTo(reached);
    assertThat(address.listen().getPort()).isEqualTo(Integer.parseInt(at.replaceAll(".*:", "")));
    assertThat(address.listen().getAddress().isAnyLocalAddress()).isEqualTo(at.startsWith("0"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://asr.example.com:8090, , unencrypted",
    "https://asr.example.com, , publishListen",
    "ftp://asr.example.com, , https://host/path",
    "https://asr.example.com?x=1, 1, https://host/path",
    "https://asr.example.com#x, 1, https://host/path",
    "https://me:topsecret@asr.example.com, 1, https://host/path",
    "/path, 1, https://host/path",
    ", 8090, publishBase",
    "https://asr.example.com, 70000, PORT or HOST:PORT",
    "https://asr.example.com, a:b, PORT or HOST:PORT"
  })
  void wrongOptionsAreToldBeforeAnythingIsRead(
      @Nullable String base, @Nullable String listen, String told) {
    assertThatThrownBy(() -> of(base, listen, VENDOR, false))
        .isInstanceOf(AsrException.class)
        .hasMessageContaining(told)
        .hasMessageNotContaining("topsecret");
  }
}
