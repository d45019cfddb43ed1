package io.github.camelasr.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.app.CommandRun.Result;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxCommandTest {
  @TempDir Path folder;

  @Test
  void jsonTellsAClientAllThatItNeeds() throws Exception {
    String printed = whileItRuns("sandbox", "--json");
    JsonNode document = new ObjectMapper().readTree(printed);
    JsonNode access = document.path("providers").path("iflytek").path("iat");

    assertThat(printed.lines()).hasSize(1);
    assertThat(access.path("endpoint").asText())
        .startsWith("ws://127.0.0.1:" + document.path("port").asInt() + "/");
    assertThat(access.path("appId").asText()).isNotEmpty();
    assertThat(access.path("apiKey").asText()).isNotEmpty();
    assertThat(access.path("apiSecret").asText()).isNotEmpty();
  }

  @Test
  void theTextTellsTheSameForPeople() {
    assertThat(whileItRuns("sandbox"))
        .contains("iflytek api=iat", "endpoint=ws://127.0.0.1:", "appId=", "apiSecret=");
  }

  @Test
  void aPortThatIsTakenIsRefused() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Result result = new CommandRun(folder).run("sandbox", "--port", "" + taken.getLocalPort());

      assertThat(result.code()).isEqualTo(2);
      assertThat(result.messages()).singleElement().asString().contains("cannot be opened");
    }
  }

  private String whileItRuns(String... arguments) {
    CommandRun run = new CommandRun(folder);
    Cli cli = run.cli();
    CompletableFuture<Integer> code = Background.start(cli, arguments);
    await().atMost(30, TimeUnit.SECONDS).until(() -> run.out().contains("apiSecret"));
    cli.cancel();
    assertThat(code.join()).isEqualTo(130);
    return run.out();
  }
}
