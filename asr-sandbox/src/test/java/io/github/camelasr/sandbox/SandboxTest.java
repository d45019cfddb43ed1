package io.github.camelasr.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.sandbox.script.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox as a whole. */
final class SandboxTest {

  @Test
  void itDescribesItselfAsJson() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      JsonNode document = new ObjectMapper().readTree(sandbox.describe());

      assertThat(document.path("port").asInt()).isEqualTo(sandbox.port());
      JsonNode iat = document.at("/providers/iflytek/iat");
      assertThat(iat.path("endpoint").asText())
          .isEqualTo("ws://127.0.0.1:" + sandbox.port() + "/v2/iat");
      assertThat(iat.fieldNames())
          .toIterable()
          .containsExactly("endpoint", "appId", "apiKey", "apiSecret");
      assertThat(sandbox.access("iflytek", "iat").get("apiSecret"))
          .isEqualTo(iat.path("apiSecret").asText())
          .hasSize(32);
    }
  }

  @Test
  void anUnknownProtocolIsNamed() {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      assertThatThrownBy(() -> sandbox.access("iflytek", "tts"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("iflytek/tts");
    }
  }

  @Test
  void itListensOnTheLoopbackAddressOnly() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      InetAddress other = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});

      assertThatThrownBy(() -> new Socket(other, sandbox.port()).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    try (Sandbox first = Sandbox.builder().start()) {
      assertThatThrownBy(() -> Sandbox.builder().port(first.port()).start())
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("127.0.0.1:" + first.port());
    }
  }

  @Test
  void closingEndsConnectionsAndThreads() {
    Sandbox sandbox = Sandbox.builder().start();
    IatClient client = IatClient.of(sandbox).begin("{}", new byte[1280]);
    int port = sandbox.port();

    sandbox.close();

    assertThat(client.closeStatus()).isNotEqualTo(1000);
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void manySessionsShareTwoThreads() {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      Recording sample = Recording.named("mandarin-weather");
      List<IatClient> clients = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        clients.add(IatClient.of(sandbox).begin("{}", sample.upTo(100)));
      }
      // Threads of sandboxes closed before may still be on their way out.
      await().until(() -> threads() <= 2);
      for (IatClient client : clients) {
        client.audio(sample.between(100, sample.ms())).end();
      }

      for (IatClient client : clients) {
        client.last();
        assertThat(IatText.of(client.answers())).isEqualTo(sample.text());
        client.close();
      }
    }
  }

  @Test
  void moreSessionsThanAllowedAreRefused() {
    try (Sandbox sandbox = Sandbox.builder().maxSessions(1).start()) {
      IatClient first = IatClient.of(sandbox);

      assertThatThrownBy(() -> IatClient.of(sandbox)).isNotNull();
      assertThat(sandbox.sessions().get(1).ending()).isEqualTo(new Ending(Ending.How.REFUSED, 503));

      first.close();
      first.closeStatus();
      await().ignoreExceptions().until(() -> comesIn(sandbox));
    }
  }

  @Test
  void aHugeMessageEndsTheSession() {
    try (Sandbox sandbox = Sandbox.builder().start();
        IatClient client = IatClient.of(sandbox)) {
      client.send("x".repeat(2 << 20));

      assertThat(client.closeStatus()).isNotEqualTo(1000);
    }
  }

  @Test
  void audioIsCapturedUpToTheBound() {
    try (Sandbox sandbox = Sandbox.builder().captureAudio(2000).start();
        IatClient client = IatClient.of(sandbox)) {
      Recording sample = Recording.named("english-greeting");
      client.dictate("{}", sample.upTo(80), 1280).last();

      assertThat(sandbox.sessions().get(0).received().audio())
          .isEqualTo(Arrays.copyOf(sample.pcm(), 2000));
    }
  }

  @Test
  void aFolderReplacesTheSamples(@TempDir Path folder) throws IOException {
    Path samples = Path.of("..", "samples");
    Files.copy(samples.resolve("english-greeting.wav"), folder.resolve("hello.wav"));
    Files.copy(samples.resolve("english-greeting.json"), folder.resolve("hello.json"));
    Files.copy(samples.resolve("mandarin-weather.wav"), folder.resolve("without-script.wav"));
    try (Sandbox sandbox = Sandbox.builder().samples(folder).start()) {
      assertThat(text(sandbox, "english-greeting"))
          .isEqualTo(Recording.named("english-greeting").text());
      assertThat(text(sandbox, "mandarin-weather")).startsWith("[sandbox]");
    }
  }

  @Test
  void aSampleThatCannotBeUsedIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("broken.wav"), "not audio");
    Files.writeString(folder.resolve("broken.json"), "{}");

    assertThatThrownBy(() -> Sandbox.builder().samples(folder).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("broken.wav");
  }

  private static String text(Sandbox sandbox, String name) {
    try (IatClient client =
        IatClient.of(sandbox).dictate("{}", Recording.named(name).pcm(), 1280)) {
      client.last();
      return IatText.of(client.answers());
    }
  }

  private static boolean comesIn(Sandbox sandbox) {
    IatClient.of(sandbox).close();
    return true;
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("asr-sandbox"))
        .count();
  }
}
