package io.github.camelasr.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Revision;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentState;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.Transcript;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTest {

  @Test
  void theAnswerCarriesTextTranscriptAndFigures() {
    try (Bench bench = new Bench().start()) {
      var message = bench.ask(bench.uri(), Speech.WEATHER.file()).getMessage();

      assertThat(message.getBody()).isEqualTo(Speech.WEATHER.text());
      assertThat(message.getHeader(Exchange.CONTENT_TYPE)).isEqualTo("text/plain; charset=UTF-8");
      assertThat(message.getHeader(AsrHeaders.PROVIDER)).isEqualTo("iflytek");
      assertThat(message.getHeader(AsrHeaders.TRACE_ID, String.class)).isNotBlank();
      assertThat(message.getHeader(AsrHeaders.AUDIO_DURATION_MS)).isEqualTo(8_530L);
      assertThat(message.getHeader(AsrHeaders.AUDIO_BYTES)).isEqualTo(Speech.WEATHER.pcmBytes());
      assertThat(message.getHeader(AsrHeaders.PUSHED_MS)).isEqualTo(8_530L);
      assertThat(message.getHeader(AsrHeaders.FINALISED_MS)).isEqualTo(8_530L);
      assertThat(message.getHeader(AsrHeaders.LOST_MS)).isEqualTo(0L);
      assertThat(message.getHeader(AsrHeaders.RESENT_MS)).isEqualTo(0L);
      Transcript transcript = message.getHeader(AsrHeaders.TRANSCRIPT, Transcript.class);
      assertThat(transcript.text()).isEqualTo(Speech.WEATHER.text());
      assertThat(message.getHeader(AsrHeaders.SEGMENTS)).isEqualTo(transcript.segments().size());
      assertThat(message.getBody(Transcript.class)).isSameAs(transcript);
      assertThat(received(bench)).isEqualTo(Speech.WEATHER.pcmBytes());
    }
  }

  @Test
  void aVendorThatEndsByItselfAfterSilenceStillHearsEverything() {
    try (Bench bench = new Bench().start()) {
      Exchange answer = bench.ask(bench.uri(), Speech.PAUSES.file());

      assertThat(answer.getException()).isNull();
      assertThat(answer.getMessage().getBody()).isEqualTo(Speech.PAUSES.text());
      assertThat(bench.sandbox().sessions()).hasSizeGreaterThan(1);
    }
  }

  @Test
  void filesOfAFolderBecomeTextFiles(@TempDir Path folder) throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    Path out = folder.resolve("out");
    try (Bench bench = new Bench()) {
      bench
          .context()
          .addRoutes(
              new RouteBuilder() {
                @Override
                public void configure() {
                  from("file:" + in).to(bench.uri()).to("file:" + out + "?tempPrefix=part-");
                }
              });
      bench.start();
      for (Speech speech : List.of(Speech.WEATHER, Speech.GREETING)) {
        Files.copy(speech.file(), in.resolve(speech + ".part"));
        Files.move(in.resolve(speech + ".part"), in.resolve(speech + ".wav"));
      }

      await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(out.resolve("GREETING.wav")));
      await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(out.resolve("WEATHER.wav")));

      assertThat(out.resolve("WEATHER.wav")).hasContent(Speech.WEATHER.text());
      assertThat(out.resolve("GREETING.wav")).hasContent(Speech.GREETING.text());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> Files.exists(in.resolve(".camel/WEATHER.wav")));
    }
  }

  @Test
  void twoExchangesAtOnceDoNotMix() {
    try (Bench bench = new Bench().start()) {
      var template = bench.template();
      CompletableFuture<Object> weather =
          template.asyncRequestBody(bench.uri(), (Object) Speech.WEATHER.file());
      CompletableFuture<Object> greeting =
          template.asyncRequestBody(bench.uri(), (Object) Speech.GREETING.file());

      assertThat(weather.join()).isEqualTo(Speech.WEATHER.text());
      assertThat(greeting.join()).isEqualTo(Speech.GREETING.text());
    }
  }

  @Test
  void fiftyExchangesAtOnceHoldNoThreadEach() throws Exception {
    try (Bench bench = new Bench().start()) {
      AsyncProducer producer = bench.producer(bench.uri("speed", "realtime"));
      List<CompletableFuture<Exchange>> answers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        answers.add(producer.processAsync(bench.exchange(Speech.GREETING.file())));
      }
      await().atMost(Duration.ofSeconds(30)).until(() -> bench.sandbox().sessions().size() == 50);
      long threads = asrThreads();

      assertThat(answers).noneMatch(CompletableFuture::isDone);
      assertThat(threads).isLessThanOrEqualTo(8);
      assertThat(answers)
          .extracting(answer -> answer.join().getMessage().getBody())
          .containsOnly(Speech.GREETING.text());
    }
  }

  @Test
  void aListenerHearsTheTextGrow() {
    List<AsrEvent> events = new CopyOnWriteArrayList<>();
    try (Bench bench = new Bench()) {
      bench.context().getRegistry().bind("captions", (SessionListener) events::add);
      bench.start();
      bench.ask(bench.uri("sessionListener", "#captions", "dwa", "wpgs"), Speech.WEATHER.file());
    }

    assertThat(events).hasAtLeastOneElementOfType(Revision.class);
    assertThat(events)
        .filteredOn(Revision.class::isInstance)
        .anySatisfy(event -> assertThat(state(event)).isEqualTo(SegmentState.INTERIM));
    assertThat(events.get(events.size() - 1)).isInstanceOf(SessionClosed.class);
  }

  @Test
  void aListenerThatThrowsHarmsNobody() {
    try (Bench bench = new Bench()) {
      SessionListener broken =
          event -> {
            throw new IllegalStateException("listener");
          };
      bench.context().getRegistry().bind("broken", broken);
      bench.start();

      Exchange answer = bench.ask(bench.uri("sessionListener", "#broken"), Speech.GREETING.file());

      assertThat(answer.getMessage().getBody()).isEqualTo(Speech.GREETING.text());
    }
  }

  @Test
  void aStreamThatBreaksFailsTheExchangeWithItsOwnReason() {
    try (Bench bench = new Bench().start()) {
      InputStream broken =
          new SequenceInputStream(
              new ByteArrayInputStream(start(Speech.WEATHER)), new BrokenStream());

      Exchange answer = bench.ask(bench.uri(), broken);

      assertThat(answer.getException(AsrException.class).category())
          .isEqualTo(ErrorCategory.BAD_AUDIO);
      assertThat(answer.getException()).hasMessageContaining("the line is dead");
      assertThat(
              answer.getMessage().getHeader(AsrHeaders.TRANSCRIPT, Transcript.class).durationMs())
          .isPositive();
      assertThat(answer.getMessage().getBody()).isSameAs(broken);
    }
  }

  @Test
  void aFailedExchangeTellsWhatTheVendorSaid() {
    FaultScript overload = FaultScript.of(new Fault.Fail(500, 11_200, "no licence"));
    try (Bench bench = new Bench(sandbox -> sandbox.faults(overload)).start()) {
      AsrException error =
          bench.ask(bench.uri(), Speech.WEATHER.file()).getException(AsrException.class);

      assertThat(error.provider()).contains("iflytek");
      assertThat(error.code()).contains("11200");
      assertThat(error.traceId()).isPresent();
      assertThat(error.category()).isEqualTo(ErrorCategory.PERMISSION);
    }
  }

  @Test
  void aRedeliveryReadsTheBodyAgain() throws Exception {
    FaultScript once = FaultScript.of().onSession(1, new Fault.Fail(500, 11_200, "no licence"));
    try (Bench bench = new Bench(sandbox -> sandbox.faults(once))) {
      bench
          .context()
          .addRoutes(
              new RouteBuilder() {
                @Override
                public void configure() {
                  onException(AsrException.class).maximumRedeliveries(1).redeliveryDelay(0);
                  from("direct:in").to(bench.uri());
                }
              });
      bench.start();

      Exchange answer = bench.ask("direct:in", new ByteArrayInputStream(Speech.GREETING.bytes()));

      assertThat(answer.getException()).isNull();
      assertThat(answer.getMessage().getBody()).isEqualTo(Speech.GREETING.text());
      assertThat(bench.sandbox().sessions()).hasSize(2);
    }
  }

  @Test
  void aWrongKeyIsAnAuthenticationErrorWithoutTheKey() {
    try (Bench bench = new Bench().start()) {
      String wrong = "wrong" + "Secret" + 123;
      AsrException error =
          bench
              .ask(bench.uri("apiSecret", wrong), Speech.WEATHER.file())
              .getException(AsrException.class);

      assertThat(error.category()).isEqualTo(ErrorCategory.AUTHENTICATION);
      assertThat(error.toString()).doesNotContain(wrong);
    }
  }

  @Test
  void mp3GoesToAVendorThatTakesItAsItIsAndIsDecodedForOthers() throws IOException {
    Path mp3 =
        Path.of("../asr-audio/src/test/resources/io/github/camelasr/audio", "mpeg2-mono.mp3");
    try (Bench bench = new Bench().start()) {
      Exchange passed = bench.ask(bench.uri("encoding", "lame"), mp3);
      long encoded = received(bench);
      Exchange decoded = bench.ask(bench.uri(), mp3);

      assertThat(passed.getException()).isNull();
      assertThat(encoded).isBetween(1L, Files.size(mp3));
      assertThat(passed.getMessage().getHeader(AsrHeaders.AUDIO_BYTES)).isEqualTo(encoded);
      assertThat(decoded.getException()).isNull();
      assertThat(received(bench) - encoded).isGreaterThan(10_000);
    }
  }

  @Test
  void audioThatIsCutOffIsRecognisedAsFarAsItGoesWithAWarning() {
    try (LogTap logs = new LogTap();
        Bench bench = new Bench().start()) {
      Exchange answer = bench.ask(bench.uri(), start(Speech.WEATHER));

      assertThat(answer.getException()).isNull();
      assertThat(answer.getMessage().getBody(String.class)).startsWith("今天北京");
      assertThat(logs.text())
          .contains("The body announces 272980 bytes of audio but holds only 99956");
    }
  }

  @Test
  void packetsWithoutAHeaderGoToTheVendorAsTheyAre() {
    byte[] packets = new byte[50 * 70];
    try (Bench bench = new Bench().start()) {
      String uri =
          bench.uri(
              "encoding", "speex-wb",
              "rawEncoding", "SPEEX_WB",
              "rawSampleRate", "16000",
              "rawPacketBytes", "70",
              "speexSize", "70");
      Exchange answer = bench.ask(uri, packets);

      assertThat(answer.getException()).isNull();
      assertThat(answer.getMessage().getHeader(AsrHeaders.AUDIO_DURATION_MS)).isEqualTo(1_000L);
      assertThat(received(bench)).isEqualTo(packets.length);
    }
  }

  private static long received(Bench bench) {
    return bench.sandbox().sessions().stream().mapToLong(s -> s.received().bytes()).sum();
  }

  private static SegmentState state(AsrEvent event) {
    Segment segment = ((Revision) event).segment();
    return segment == null ? SegmentState.FINAL : segment.state();
  }

  private static long asrThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains("Asr"))
        .count();
  }

  private static byte[] start(Speech speech) throws UncheckedIOException {
    try {
      return Arrays.copyOf(speech.bytes(), 100_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection that breaks while it is read. */
  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the line is dead");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return read();
    }
  }
}
