package io.github.camelasr.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.app.CommandRun.Result;
import io.github.camelasr.app.WebServer.Answer;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTest {
  @TempDir Path folder;

  @Test
  void aUrlIsFetchedAndRecognised() throws Exception {
    byte[] wav = Files.readAllBytes(CommandRun.SAMPLES.resolve("english-greeting.wav"));
    Answer moved = new Answer("302 Found", "Location: /there\r\n", ByteBuffer.allocate(0));
    try (WebServer server =
        new WebServer(
            Map.of("/here", moved, "/there", new Answer("200 OK", "", ByteBuffer.wrap(wav))))) {
      Result result = transcribe(server.url("/here"));

      assertThat(result.out()).startsWith("Hello");
      assertThat(result.code()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "404 Not Found, 5, BAD_AUDIO (404)",
    "403 Forbidden, 3, PERMISSION (403)",
    "429 Too Many, 4, RATE_LIMIT (429)",
    "503 Busy, 6, NETWORK (503)"
  })
  void aRefusalBecomesAnExitCodeAndHidesTheQuery(String status, int exit, String told)
      throws Exception {
    try (WebServer server =
        new WebServer(Map.of("/x", new Answer(status, "", ByteBuffer.allocate(0))))) {
      Result result = transcribe(server.url("/x?signature=topsecret"));

      assertThat(result.code()).isEqualTo(exit);
      assertThat(result.messages()).singleElement().asString().contains(told, "/x");
      assertThat(result.err()).doesNotContain("topsecret");
    }
  }

  @Test
  void aRedirectionThatNeverEndsIsRefused() throws Exception {
    Answer again = new Answer("301 Moved", "Location: /x\r\n", ByteBuffer.allocate(0));
    try (WebServer server = new WebServer(Map.of("/x", again))) {
      Result result = transcribe(server.url("/x"));

      assertThat(result.code()).isEqualTo(6);
      assertThat(result.err()).contains("redirects too often");
    }
  }

  @Test
  void aRedirectionToAnUnencryptedHostIsRefused() throws Exception {
    Answer away =
        new Answer("302 Found", "Location: http://192.0.2.1/x\r\n", ByteBuffer.allocate(0));
    try (WebServer server = new WebServer(Map.of("/x", away))) {
      Result result = transcribe(server.url("/x"));

      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err()).contains("http://192.0.2.1/x would be fetched unencrypted");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://192.0.2.1/a.wav, unencrypted",
    "ftp://127.0.0.1/a.wav, neither an http nor an https URL",
    "https://user:topsecret@127.0.0.1/a.wav, not of the form",
    "https://, malformed"
  })
  void aUrlOutOfOrderIsRefused(String url, String told) {
    Result result = transcribe(url);

    assertThat(result.code()).isIn(2, 5);
    assertThat(result.messages()).singleElement().asString().contains(told);
    assertThat(result.err()).doesNotContain("topsecret");
  }

  private Result transcribe(String url) {
    return new CommandRun(folder).run("transcribe", "-p", "sandbox", "--speed", "max", url);
  }
}
