package io.github.camelasr.app;

import static io.github.camelasr.app.CommandRun.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camelasr.app.CommandRun.Result;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transcribes with a provider that is configured, and that says no. */
class VendorErrorTest {
  private static final String WEATHER = sample("mandarin-weather.wav");

  @TempDir Path folder;

  @Test
  void aWrongSecretIsCode3AndShownNowhere() {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      String wrong = "wrong-secret-0123456789";
      Result result = transcribe(sandbox, "-o", "apiSecret=" + wrong, "--debug", WEATHER);

      assertThat(result.code()).isEqualTo(3);
      assertThat(result.err()).contains("asr: iflytek: AUTHENTICATION (");
      assertThat(result.err())
          .doesNotContain(wrong, sandbox.access("iflytek", "iat").get("apiKey"), "signature=");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10007, 2",
    "10005, 3",
    "11200, 3",
    "11201, 4",
    "10043, 5",
    "10014, 6",
    "10317, 7",
  })
  void aVendorCodeBecomesAnExitCode(int code, int exit) {
    FaultScript faults = FaultScript.of(new Fault.Fail(1_000, code, "the vendor's own words"));
    try (Sandbox sandbox = Sandbox.builder().faults(faults).start()) {
      Result result = transcribe(sandbox, WEATHER);

      assertThat(result.err()).contains("(" + code + "): ", "the vendor's own words");
      assertThat(result.messages()).singleElement().asString().matches("asr: iflytek: .*\\[.+]");
      assertThat(result.code()).isEqualTo(exit);
    }
  }

  @Test
  void aClockThatIsFarOffIsCode3() {
    Clock late = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
    FaultScript faults =
        FaultScript.of(
            new Fault.Refuse(
                403,
                "{\"message\":\"HMAC signature cannot be verified, a valid date is required\"}"));
    try (Sandbox sandbox = Sandbox.builder().clock(late).faults(faults).start()) {
      assertThat(transcribe(sandbox, WEATHER).code()).isEqualTo(3);
    }
  }

  @Test
  void nobodyAtTheEndpointIsCode6() throws Exception {
    int port;
    try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = unused.getLocalPort();
    }
    Result result = transcribe("ws://127.0.0.1:" + port + "/v2/iat", WEATHER);

    assertThat(result.code()).isEqualTo(6);
    assertThat(result.messages()).singleElement().asString().contains("asr: iflytek: NETWORK");
  }

  @Test
  void aConnectionThatBreaksIsCode6() {
    FaultScript faults = FaultScript.of(new Fault.Reset(2_000));
    try (Sandbox sandbox = Sandbox.builder().faults(faults).start()) {
      Result result = transcribe(sandbox, WEATHER);

      assertThat(result.code()).isEqualTo(6);
      assertThat(result.messages()).last().asString().contains("asr: iflytek: NETWORK");
    }
  }

  @Test
  void aMessageOfTheVendorCannotPaintTheTerminal() {
    String nasty = "\033[31mred\r\nasr: fake: AUTHENTICATION";
    FaultScript faults = FaultScript.of(new Fault.Fail(1_000, 10317, nasty));
    try (Sandbox sandbox = Sandbox.builder().faults(faults).start()) {
      Result result = transcribe(sandbox, WEATHER);

      assertThat(result.messages()).hasSize(1);
      assertThat(result.err()).doesNotContain("\033");
    }
  }

  @Test
  void aProviderThatIsConfiguredIsUsedWithoutBeingNamed() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      Map<String, String> access = sandbox.access("iflytek", "iat");
      Files.writeString(
          folder.resolve("asr.properties"),
          "iflytek.endpoint=%s\niflytek.appId=%s\niflytek.apiKey=%s\n"
              .formatted(access.get("endpoint"), access.get("appId"), access.get("apiKey")));
      Result result =
          new CommandRun(folder)
              .variable("ASR_IFLYTEK_API_SECRET", access.get("apiSecret"))
              .run("transcribe", "--speed", "max", "--format", "json", WEATHER);

      assertThat(result.out()).contains("\"provider\" : \"iflytek\"");
      assertThat(result.code()).isZero();
    }
  }

  @Test
  void aNamedCredentialIsUsed() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      StringBuilder file = new StringBuilder();
      sandbox
          .access("iflytek", "iat")
          .forEach((name, value) -> file.append("credentials.dev.%s=%s%n".formatted(name, value)));
      Files.writeString(folder.resolve("asr.properties"), file);
      Result result =
          new CommandRun(folder)
              .run(
                  "transcribe",
                  "--speed",
                  "max",
                  "-p",
                  "iflytek",
                  "-o",
                  "credentials=dev",
                  WEATHER);

      assertThat(result.out()).startsWith("今天");
    }
  }

  @Test
  void secretsThatEveryUserCanReadDrawAWarning() throws Exception {
    Path file = folder.resolve("asr.properties");
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.writeString(file, "iflytek.apiSecret=topsecret\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Result result = new CommandRun(folder).run("transcribe", "-p", "iflytek", WEATHER);

    assertThat(result.err()).contains("asr.properties holds secrets", "chmod 600");
    assertThat(result.err()).doesNotContain("topsecret");
  }

  @Test
  void missingCredentialsAreNamed() {
    Result result = new CommandRun(folder).run("transcribe", "-p", "iflytek", WEATHER);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("asr: iflytek: BAD_OPTION: ", "'appId' is missing");
  }

  @Test
  void aPlainConnectionToAnotherMachineIsRefused() {
    Result result = transcribe("ws://speech.example/v2/iat", WEATHER);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("BAD_OPTION", "unencrypted");
  }

  private Result transcribe(String endpoint, String recording) {
    return new CommandRun(folder)
        .run(
            ("transcribe --speed max -p iflytek -o appId=a -o apiKey=b -o apiSecret=c -o endpoint="
                    + endpoint
                    + " "
                    + recording)
                .split(" "));
  }

  private Result transcribe(Sandbox sandbox, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("transcribe", "--speed", "max", "-p", "iflytek"));
    sandbox
        .access("iflytek", "iat")
        .forEach((name, value) -> arguments.addAll(List.of("-o", name + "=" + value)));
    arguments.addAll(List.of(more));
    return new CommandRun(folder).run(arguments.toArray(String[]::new));
  }
}
