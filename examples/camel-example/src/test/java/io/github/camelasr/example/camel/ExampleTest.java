package io.github.camelasr.example.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleTest {
  private static final Path RECORDING = Path.of("..", "..", "samples", "english-greeting.wav");
  private static final String SAID = "Hello, and welcome to the library. How can I help you today?";
  private static final int PCM_BYTES = 149_606;

  @TempDir private Path folder;
  private final Sandbox sandbox = Sandbox.builder().start();
  private final Main main = new Main();

  @BeforeEach
  void configure() throws IOException {
    String lines =
        sandbox.access("iflytek", "iat").entrySet().stream()
            .map(option -> "iflytek." + option.getKey() + "=" + option.getValue())
            .collect(Collectors.joining("\n"));
    Path file = Files.writeString(folder.resolve("asr.properties"), lines);
    main.addOverrideProperty("inbox", Files.createDirectory(folder.resolve("inbox")).toString());
    main.addOverrideProperty("outbox", folder.resolve("outbox").toString());
    main.addOverrideProperty("camel.component.asr.config-file", file.toString());
  }

  @AfterEach
  void stop() {
    main.stop();
    sandbox.close();
  }

  @Test
  void recordingsBecomeSubtitlesByTheRouteInJava() throws Exception {
    main.configure().addRoutesBuilder(SubtitleRoute.class);
    main.start();

    assertSubtitles();
  }

  @Test
  void recordingsBecomeSubtitlesByTheRouteInYaml() throws Exception {
    start("subtitles");

    assertSubtitles();
  }

  private void assertSubtitles() throws IOException {
    Files.copy(RECORDING, folder.resolve("inbox").resolve("greeting.wav"));
    Path subtitles = folder.resolve("outbox").resolve("greeting.srt");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Files.exists(subtitles) && Files.size(subtitles) > 0);

    assertThat(subtitles).content().startsWith("1\n00:00:0").contains("welcome to the library");
  }

  @Test
  void sentencesOfACallAreTold() throws Exception {
    CamelContext context = start("calls");
    byte[] wav = Files.readAllBytes(RECORDING);
    byte[] audio = Arrays.copyOfRange(wav, wav.length - PCM_BYTES, wav.length);
    try (ProducerTemplate call = context.createProducerTemplate();
        ConsumerTemplate sentences = context.createConsumerTemplate()) {
      call.sendBodyAndHeader("direct:call", audio, "callId", "4711");
      Map<String, Object> end = Map.of("callId", "4711", "CamelAsrCommand", "END");
      call.sendBodyAndHeaders("direct:call", null, end);

      assertThat(sentences.receiveBody("seda:sentences", 30_000, String.class)).isEqualTo(SAID);
    }
  }

  @Test
  void theKameletMakesSubtitlesOfARecording() throws Exception {
    CamelContext context = start("kamelet");
    try (ProducerTemplate template = context.createProducerTemplate()) {
      String subtitles = template.requestBody("direct:recording", RECORDING, String.class);

      assertThat(subtitles).startsWith("WEBVTT\n").contains("welcome to the library");
    }
  }

  private CamelContext start(String routes) throws Exception {
    main.configure().withRoutesIncludePattern("classpath:routes/" + routes + ".yaml");
    main.start();
    return main.getCamelContext();
  }
}
