package io.github.camelasr.abcpen.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.abcpen.Fixture;
import io.github.camelasr.abcpen.RecordingOutbox;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.JobDialect;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.RecordingSource;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Token;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineRequestsTest {

  private static Plan plan(String... options) {
    return Fixture.plan(new OfflineVariant(), options);
  }

  private static JobDialect dialect(String... options) {
    return (JobDialect) plan(options).attempt(Fixture.NOW);
  }

  private static RecordingSource at(String url) {
    return new RecordingSource(
        Optional.of(URI.create(url)), Optional.empty(), OptionalLong.empty(), Optional.empty());
  }

  private static List<String> form(String url, String... options) {
    RecordingOutbox body = new RecordingOutbox();
    dialect(options).submit(at(url), Fixture.NOW, Token.NONE, body);
    assertThat(body.messages).hasSize(1);
    return Arrays.asList(body.messages.get(0).split("&"));
  }

  @Test
  void formWithTheUrlIsPostedAndSigned() {
    RecordingOutbox body = new RecordingOutbox();
    HttpCall call =
        dialect()
            .submit(
                at("https://files.example.com/a b/?x=1&y=2".replace(" ", "%20")),
                Fixture.NOW,
                Token.NONE,
                body);
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.uri()).isEqualTo(URI.create("https://ai.abcpen.com/v1/asr/long"));
    assertThat(call.headers())
        .containsEntry("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
    assertThat(call.body()).isEqualTo(HttpCall.Body.OUTBOX);
    assertThat(body.messages)
        .containsExactly(
            Fixture.SIGNED
                + "&audio_url=https%3A%2F%2Ffiles.example.com%2Fa%2520b%2F%3Fx%3D1%26y%3D2");
  }

  @Test
  void queryIsSignedAnewAndNamesTheTask() {
    HttpCall call = dialect().poll("t+1", Fixture.NOW, Token.NONE, new RecordingOutbox());
    assertThat(call.method()).isEqualTo("GET");
    assertThat(call.uri())
        .hasToString("https://ai.abcpen.com/v1/asr/long?" + Fixture.SIGNED + "&task_id=t%2B1");
    assertThat(call.toString()).doesNotContain("signa");
  }

  @Test
  void queryOfTheEndpointIsKept() {
    HttpCall call =
        dialect("endpoint=https://example.com/v1/asr/long?route=a")
            .poll("t", Fixture.NOW, Token.NONE, new RecordingOutbox());
    assertThat(call.uri().toString()).startsWith("https://example.com/v1/asr/long?route=a&appid=");
  }

  @ParameterizedTest
  @CsvSource({
    "lang=en, lang=en",
    "lang=cn, language=cn",
    "punc=0, punc=0",
    "pd=edu, pd=edu",
    "audioEncode=opus, audio_encode=opus",
    "audioSamplerate=44100, audio_samplerate=44100",
    "audioSamplerate=8000, audio_sample_rate=8000",
    "speakerNumber=0, speaker_number=0",
    "speakerNumber=10, speaker_number=10",
    "hasParticiple=true, has_participle=true",
    "hotWord=\u7b14\u58f0|b, hotWord=%E7%AC%94%E5%A3%B0%7Cb",
    "param.style=flytek, style=flytek",
    "param.lang=ja, lang=ja"
  })
  void optionBecomesTheVendorsField(String option, String field) {
    assertThat(form("https://example.com/x", option)).contains(field);
  }

  @Test
  void ourOwnOptionsAreNotSent() {
    assertThat(form("https://example.com/x", "pollMillis=10", "patience=1"))
        .noneMatch(field -> field.matches("(?i).*(poll|patience).*"))
        .hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"wav, pcm", "m4a, aac", "AAC, aac", "mp3, mpeg2", "opus, opus", "flac, flac"})
  void encodingIsReadOffTheEndOfTheUrl(String ending, String encoding) {
    assertThat(form("https://example.com/talk." + ending + "?v=1.2"))
        .contains("audio_encode=" + encoding);
  }

  @Test
  void givenEncodingCountsMoreThanTheUrl() {
    assertThat(form("https://example.com/talk.mp3", "audioEncode=pcm"))
        .contains("audio_encode=pcm");
    assertThat(form("https://example.com/talk.ogg")).noneMatch(f -> f.startsWith("audio_encode"));
  }

  private static RecordingSource of(int rateHz, String name) {
    return new RecordingSource(
        Optional.of(URI.create("https://example.com/" + name)),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.of(AudioFormat.pcm16(rateHz)));
  }

  private static List<String> form(RecordingSource source, String... options) {
    RecordingOutbox body = new RecordingOutbox();
    dialect(options).submit(source, Fixture.NOW, Token.NONE, body);
    return Arrays.asList(body.messages.get(0).split("&"));
  }

  @Test
  void knownRateIsToldInBothSpellings() {
    assertThat(form(of(8_000, "a.wav")))
        .contains("audio_samplerate=8000", "audio_sample_rate=8000");
  }

  @Test
  void givenRateCountsMoreThanTheKnownOne() {
    assertThat(form(of(8_000, "a.wav"), "audioSamplerate=48000"))
        .contains("audio_samplerate=48000", "audio_sample_rate=48000");
    assertThat(form(of(22_050, "a.wav"), "param.audio_samplerate=22050"))
        .contains("audio_samplerate=22050");
  }

  @ParameterizedTest
  @CsvSource({"22050, a.wav", "44100, a.opus"})
  void rateThatTheVendorDoesNotTakeIsRefusedBefore(int rateHz, String name) {
    assertThatThrownBy(() -> form(of(rateHz, name)))
        .isInstanceOfSatisfying(
            AsrException.class, e -> assertThat(e.category()).isEqualTo(ErrorCategory.BAD_AUDIO))
        .hasMessageContaining("this one has " + rateHz + ". Convert the recording.");
  }

  @Test
  void theRatesOfTheDocumentAreTaken() {
    assertThat(plan().rules().accepts())
        .extracting(AudioFormat::sampleRateHz)
        .containsExactly(16_000, 8_000, 44_100, 48_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lang=fr",
        "punc=1",
        "pd=sport",
        "audioEncode=mp3",
        "audioSamplerate=11025",
        "speakerNumber=11",
        "hasParticiple=yes",
        "endpoint=ws://localhost/x",
        "pollMillis=1"
      })
  void whatTheVendorWouldRefuseIsRefusedBefore(String option) {
    assertThatThrownBy(() -> plan(option))
        .isInstanceOfSatisfying(
            AsrException.class, e -> assertThat(e.category()).isEqualTo(ErrorCategory.BAD_OPTION));
  }

  @Test
  void opusHasNo44Kilohertz() {
    assertThatThrownBy(() -> plan("audioEncode=opus", "audioSamplerate=44100"))
        .hasMessageContaining("opus");
  }

  @Test
  void audioInPlaceOfAUrlIsAnErrorThatSaysWhatToDo() {
    RecordingSource upload =
        new RecordingSource(
            Optional.empty(),
            Optional.of("audio.wav"),
            OptionalLong.of(44),
            Optional.of(Duration.ofSeconds(1)));
    assertThatThrownBy(
            () -> dialect().submit(upload, Fixture.NOW, Token.NONE, new RecordingOutbox()))
        .isInstanceOf(AsrException.class)
        .hasMessageContaining("fetches recordings from a URL")
        .hasMessageContaining("api=realtime");
  }

  @Test
  void urlOfAnotherKindIsRefusedBefore() {
    assertThatThrownBy(() -> form("ftp://example.com/talk.wav"))
        .isInstanceOfSatisfying(AsrException.class, e -> assertThat(e.code()).contains("10109"));
  }

  @Test
  void patienceIsTheLimitByTheClockAndTheRecordingFiveHours() {
    Rules rules = plan("patience=90").rules();
    assertThat(rules.limits().wall()).contains(Duration.ofMinutes(90));
    assertThat(rules.limits().audio()).contains(Duration.ofHours(5));
    assertThat(rules.quota().requestsPerSecond()).hasValue(20);
    assertThat(rules.quota().key()).contains("595f23df").doesNotContain(Fixture.API_KEY);
  }
}
