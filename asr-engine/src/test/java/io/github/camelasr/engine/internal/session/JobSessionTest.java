package io.github.camelasr.engine.internal.session;

import static io.github.camelasr.engine.internal.session.Rig.RATE;
import static io.github.camelasr.engine.internal.session.Rig.speech;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.JobAccepted;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.engine.Speed;
import io.github.camelasr.engine.Timeouts;
import io.github.camelasr.engine.internal.session.MemoryTransport.Request;
import io.github.camelasr.engine.internal.session.SessionSetup.Formats;
import io.github.camelasr.engine.internal.session.SessionSetup.Policy;
import io.github.camelasr.engine.internal.session.SessionSetup.Services;
import io.github.camelasr.engine.quota.Admission;
import io.github.camelasr.engine.quota.Governor;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JobSessionTest {
  private final MemoryTransport net = new MemoryTransport();
  private final List<AsrEvent> events = new ArrayList<>();
  private final TranscriptBuilder transcript = new TranscriptBuilder();

  @Test
  void audioIsHandedInAsAWholeAndAskedForUntilItsTextIsThere() {
    JobSession session = JobSession.ofAudio(setup(), this::hear, Optional.empty());
    net.onRequest = answers("ticket T1", "later 5", "later 20", "text hello");
    byte[] audio = speech(1);
    session.send(ByteBuffer.wrap(audio, 0, 1_001));
    session.send(ByteBuffer.wrap(audio, 1_001, audio.length - 1_001));
    session.end();
    net.loop.advance(Duration.ofMinutes(5));

    byte[] upload = net.requests.get(0).body;
    assertThat(Arrays.copyOfRange(upload, 44, upload.length)).isEqualTo(audio);
    assertThat(new String(upload, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
    assertThat(net.requests).hasSize(4);
    assertThat(net.requests.get(1).call.uri().getPath()).isEqualTo("/T1");
    assertThat(events).contains(new JobAccepted("T1"));
    assertThat(transcript.text()).isEqualTo("hello");
    assertThat(closed().report().ledger()).isEqualTo(new Ledger(RATE, RATE, RATE, 0, 0, 0, 0));
    assertThat(net.loop.waiting()).isZero();
  }

  @Test
  void aRecordingCanBeGivenByItsUrl() {
    net.onRequest = answers("ticket T1", "text from-url");
    JobSession.ofUrl(setup(), this::hear, URI.create("https://example.com/a.wav"));
    net.loop.advance(Duration.ofMinutes(1));

    assertThat(new String(net.requests.get(0).body, StandardCharsets.UTF_8))
        .isEqualTo("https://example.com/a.wav");
    assertThat(transcript.text()).isEqualTo("from-url");
  }

  @Test
  void aTicketOfAProcessThatDiedIsAskedForWithoutHandingInAgain() {
    net.onRequest = answers("later 1", "text resumed");
    JobSession.ofTicket(setup(), this::hear, "T9");
    net.loop.advance(Duration.ofMinutes(1));

    assertThat(net.requests).allMatch(r -> r.call.uri().getPath().equals("/T9"));
    assertThat(transcript.text()).isEqualTo("resumed");
  }

  @Test
  void aRequestThatFailedForAPassingReasonIsMadeAgainButTheHandInIsNotForgotten() {
    net.onRequest =
        request -> {
          switch (net.requests.size()) {
            case 1 -> request.answer(200, "ticket T1");
            case 2 -> request.breakOff();
            default -> request.answer(200, "text hello");
          }
        };
    JobSession.ofUrl(setup(), this::hear, URI.create("https://example.com/a.wav"));
    net.loop.advance(Duration.ofMinutes(1));

    assertThat(net.requests).hasSize(3);
    assertThat(transcript.text()).isEqualTo("hello");
  }

  @Test
  void theVendorsPatienceHasAnEnd() {
    net.onRequest = request -> request.answer(200, "later 60");
    JobSession.ofTicket(setup(), this::hear, "T1");
    net.loop.advance(Duration.ofHours(3));

    assertThat(closed().error().orElseThrow().category()).isEqualTo(ErrorCategory.TIMEOUT);
    assertThat(net.requests).hasSize(60);
    assertThat(net.loop.waiting()).isZero();
  }

  @Test
  void anUploadHasTimeByItsSizeAndIsGivenUpWhenItIsStuck() {
    net.onRequest = unanswered -> {};
    JobSession session = JobSession.ofAudio(setup(), this::hear, Optional.empty());
    session.send(ByteBuffer.wrap(speech(60)));
    session.end();
    net.loop.advance(Duration.ofSeconds(70));
    assertThat(net.requests).hasSize(1);

    net.loop.advance(Duration.ofMinutes(10));

    assertThat(net.requests).hasSize(5);
    assertThat(closed().error().orElseThrow().category()).isEqualTo(ErrorCategory.TIMEOUT);
    assertThat(net.loop.waiting()).isZero();
  }

  @Test
  void cancelStopsAsking() {
    net.onRequest = request -> request.answer(200, "later 60");
    JobSession session = JobSession.ofTicket(setup(), this::hear, "T1");
    net.loop.advance(Duration.ofSeconds(90));

    session.cancel();
    net.loop.run();

    assertThat(closed().error().orElseThrow().category()).isEqualTo(ErrorCategory.CANCELLED);
    assertThat(net.requests).hasSize(2);
    assertThat(net.loop.waiting()).isZero();
  }

  @Test
  void aRecordingWithoutAudioIsNotHandedIn() {
    JobSession session = JobSession.ofAudio(setup(), this::hear, Optional.empty());
    session.end();
    net.loop.run();

    assertThat(net.requests).isEmpty();
    assertThat(closed().error()).isEmpty();
  }

  @Test
  void audioIsHandedInAtARateThatTheVendorTakes() {
    net.onRequest = answers("ticket T1", "text hello");
    AudioFormat fast = AudioFormat.pcm16(2 * RATE);
    Formats formats = new Formats(fast, AudioFormat.pcm16(RATE), Optional.of(EverySecond::new));
    JobSession session = JobSession.ofAudio(setup(formats), this::hear, Optional.empty());
    byte[] audio = speech(2);
    session.send(ByteBuffer.wrap(audio, 0, 1_001));
    session.send(ByteBuffer.wrap(audio, 1_001, audio.length - 1_001));
    session.end();
    net.loop.advance(Duration.ofMinutes(1));

    byte[] upload = net.requests.get(0).body;
    assertThat(ByteBuffer.wrap(upload).order(ByteOrder.LITTLE_ENDIAN).getInt(24)).isEqualTo(RATE);
    assertThat(upload).hasSize(44 + audio.length / 2);
    assertThat(closed().report().ledger())
        .isEqualTo(new Ledger(2 * RATE, 2 * RATE, 2 * RATE, 0, 0, 0, 0));
  }

  private void hear(AsrEvent event) {
    events.add(event);
    transcript.onEvent(event);
  }

  private SessionClosed closed() {
    return (SessionClosed) events.get(events.size() - 1);
  }

  private Consumer<Request> answers(String... texts) {
    return request -> request.answer(200, texts[net.requests.size() - 1]);
  }

  private SessionSetup setup() {
    AudioFormat format = AudioFormat.pcm16(RATE);
    return setup(new Formats(format, format, Optional.empty()));
  }

  private SessionSetup setup(Formats formats) {
    HostClocks clocks = new HostClocks(() -> Instant.EPOCH, new Random(1));
    return new SessionSetup(
        "toy",
        new ToyJobVendor(),
        Optional.empty(),
        formats,
        new Services(net, clocks, new Tokens(net, clocks), new Governor()),
        new Policy(
            Set.of(),
            Speed.REALTIME,
            Timeouts.DEFAULT,
            Duration.ofSeconds(60),
            new Admission(Rules.Quota.of("toy"), Duration.ZERO),
            false));
  }
}
