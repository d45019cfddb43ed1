package io.github.camelasr.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Recognizer;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.config.OptionSources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's snippets stand here to the letter, between markers, and are run. */
class ReadmeTest {
  private static final Path SOURCE =
      Path.of("src", "test", "java", "io", "github", "camelasr", "component", "ReadmeTest.java");

  @TempDir private Path folder;

  @Test
  void theReadmeShowsTheSnippetsAsTheyRunHere() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));

    assertThat(readme)
        .contains("```java\n" + snippet("route") + "```")
        .contains("```java\n" + snippet("plain Java") + "```");
  }

  private static String snippet(String name) throws IOException {
    return Files.readString(SOURCE)
            .lines()
            .dropWhile(line -> !line.strip().equals("// README: " + name))
            .skip(1)
            .takeWhile(line -> !line.strip().equals("// README: end"))
            .collect(Collectors.joining("\n"))
            .stripIndent()
        + "\n";
  }

  @Test
  void theRouteTurnsFilesIntoText() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Path outbox = folder.resolve("outbox");
    try (Bench bench = new Bench()) {
      AsrComponent asr = bench.context().getComponent("asr", AsrComponent.class);
      asr.setOptionSources(OptionSources.builder().file(credentials(bench)).build());
      Properties folders = new Properties();
      folders.setProperty("inbox", inbox.toString());
      folders.setProperty("outbox", outbox.toString());
      bench.context().getPropertiesComponent().setInitialProperties(folders);
      bench.context().addRoutes(new ReadmeRoute());
      bench.start();
      Files.copy(Speech.GREETING.file(), inbox.resolve("greeting.wav"));

      Path text = outbox.resolve("greeting.txt");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> Files.exists(text) && Files.size(text) > 0);

      assertThat(text).hasContent(Speech.GREETING.text());
    }
  }

  private Path credentials(Bench bench) throws IOException {
    String lines =
        bench.access().entrySet().stream()
            .map(entry -> "iflytek." + entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve("asr.properties"), lines);
  }

  private static final class ReadmeRoute extends RouteBuilder {
    @Override
    public void configure() {
      // README: route
      from("file:{{inbox}}?include=.*\\.wav")
          .to("asr:iflytek")
          .to("file:{{outbox}}?fileName=${file:name.noext}.txt");
      // README: end
    }
  }

  @Test
  void plainJavaTurnsAudioIntoText() throws IOException {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (Bench bench = new Bench()) {
      byte[] wav = Speech.GREETING.bytes();
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      plainJava(bench.access(), Arrays.copyOfRange(wav, 44, wav.length));
    } finally {
      System.setOut(console);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8).strip()).isEqualTo(Speech.GREETING.text());
  }

  private static void plainJava(Map<String, String> options, byte[] pcm) {
    // README: plain Java
    try (AsrEngine engine = AsrEngine.builder().build()) {
      Recognizer recognizer =
          engine.recognizer(RecognizerRequest.builder("iflytek").options(options).build());
      TranscriptBuilder transcript = new TranscriptBuilder();
      try (AsrSession session = recognizer.open(AudioFormat.pcm16(16_000), transcript)) {
        session.send(ByteBuffer.wrap(pcm)).toCompletableFuture().join();
        session.end().toCompletableFuture().join();
      }
      System.out.println(transcript.text());
    }
    // README: end
  }
}
