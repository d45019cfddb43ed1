package io.github.camelasr.abcpen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.JobAccepted;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real sessions over real sockets, with real speech. */
@Timeout(60)
class AbcpenOverLoopbackTest {
  private static final Path SAMPLES = Path.of("..", "samples");

  private final AsrEngine engine = AsrEngine.builder().build();
  private final TranscriptBuilder transcript = new TranscriptBuilder();
  private FileServer files;

  @BeforeEach
  void serveSamples() throws IOException {
    files = FileServer.of(SAMPLES);
  }

  @AfterEach
  void close() {
    files.close();
    engine.close();
  }

  private static String expected(String sample) throws IOException {
    String json = Files.readString(SAMPLES.resolve(sample + ".json"));
    return json.replaceFirst("(?s).*?\"text\": *\"([^\"]*)\".*", "$1");
  }

  private static RecognizerRequest.Builder request(Sandbox sandbox) {
    return RecognizerRequest.builder("abcpen")
        .options(sandbox.access("abcpen", "long"))
        .option("pollMillis", "10");
  }

  private AsrSession handIn(RecognizerRequest request, String sample) {
    return engine.recognizer(request).openUrl(files.url(sample + ".wav"), transcript);
  }

  private AsrException failure(AsrSession session) {
    try {
      session.completion().toCompletableFuture().join();
      throw new AssertionError("the session should have failed");
    } catch (CompletionException e) {
      return (AsrException) e.getCause();
    }
  }

  @Test
  void recordingThatTheVendorFetchesBecomesItsText() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      handIn(request(sandbox).build(), "mandarin-pauses").completion().toCompletableFuture().join();

      assertThat(transcript.text()).isEqualTo(expected("mandarin-pauses"));
      assertThat(transcript.segments()).hasSize(4).allMatch(Segment::isFinal);
      assertThat(transcript.closed().orElseThrow().report().ledger())
          .satisfies(ledger -> assertThat(ledger.pushed()).isGreaterThan(160_000))
          .satisfies(ledger -> assertThat(ledger.finalised()).isEqualTo(ledger.pushed()));
      assertThat(sandbox.sessions())
          .singleElement()
          .satisfies(seen -> assertThat(seen.complete()).isTrue())
          .satisfies(
              seen ->
                  assertThat(seen.received().bytes())
                      .isEqualTo(Files.size(SAMPLES.resolve("mandarin-pauses.wav"))));
    }
  }

  @Test
  void wordsHaveTimesIfAskedFor() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      RecognizerRequest request =
          request(sandbox).option("hasParticiple", "true").detail(Detail.WORDS).build();
      handIn(request, "mandarin-weather").completion().toCompletableFuture().join();

      assertThat(transcript.segments())
          .allSatisfy(
              segment ->
                  assertThat(segment.details().words())
                      .isNotEmpty()
                      .allMatch(word -> word.start().isExact()));
    }
  }

  @Test
  void unfinishedJobIsAskedForAgain() throws IOException {
    try (Sandbox sandbox = faulty(new Fault.Busy(15))) {
      handIn(request(sandbox).build(), "english-greeting")
          .completion()
          .toCompletableFuture()
          .join();

      assertThat(transcript.segments()).isNotEmpty();
    }
  }

  @Test
  void jobIsResumedByItsTicketAsAfterARestart() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      CompletableFuture<String> ticket = new CompletableFuture<>();
      AsrSession first =
          engine
              .recognizer(request(sandbox).option("pollMillis", "3600000").build())
              .openUrl(
                  files.url("mandarin-weather.wav"),
                  event -> {
                    if (event instanceof JobAccepted accepted) {
                      ticket.complete(accepted.ticket());
                    }
                  });
      ticket.join();
      first.cancel();

      engine
          .recognizer(request(sandbox).build())
          .resume(ticket.join(), transcript)
          .completion()
          .toCompletableFuture()
          .join();

      assertThat(transcript.text()).isEqualTo(expected("mandarin-weather"));
      assertThat(sandbox.sessions()).hasSize(1);
    }
  }

  @Test
  void audioIsPublishedForAVendorOnThisMachine() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      byte[] wav = Files.readAllBytes(SAMPLES.resolve("mandarin-weather.wav"));
      AsrSession session =
          engine.recognizer(request(sandbox).build()).open(AudioFormat.pcm16(16_000), transcript);
      session.send(ByteBuffer.wrap(wav, 44, wav.length - 44)).toCompletableFuture().join();
      session.end();
      session.completion().toCompletableFuture().join();

      assertThat(transcript.text()).isEqualTo(expected("mandarin-weather"));
    }
  }

  @Test
  void audioForADistantVendorIsRefusedWithTheWayOut() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      RecognizerRequest distant =
          request(sandbox).option("endpoint", "https://vendor.example.com/long").build();

      assertThatThrownBy(
              () -> engine.recognizer(distant).open(AudioFormat.pcm16(16_000), transcript))
          .isInstanceOf(AsrException.class)
          .hasMessageContaining("URL")
          .hasMessageContaining("publishBase");
    }
  }

  @Test
  void wrongKeyIsAnAuthenticationErrorThatShowsNoSecret() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      String wrong = "not-the-" + "right-one";
      AsrException error =
          failure(handIn(request(sandbox).option("apiKey", wrong).build(), "english-greeting"));

      assertThat(error.category()).isEqualTo(ErrorCategory.AUTHENTICATION);
      assertThat(error.code()).contains("10105");
      assertThat(error.toString()).doesNotContain(wrong, "signa=");
    }
  }

  @Test
  void errorOfTheEngineIsToldWithTheTask() throws IOException {
    try (Sandbox sandbox = faulty(new Fault.Fail(1, 10110, "no license"))) {
      AsrException error = failure(handIn(request(sandbox).build(), "english-greeting"));

      assertThat(error.category()).isEqualTo(ErrorCategory.PERMISSION);
      assertThat(error.traceId()).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 429", "1, 503", "2, 500"})
  void gatewayThatFailsOnceIsAskedAgain(int answer, int status) throws IOException {
    FaultScript script =
        FaultScript.of().onSession(1, new Fault.Status(answer, status, "<html>busy</html>"));
    try (Sandbox sandbox = Sandbox.builder().faults(script).start()) {
      handIn(request(sandbox).build(), "mandarin-weather")
          .completion()
          .toCompletableFuture()
          .join();

      assertThat(transcript.text()).isEqualTo(expected("mandarin-weather"));
    }
  }

  private static Sandbox faulty(Fault fault) {
    return Sandbox.builder().faults(FaultScript.of(fault)).start();
  }
}
