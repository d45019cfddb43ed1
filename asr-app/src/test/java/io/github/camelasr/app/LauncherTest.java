package io.github.camelasr.app;

import static io.github.camelasr.app.CommandRun.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camelasr.app.CommandRun.Result;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the real launcher on the packaged application, so it comes after packaging. */
class LauncherTest {
  private static final Path LAUNCHER = CommandRun.SAMPLES.resolveSibling("asr");
  private static final String TEXT = "今天北京的天气很好，最高气温二十五度。明天下午有小雨，出门请带伞。\n";

  @TempDir Path folder;
  private Path out;
  private Path err;

  @BeforeAll
  static void needsAPosixShell() {
    assumeTrue(File.separatorChar == '/', "the launcher is a POSIX shell script");
  }

  @BeforeEach
  void nameFiles() {
    out = folder.resolve("out");
    err = folder.resolve("err");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "class path"})
  void bothWaysOfStartingTranscribe(String mode) throws Exception {
    Result result =
        run(mode, "transcribe", "-p", "sandbox", "--speed", "max", sample("mandarin-weather.wav"));

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo(TEXT);
    assertThat(result.code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "class path"})
  void bothWaysOfStartingFindAStrangersJar(String mode) throws Exception {
    Path plugins = Files.createDirectory(folder.resolve("plug ins"));
    StrangersJar.build(folder.resolve("work"), plugins.resolve("stranger.jar"));
    Result result = run(mode, "providers");

    assertThat(result.out()).contains("\niflytek\n", "\nstranger\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void itMayBeCalledByALinkFromAnywhere() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("a link"), LAUNCHER);
    Result result = finish(start(link, "", "--version"));

    assertThat(result.out()).startsWith("camel-asr ");
    assertThat(result.code()).isZero();
  }

  @Test
  void theExitCodeIsTheCommands() throws Exception {
    Result result = run("", "transcribe", "-p", "sandbox", "nowhere.wav");

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.messages()).singleElement().asString().contains("sandbox: BAD_AUDIO: ");
  }

  @Test
  void aChineseFileNameIsUnderstoodInAnyLocale() throws Exception {
    Files.copy(CommandRun.SAMPLES.resolve("mandarin-weather.wav"), folder.resolve("天气.wav"));

    assertThat(run("", "transcribe", "-p", "sandbox", "--speed", "max", "天气.wav").out())
        .isEqualTo(TEXT);
  }

  @Test
  void anInterruptPrintsWhatIsFinalAndExitsWith130() throws Exception {
    assumeTrue(interruptsAreHeard(), "this process was started with interrupts ignored");
    Process process =
        start(
            LAUNCHER,
            "",
            "transcribe",
            "-p",
            "sandbox",
            "--partials",
            sample("mandarin-pauses.wav"));
    await().atMost(60, TimeUnit.SECONDS).until(() -> Files.readString(err).contains("final 1."));
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    Result result = finish(process);

    assertThat(result.code()).isEqualTo(130);
    assertThat(result.out()).isNotBlank();
    assertThat(result.messages()).last().asString().startsWith("asr: sandbox: CANCELLED: ");
  }

  @Test
  void anOldJavaIsNamed() throws Exception {
    Path jdk = folder.resolve("old jdk");
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"11.0.20\"\n");
    Files.createFile(
        jdk.resolve("bin/java"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    ProcessBuilder builder = builder(LAUNCHER, "", "--version");
    builder.environment().put("JAVA_HOME", jdk.toString());
    Result result = finish(builder.start());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.messages())
        .singleElement()
        .asString()
        .contains("Java 11", "old jdk", "install a JDK 17 or later");
  }

  private Result run(String mode, String... arguments) throws Exception {
    return finish(start(LAUNCHER, mode, arguments));
  }

  private Process start(Path launcher, String mode, String... arguments) throws Exception {
    return builder(launcher, mode, arguments).start();
  }

  private ProcessBuilder builder(Path launcher, String mode, String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("ASR_CLASS_PATH_MODE", mode);
    builder.environment().put("ASR_PLUGINS", folder.resolve("plug ins").toString());
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("ASR_IFLYTEK"));
    return builder;
  }

  private Result finish(Process process) throws Exception {
    try {
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("ended in time").isTrue();
      return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }

  /** Whoever runs in the background of a shell ignores interrupts, and so do its children. */
  private static boolean interruptsAreHeard() throws Exception {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return true;
    }
    String ignored = Files.readString(status).replaceAll("(?s).*SigIgn:\\s*(\\p{XDigit}+).*", "$1");
    return (Long.parseUnsignedLong(ignored, 16) & 2) == 0;
  }
}
