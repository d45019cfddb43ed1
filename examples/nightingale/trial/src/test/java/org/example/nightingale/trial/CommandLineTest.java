package org.example.nightingale.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.example.nightingale.sandbox.Mood;
import org.example.nightingale.sandbox.NightingaleSandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider's jar is dropped into a folder, and the command line has one vendor more. */
class CommandLineTest {
  @TempDir Path plugins;

  @BeforeEach
  void dropIn() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("nightingale.jars")))) {
      Path jar = files.filter(f -> f.toString().endsWith("SNAPSHOT.jar")).findFirst().orElseThrow();
      Files.copy(jar, plugins.resolve(jar.getFileName()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"module path", "class path"})
  void itIsListedWithItsOptionsAndLimits(String mode) throws Exception {
    String list = run(mode, "providers", "nightingale");

    assertTrue(list.contains("api=listen (default): Speech while it is spoken"), list);
    assertTrue(list.contains("limit: a dialogue takes at most 10 min of audio"), list);
    assertTrue(list.contains("-o hotWords=<string>"), list);
  }

  @ParameterizedTest
  @ValueSource(strings = {"module path", "class path"})
  void itTranscribes(String mode) throws Exception {
    try (NightingaleSandbox sandbox = NightingaleSandbox.start(Mood.CALM)) {
      List<String> words = new ArrayList<>(List.of("transcribe", "-p", "nightingale"));
      words.addAll(List.of("--speed", "max"));
      sandbox.options().forEach((name, value) -> words.addAll(List.of("-o", name + "=" + value)));
      words.add(Path.of(System.getProperty("asr.samples"), "mandarin-weather.wav").toString());

      assertTrue(run(mode, words.toArray(String[]::new)).startsWith("one two three "));
    }
  }

  private String run(String mode, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(System.getProperty("asr.launcher")));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("ASR_PLUGINS", plugins.toString());
    builder.environment().put("ASR_CLASS_PATH_MODE", mode.startsWith("class") ? "1" : "");
    Path out = plugins.resolve("out.txt");
    Process process = builder.redirectOutput(out.toFile()).start();
    try {
      assertTrue(process.waitFor(5, TimeUnit.MINUTES), "it did not end");
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(out);
    assertEquals(0, process.exitValue(), said);
    return said;
  }
}
