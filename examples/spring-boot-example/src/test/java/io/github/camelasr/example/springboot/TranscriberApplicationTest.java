package io.github.camelasr.example.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class TranscriberApplicationTest {

  @Test
  void aRecordingInTheInboxBecomesATextInTheOutbox(@TempDir Path folder) throws Exception {
    Path text = folder.resolve("outbox/mandarin-weather.txt");
    try (Sandbox sandbox = Sandbox.builder().start();
        ConfigurableApplicationContext application =
            SpringApplication.run(TranscriberApplication.class, arguments(folder, sandbox))) {
      Path inbox = Files.createDirectories(folder.resolve("inbox"));
      Files.copy(
          Path.of("..", "..", "samples", "mandarin-weather.wav"),
          inbox.resolve("mandarin-weather.wav"));

      await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(text));
      assertThat(application.isActive()).isTrue();
    }
    assertThat(text).hasContent("今天北京的天气很好，最高气温二十五度。明天下午有小雨，出门请带伞。");
  }

  private static String[] arguments(Path folder, Sandbox sandbox) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--inbox=" + folder.resolve("inbox"), "--outbox=" + folder.resolve("outbox")));
    sandbox
        .access("iflytek", "iat")
        .forEach(
            (option, value) -> arguments.add("--asr.providers.iflytek." + option + "=" + value));
    return arguments.toArray(String[]::new);
  }
}
