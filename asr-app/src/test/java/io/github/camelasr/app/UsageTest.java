package io.github.camelasr.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.app.CommandRun.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help", "transcribe --help", "providers --help"})
  void helpIsAResult(String arguments) {
    Result result = run(arguments);

    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("Usage: asr");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void helpNamesEveryCommandAndExitCode() {
    assertThat(run("--help").out())
        .contains("transcribe", "providers", "sandbox", "serve")
        .contains("2 ", "3 ", "4 ", "5 ", "6 ", "7 ", "130 ");
  }

  @Test
  void helpOfTranscribeNamesEveryOptionOfTheContract() {
    assertThat(run("transcribe --help").out())
        .contains("-p", "-o", "--format", "--partials", "--speed", "--parallel", "--resume")
        .contains("--record", "--debug", "--mic", "FILE|URL|-");
  }

  @Test
  void theVersionIsTheBuilds() {
    assertThat(run("--version").out()).matches("camel-asr \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
  }

  @ParameterizedTest
  @CsvSource({
    "'', Missing command",
    "transcrib, Did you mean 'transcribe'?",
    "transcribe, 'Missing FILE, URL or -'",
    "transcribe --frmat json x.wav, Unknown option",
    "transcribe --format xml x.wav, --format",
    "transcribe --speed slow x.wav, --speed",
    "transcribe --parallel 0 x.wav, --parallel",
    "transcribe --parallel many x.wav, --parallel",
    "transcribe a.wav b.wav, b.wav",
    "transcribe -o noValue a.wav, NAME=VALUE",
    "sandbox --port 70000, --port 70000",
    "transcribe --mic a.wav, --mic takes no other recording",
    "providers nosuch, unknown provider 'nosuch'",
    "transcribe -p iflitek a.wav, did you mean 'iflytek'?"
  })
  void wrongUsageIsOneLineAndCode2(String arguments, String told) {
    assertRefused(run(arguments), told);
  }

  @ParameterizedTest
  @CsvSource({
    "serve, gateway",
    "transcribe --parallel 4 a.wav, parallel",
    "transcribe --resume a.wav, resumed",
    "transcribe --record r.jsonl a.wav, recorded",
    "'transcribe -p iflytek,tencent a.wav', failover",
    "transcribe -p iflytek -p tencent a.wav, failover"
  })
  void whatIsNotThereYetIsRefusedWithOneSentence(String arguments, String told) {
    Result result = run(arguments);

    assertRefused(result, told);
    assertThat(result.err()).contains("in this version");
  }

  @Test
  void anOptionWithoutItsNameIsNotShownBecauseItMayBeASecret() {
    Result result = run("transcribe -o topsecret a.wav");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).doesNotContain("topsecret");
  }

  private Result run(String arguments) {
    return new CommandRun(folder).run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
  }

  private static void assertRefused(Result result, String told) {
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.messages()).hasSize(1);
    assertThat(result.err()).startsWith("asr: ").contains("BAD_OPTION: ", told);
  }
}
