package io.github.camelasr.engine.internal.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.engine.recording.Publication;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FileServersTest {
  private final FileServers servers = new FileServers();
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("a.mp3"), "0123456789");
  }

  @AfterEach
  void close() {
    servers.close();
  }

  private static PublishAddress loopback(String listen) {
    return PublishAddress.of(
            Optional.empty(),
            Optional.of(listen),
            Optional.of(URI.create("http://127.0.0.1:1/x")),
            false)
        .orElseThrow();
  }

  private Publication publish(PublishAddress address, Path what) {
    return servers.at(address).publish(what, "audio.mp3").toCompletableFuture().join();
  }

  private Publication publish() {
    return publish(loopback("0"), file);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), US_ASCII);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void fileIsGivenOutAsItIs() throws Exception {
    try (Publication publication = publish()) {
      HttpResponse<byte[]> response = send(HttpRequest.newBuilder(publication.url()));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(text(response)).isEqualTo("0123456789");
      assertThat(header(response, "Content-Type")).isEqualTo("audio/mpeg");
      assertThat(header(response, "Content-Length")).isEqualTo("10");
      assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0123, bytes 0-3/10",
    "bytes=4-, 206, 456789, bytes 4-9/10",
    "bytes=-3, 206, 789, bytes 7-9/10",
    "bytes=-99, 206, 0123456789, bytes 0-9/10",
    "bytes=8-99, 206, 89, bytes 8-9/10",
    "bytes=9-9, 206, 9, bytes 9-9/10",
    "bytes=10-, 416, '', bytes */10",
    "bytes=-0, 416, '', bytes */10",
    "bytes=3-1, 200, 0123456789, ''",
    "bytes=-, 200, 0123456789, ''",
    "'bytes=0-1,4-5', 200, 0123456789, ''",
    "lines=0-1, 200, 0123456789, ''",
    "bytes=99999999999999999999-, 200, 0123456789, ''"
  })
  void partsAreGivenOut(String range, int status, String body, String told) throws Exception {
    try (Publication publication = publish()) {
      HttpResponse<byte[]> response =
          send(HttpRequest.newBuilder(publication.url()).header("Range", range));

      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(text(response)).isEqualTo(body);
      assertThat(header(response, "Content-Range")).isEqualTo(told);
    }
  }

  @Test
  void partOfAnotherVersionIsAnsweredWithTheWhole() throws Exception {
    try (Publication publication = publish()) {
      String tag = header(send(HttpRequest.newBuilder(publication.url())), "ETag");
      HttpRequest.Builder part =
          HttpRequest.newBuilder(publication.url()).header("Range", "bytes=5-");

      assertThat(text(send(part.copy().header("If-Range", tag)))).isEqualTo("56789");
      assertThat(text(send(part.copy().header("If-Range", "\"other\"")))).isEqualTo("0123456789");
    }
  }

  @Test
  void headIsAnsweredWithoutABody() throws Exception {
    try (Publication publication = publish()) {
      HttpResponse<byte[]> response =
          send(HttpRequest.newBuilder(publication.url()).method("HEAD", BodyPublishers.noBody()));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(header(response, "Content-Length")).isEqualTo("10");
      assertThat(response.body()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void nothingCanBeChanged(String method) throws Exception {
    try (Publication publication = publish()) {
      HttpResponse<byte[]> response =
          send(HttpRequest.newBuilder(publication.url()).method(method, BodyPublishers.noBody()));

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(Files.readString(file)).isEqualTo("0123456789");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/audio.mp3", "/../a.mp3", "/%2e%2e/a.mp3", "/x//audio.mp3", "/x/audio.mp3/"})
  void nothingElseIsGivenOut(String path) throws Exception {
    try (Publication publication = publish()) {
      HttpResponse<byte[]> response =
          send(HttpRequest.newBuilder(publication.url().resolve("/").resolve(path)));

      assertThat(response.statusCode()).isEqualTo(404);
    }
  }

  @Test
  void pathsAreLongAndNeverTheSame() {
    Set<String> paths = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      try (Publication publication = publish()) {
        paths.add(publication.url().getPath());
      }
    }

    assertThat(paths).hasSize(100).allMatch(path -> path.length() > 40);
  }

  @Test
  void nothingListensAfterTheLastFileWasTakenAway() throws Exception {
    int port = freePort();
    Path other = Files.writeString(folder.resolve("b.mp3"), "other");
    Publication first = publish(loopback(String.valueOf(port)), file);
    Publication second = publish(loopback(String.valueOf(port)), other);

    first.close();
    first.close();
    assertThat(send(HttpRequest.newBuilder(first.url())).statusCode()).isEqualTo(404);
    assertThat(text(send(HttpRequest.newBuilder(second.url())))).isEqualTo("other");

    second.close();
    assertThatThrownBy(() -> send(HttpRequest.newBuilder(second.url())))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void serverInFrontMayLeaveOrCutItsPrefix() throws Exception {
    int port = freePort();
    PublishAddress address =
        PublishAddress.of(
                Optional.of(URI.create("https://files.example.com/asr/")),
                Optional.of("127.0.0.1:" + port),
                Optional.empty(),
                false)
            .orElseThrow();
    try (Publication publication = publish(address, file)) {
      String url = publication.url().toString();
      assertThat(url).startsWith("https://files.example.com/asr/");
      String behind = url.substring("https://files.example.com/asr".length());

      for (String prefix : new String[] {"", "/asr"}) {
        URI here = URI.create("http://127.0.0.1:" + port + prefix + behind);
        assertThat(text(send(HttpRequest.newBuilder(here)))).isEqualTo("0123456789");
      }
    }
  }

  @Test
  void fileThatWasDeletedMeanwhileIsNotFound() throws Exception {
    try (Publication publication = publish()) {
      Files.delete(file);

      assertThat(send(HttpRequest.newBuilder(publication.url())).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void emptyFileIsGivenOutToo() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.wav"));
    try (Publication publication = publish(loopback("0"), empty)) {
      HttpResponse<byte[]> response = send(HttpRequest.newBuilder(publication.url()));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void addressInUseIsToldWithTheWayOut() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> publish(loopback(String.valueOf(other.getLocalPort())), file))
          .hasCauseInstanceOf(AsrException.class)
          .hasMessageContaining("127.0.0.1:" + other.getLocalPort())
          .hasMessageContaining("publishListen");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
