package io.github.camelasr.app;

import static io.github.camelasr.app.CommandRun.sample;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.app.CommandRun.Result;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transcribes with the built-in sandbox. */
class TranscribeTest {
  private static final String WEATHER = "mandarin-weather";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {WEATHER, "english-greeting", "mandarin-pauses"})
  void theTextOfEverySampleIsPrinted(String name) throws Exception {
    Result result = transcribe(sample(name + ".wav"));

    assertThat(result.out()).isEqualTo(script(name).path("text").asText() + "\n");
    assertThat(result.code()).isZero();
  }

  @Test
  void telephoneSpeechIsRecognisedAtItsOwnRate() throws Exception {
    String name = "mandarin-phone-8k";

    assertThat(transcribe("-o", "sampleRate=8000", sample(name + ".wav")).out())
        .isEqualTo(script(name).path("text").asText() + "\n");
  }

  @Test
  void theSandboxIsAnnouncedInOneLineOnStandardError() {
    Result result = transcribe(sample(WEATHER + ".wav"));

    assertThat(result.messages()).singleElement().asString().contains("asr: ", "sandbox");
  }

  @Test
  void theSandboxMayBeNamedAndIsNotAnnouncedThen() {
    Result result = transcribe("-p", "sandbox", sample(WEATHER + ".wav"));

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void jsonHasTheFieldsOfTheContract() throws Exception {
    Result result = transcribe("--format", "json", sample(WEATHER + ".wav"));
    JsonNode document = new ObjectMapper().readTree(result.out());

    assertThat(names(document))
        .containsExactly("provider", "text", "segments", "audio", "ledger", "gaps", "sessions");
    assertThat(document.path("provider").asText()).isEqualTo("sandbox");
    assertThat(document.path("text")).isEqualTo(script(WEATHER).path("text"));
    JsonNode segment = document.path("segments").path(0);
    assertThat(names(segment))
        .containsExactly("id", "startMs", "endMs", "text", "words", "alternatives", "speaker");
    assertThat(names(segment.path("words").path(0))).containsExactly("text", "startMs", "endMs");
    assertThat(names(document.path("audio"))).containsExactly("durationMs", "bytes");
    assertThat(names(document.path("ledger")))
        .containsExactly("pushedMs", "finalisedMs", "lostMs", "resentMs");
    assertThat(names(document.path("sessions").path(0))).containsExactly("id", "startMs", "endMs");
  }

  @Test
  void theFiguresInJsonAreThoseOfTheFile() throws Exception {
    Result result = transcribe("--format", "json", sample(WEATHER + ".wav"));
    JsonNode document = new ObjectMapper().readTree(result.out());
    long frames = script(WEATHER).path("audio").path("frames").asLong();

    assertThat(document.path("audio").path("bytes").asLong()).isEqualTo(2 * frames);
    assertThat(document.path("audio").path("durationMs").asLong()).isEqualTo(frames / 16);
    assertThat(document.path("ledger").path("finalisedMs").asLong()).isEqualTo(frames / 16);
    assertThat(document.path("ledger").path("lostMs").asLong()).isZero();
    assertThat(document.path("gaps")).isEmpty();
  }

  @Test
  void subtitlesComeInBothFormats() {
    assertThat(transcribe("--format", "srt", sample(WEATHER + ".wav")).out())
        .startsWith("1\n00:00:0")
        .contains(" --> ", "今天北京的天气很好");
    assertThat(transcribe("--format", "VTT", sample(WEATHER + ".wav")).out())
        .startsWith("WEBVTT\n\n00:00:0")
        .contains("今天北京的天气很好");
  }

  @Test
  void whatIsNoSampleIsMarked() throws Exception {
    byte[] wav = Files.readAllBytes(CommandRun.SAMPLES.resolve(WEATHER + ".wav"));
    for (int i = 44; i < wav.length; i += 2) {
      wav[i] ^= 1;
    }
    Files.write(folder.resolve("other.wav"), wav);
    Result result = transcribe("other.wav");

    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("[sandbox]");
  }

  @Test
  void aFileIsLookedForInTheWorkingDirectoryWhateverItsName() throws Exception {
    Files.copy(CommandRun.SAMPLES.resolve(WEATHER + ".wav"), folder.resolve("天气 1%20+.dat"));

    assertThat(transcribe("天气 1%20+.dat").out()).startsWith("今天");
  }

  @Test
  void standardInputIsARecordingToo() throws Exception {
    byte[] wav = Files.readAllBytes(CommandRun.SAMPLES.resolve(WEATHER + ".wav"));
    Result result =
        new CommandRun(folder)
            .input(new ByteArrayInputStream(wav))
            .run("transcribe", "--speed", "max", "-");

    assertThat(result.out()).isEqualTo(script(WEATHER).path("text").asText() + "\n");
  }

  @Test
  void aMissingFileIsBadAudio() {
    assertBadAudio(transcribe("nowhere.wav"), "nowhere.wav", "does not exist");
  }

  @Test
  void anEmptyFileIsBadAudio() throws Exception {
    Files.createFile(folder.resolve("empty.wav"));

    assertBadAudio(transcribe("empty.wav"), "empty.wav");
  }

  @Test
  void aRecordingWithoutAnyAudioIsBadAudio() throws Exception {
    byte[] wav = Files.readAllBytes(CommandRun.SAMPLES.resolve(WEATHER + ".wav"));
    byte[] header = Arrays.copyOf(wav, 44);
    Arrays.fill(header, 40, 44, (byte) 0);
    header[4] = 36;
    Arrays.fill(header, 5, 8, (byte) 0);
    Files.write(folder.resolve("silent.wav"), header);

    assertBadAudio(transcribe("silent.wav"), "silent.wav holds no audio");
  }

  @Test
  void aFileThatHoldsNoAudioIsBadAudio() throws Exception {
    Files.writeString(folder.resolve("letter.wav"), "Dear reader, this is a letter.\n".repeat(99));

    assertBadAudio(transcribe("letter.wav"), "letter.wav");
  }

  @Test
  void aMisspeltOptionIsAnsweredWithTheNearest() {
    Result result = transcribe("-o", "langage=en_us", sample(WEATHER + ".wav"));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("sandbox: BAD_OPTION: ", "did you mean 'language'?");
  }

  @Test
  void anOptionOfAnotherProviderIsNotSwallowed() {
    Result result = transcribe("-p", "sandbox", "-o", "iflytek.language=en_us", sample(WEATHER));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("iflytek.language");
  }

  @Test
  void partialsGoToStandardErrorAsLines() {
    Result result = transcribe("--partials", "-o", "dwa=wpgs", sample(WEATHER + ".wav"));

    assertThat(result.out()).startsWith("今天北京");
    assertThat(result.messages())
        .filteredOn(line -> !line.startsWith("asr: "))
        .isNotEmpty()
        .allMatch(line -> line.matches("(interim|stable|final) \\d+\\.\\d+ .*"));
  }

  @Test
  void captionsAreWipedOffTheTerminalBeforeTheResult() {
    Result result =
        new CommandRun(folder)
            .terminal(30)
            .run("transcribe", "--speed", "max", "--partials", sample(WEATHER + ".wav"));

    assertThat(result.out()).startsWith("今天北京");
    assertThat(result.err()).contains("\033[2m").endsWith("\r\033[K");
  }

  @Test
  void theBarIsWipedOffTheTerminalBeforeTheResult() {
    Result result =
        new CommandRun(folder).terminal(60).run("transcribe", sample("english-greeting.wav"));

    assertThat(result.err()).contains("100% [", "4/4 s").endsWith("\r\033[K");
    assertThat(result.out()).startsWith("Hello");
  }

  private Result transcribe(String... arguments) {
    String[] all = new String[arguments.length + 3];
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    all[0] = "transcribe";
    all[1] = "--speed";
    all[2] = "max";
    return new CommandRun(folder).run(all);
  }

  private static JsonNode script(String name) throws Exception {
    return new ObjectMapper().readTree(CommandRun.SAMPLES.resolve(name + ".json").toFile());
  }

  private static List<String> names(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static void assertBadAudio(Result result, String... told) {
    assertThat(result.code()).isEqualTo(5);
    assertThat(result.out()).isEmpty();
    assertThat(result.messages()).last().asString().startsWith("asr: sandbox: BAD_AUDIO: ");
    assertThat(result.err()).contains(told);
  }
}
