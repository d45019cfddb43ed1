package io.github.camelasr.abcpen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.recording.Publication;
import io.github.camelasr.engine.recording.RecordingFile;
import io.github.camelasr.engine.recording.RecordingPublisher;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A publisher that an application brings, and a vendor that cannot reach what is published. */
@Timeout(60)
class PublishingTest {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final Path SAMPLE = SAMPLES.resolve("mandarin-weather.wav");

  private final List<String> calls = new ArrayList<>();
  private final TranscriptBuilder transcript = new TranscriptBuilder();

  private final class Shelf implements Publication {
    private final URI url;
    private final boolean fetched;

    Shelf(URI url, boolean fetched) {
      this.url = url;
      this.fetched = fetched;
    }

    @Override
    public URI url() {
      return url;
    }

    @Override
    public boolean wasFetched() {
      return fetched;
    }

    @Override
    public void close() {
      calls.add("close");
    }
  }

  private RecordingPublisher publisher(URI url, boolean fetched) {
    return (file, name) -> {
      calls.add("publish " + file.getFileName() + " as " + name);
      return CompletableFuture.completedFuture(new Shelf(url, fetched));
    };
  }

  private void transcribe(Sandbox sandbox, RecordingPublisher publisher) {
    try (AsrEngine engine = AsrEngine.builder().publisher(publisher).build()) {
      RecognizerRequest request =
          RecognizerRequest.builder("abcpen")
              .options(sandbox.access("abcpen", "long"))
              .option("pollMillis", "10")
              .build();
      AsrSession session =
          engine.recognizer(request).openFile(RecordingFile.of(SAMPLE), transcript);
      session.completion().toCompletableFuture().join();
    }
  }

  private AsrException failure(Sandbox sandbox, RecordingPublisher publisher) {
    try {
      transcribe(sandbox, publisher);
      throw new AssertionError("the session should have failed");
    } catch (CompletionException e) {
      return (AsrException) e.getCause();
    }
  }

  @Test
  void aPublisherOfTheApplicationIsUsedAndLetGo() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start();
        FileServer files = FileServer.of(SAMPLES)) {
      transcribe(sandbox, publisher(files.url("mandarin-weather.wav"), true));

      assertThat(transcript.text()).startsWith("今天北京的天气很好");
      assertThat(calls).containsExactly("publish mandarin-weather.wav as audio.wav", "close");
    }
  }

  @Test
  void aPublisherThatFailsEndsTheSessionBeforeTheVendorIsAsked() {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      AsrException error =
          failure(
              sandbox,
              (file, name) -> CompletableFuture.failedFuture(new IOException("the store is full")));

      assertThat(error.category()).isEqualTo(ErrorCategory.NETWORK);
      assertThat(error).hasMessageContaining("the recording could not be published");
      assertThat(error.getCause()).hasMessage("the store is full");
      assertThat(sandbox.sessions()).isEmpty();
    }
  }

  @Test
  void aJobThatFailedBecauseNobodyFetchedTheRecordingSaysSo() {
    FaultScript failing = FaultScript.of(new Fault.Fail(1, 10700, "engine error"));
    try (Sandbox sandbox = Sandbox.builder().faults(failing).start()) {
      AsrException error = failure(sandbox, publisher(URI.create("http://127.0.0.1:9/a"), false));

      assertThat(error.category()).isEqualTo(ErrorCategory.VENDOR);
      assertThat(error.code()).contains("10700");
      assertThat(error)
          .hasMessageContaining(
              "engine error; the vendor never fetched the recording. Check that it can reach this"
                  + " machine at publishBase.");
      assertThat(calls).endsWith("close");
    }
  }

  @Test
  void aResultOfARecordingThatNobodyFetchedIsNone() {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      AsrException error = failure(sandbox, publisher(URI.create("http://127.0.0.1:9/a"), false));

      assertThat(error.category()).isEqualTo(ErrorCategory.NETWORK);
      assertThat(error).hasMessageContaining("the vendor never fetched the recording");
    }
  }

  @Test
  void aRefusalThatHasNothingToDoWithTheRecordingIsToldAsItIs() {
    FaultScript failing = FaultScript.of(new Fault.Fail(1, 10110, "no license"));
    try (Sandbox sandbox = Sandbox.builder().faults(failing).start()) {
      AsrException error = failure(sandbox, publisher(URI.create("http://127.0.0.1:9/a"), false));

      assertThat(error.category()).isEqualTo(ErrorCategory.PERMISSION);
      assertThat(error.getMessage()).doesNotContain("fetched");
    }
  }
}
