package io.github.camelasr.app;

import static io.github.camelasr.app.CommandRun.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.app.CommandRun.Result;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CancelTest {
  @TempDir Path folder;

  @Test
  void whatWasFinalisedIsPrintedAndTheCodeIs130() {
    Result result = cancelled(new CommandRun(folder), "final 1.", "mandarin-pauses.wav");

    assertThat(result.code()).isEqualTo(130);
    assertThat(result.out()).isNotBlank().endsWith("\n");
    assertThat(script()).startsWith(result.out().strip());
    assertThat(result.messages()).last().asString().startsWith("asr: sandbox: CANCELLED: ");
  }

  @Test
  void aStreamThatNeverEndsDoesNotKeepACancelledCommand() throws Exception {
    try (PipedOutputStream speaker = new PipedOutputStream();
        PipedInputStream microphone = new PipedInputStream(speaker, 1 << 20)) {
      speaker.write(Files.readAllBytes(CommandRun.SAMPLES.resolve("english-greeting.wav")));
      Result result = cancelled(new CommandRun(folder).input(microphone), "stable 1.", "-");

      assertThat(result.code()).isEqualTo(130);
    }
  }

  @Test
  void textOfAStreamComesBeforeItsEnd() throws Exception {
    CommandRun run = new CommandRun(folder);
    CompletableFuture<Integer> code;
    try (PipedOutputStream speaker = new PipedOutputStream()) {
      run.input(new PipedInputStream(speaker, 1 << 20));
      code = start(run.cli(), "-");
      speaker.write(Files.readAllBytes(CommandRun.SAMPLES.resolve("english-greeting.wav")));
      speaker.flush();

      await().atMost(30, TimeUnit.SECONDS).until(() -> run.err().contains("Hello"));
      assertThat(code).isNotDone();
    }
    assertThat(code.get(30, TimeUnit.SECONDS)).isZero();
  }

  @Test
  void theSandboxEndsWhenItIsCancelled() throws Exception {
    CommandRun run = new CommandRun(folder);
    Cli cli = run.cli();
    CompletableFuture<Integer> code = Background.start(cli, "sandbox", "--json");
    await().until(() -> run.out().contains("}}}"));
    cli.cancel();

    assertThat(code.get(30, TimeUnit.SECONDS)).isEqualTo(130);
  }

  private static Result cancelled(CommandRun run, String awaited, String recording) {
    Cli cli = run.cli();
    CompletableFuture<Integer> code = start(cli, recording);
    await()
        .atMost(30, TimeUnit.SECONDS)
        .until(() -> code.isDone() || run.err().contains("\n" + awaited));
    cli.cancel();
    return run.result(code.join());
  }

  private static CompletableFuture<Integer> start(Cli cli, String recording) {
    String source = recording.equals("-") ? recording : sample(recording);
    return Background.start(cli, "transcribe", "--partials", source);
  }

  private static String script() {
    try {
      return Files.readString(CommandRun.SAMPLES.resolve("mandarin-pauses.json"))
          .replaceAll("(?s).*?\"text\" *: *\"([^\"]*)\".*", "$1");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
