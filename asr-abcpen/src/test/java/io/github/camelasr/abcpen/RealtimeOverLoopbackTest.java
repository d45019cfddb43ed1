package io.github.camelasr.abcpen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.Speed;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Speech while it is spoken over real sockets. */
@Timeout(60)
class RealtimeOverLoopbackTest {
  private static final Path SAMPLES = Path.of("..", "samples");

  private final AsrEngine engine = AsrEngine.builder().build();
  private final TranscriptBuilder transcript = new TranscriptBuilder();

  @AfterEach
  void close() {
    engine.close();
  }

  private static RecognizerRequest.Builder request(Sandbox sandbox) {
    return RecognizerRequest.builder("abcpen")
        .options(sandbox.access("abcpen", "realtime"))
        .option("api", "realtime")
        .speed(Speed.MAX);
  }

  private static byte[] pcm(String sample) throws IOException {
    byte[] wav = Files.readAllBytes(SAMPLES.resolve(sample + ".wav"));
    return Arrays.copyOfRange(wav, 44, wav.length);
  }

  private static String expected(String sample) throws IOException {
    String json = Files.readString(SAMPLES.resolve(sample + ".json"));
    return json.replaceFirst("(?s).*?\"text\": *\"([^\"]*)\".*", "$1");
  }

  private static CompletionStage<?> sendAll(AsrSession session, byte[] pcm, int from) {
    if (from >= pcm.length) {
      return session.end();
    }
    int size = Math.min(3_200, pcm.length - from);
    return session
        .send(ByteBuffer.wrap(pcm, from, size))
        .thenCompose(taken -> sendAll(session, pcm, from + size));
  }

  private SessionReport play(RecognizerRequest request, byte[] pcm) {
    AsrSession session = engine.recognizer(request).open(AudioFormat.pcm16(16_000), transcript);
    sendAll(session, pcm, 0);
    return session.completion().toCompletableFuture().join();
  }

  @Test
  void speechBecomesItsTextAndEveryByteArrives() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      byte[] pcm = pcm("mandarin-pauses");

      SessionReport report = play(request(sandbox).build(), pcm);

      assertThat(transcript.text()).isEqualTo(expected("mandarin-pauses"));
      assertThat(transcript.segments()).allMatch(Segment::isFinal);
      assertThat(report.ledger().pending()).isZero();
      assertThat(report.ledger().lost()).isZero();
      assertThat(sandbox.sessions())
          .singleElement()
          .satisfies(seen -> assertThat(seen.received().bytes()).isEqualTo(pcm.length));
    }
  }

  @Test
  void faultsOfTheConnectionCostNoText() throws IOException {
    for (Fault fault :
        List.of(
            new Fault.Reset(2_000),
            new Fault.Close(3_000, 1011),
            new Fault.Fail(2_000, 10700, "engine error"))) {
      try (Sandbox sandbox =
          Sandbox.builder().faults(FaultScript.of().onSession(1, fault)).start()) {
        assertThat(textThrough(sandbox)).as("%s", fault).isEqualTo(expected("mandarin-weather"));
        assertThat(sandbox.sessions()).hasSize(2);
      }
    }
  }

  @Test
  void messagesMayComeInFragmentsTwiceOrLate() throws IOException {
    for (Fault fault :
        List.of(
            new Fault.Fragments(7),
            new Fault.Pings(),
            new Fault.Duplicates(),
            new Fault.LateFinal(Duration.ofMillis(200)))) {
      try (Sandbox sandbox = Sandbox.builder().faults(FaultScript.of(fault)).start()) {
        assertThat(textThrough(sandbox)).as("%s", fault).isEqualTo(expected("mandarin-weather"));
      }
    }
  }

  private String textThrough(Sandbox sandbox) throws IOException {
    TranscriptBuilder text = new TranscriptBuilder();
    AsrSession session =
        engine.recognizer(request(sandbox).build()).open(AudioFormat.pcm16(16_000), text);
    sendAll(session, pcm("mandarin-weather"), 0);
    session.completion().toCompletableFuture().join();
    return text.text();
  }

  @Test
  void wrongKeyIsAnAuthenticationErrorThatShowsNoSecret() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      String wrong = "not-the-" + "right-one";
      byte[] pcm = pcm("english-greeting");
      RecognizerRequest request = request(sandbox).option("apiKey", wrong).build();

      assertThatThrownBy(() -> play(request, pcm))
          .cause()
          .isInstanceOfSatisfying(
              AsrException.class,
              e -> {
                assertThat(e.category()).isEqualTo(ErrorCategory.AUTHENTICATION);
                assertThat(e.toString()).doesNotContain(wrong, "signa=");
              });
    }
  }
}
