package io.github.camelasr.benchmarks.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every client that is measured does what it is measured for: it sends live audio. */
final class ClientsTest {
  private static final int STREAMS = 3;
  private static final int MESSAGES = 20;

  @ParameterizedTest
  @CsvSource({
    "floor,iflytek",
    "netty,iflytek",
    "jdk,iflytek",
    "plain-jdk,iflytek",
    "netty,tencent",
    "netty,huawei"
  })
  void audioOfAllStreamsArrives(String name, String provider) throws Exception {
    Load load = new Load(provider, STREAMS, 1, 0);
    try (Sink sink = Sink.start(Talk.of(provider), load.periodNanos());
        Client client = Client.of(name, load, sink.port())) {
      for (int i = 0; i < STREAMS; i++) {
        client.open(i);
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> sink.between(0, Long.MAX_VALUE).messages() >= MESSAGES * STREAMS);

      assertThat(client.failed()).isZero();
    }
  }
}
