package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Providers;
import io.github.camelasr.engine.Recognizer;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.transport.VirtualLoop;
import io.github.camelasr.tck.JobVendor;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** A session of the real engine with a vendor that is played, in virtual time. */
public final class Rehearsal {
  private static final Duration STEP = Duration.ofSeconds(1);
  private static final int MOST_STEPS = 20_000;

  private final Play play;
  private final Wire wire;
  private final AudioFormat format;
  private final AsrSession session;
  private final List<AsrEvent> events = new ArrayList<>();
  private final TranscriptBuilder transcript = new TranscriptBuilder();

  /** Opens a session in which the vendor does nothing unusual, unless its play is told so. */
  public Rehearsal(Subject subject) {
    this.play = new Play(subject);
    this.wire = new Wire(play);
    this.format = subject.rules().accepts().get(0);
    AsrEngine engine =
        AsrEngine.builder()
            .providers(Providers.of(subject.provider()))
            .transport(wire)
            .resamplers(
                (from, to) -> {
                  throw new IllegalStateException("nothing has to be resampled");
                })
            .clock(() -> Subject.NOW.plusNanos(wire.loop().nanoTime()))
            .build();
    RecognizerRequest request =
        RecognizerRequest.builder(subject.provider().name())
            .options(subject.vendor().options())
            .build();
    this.session = open(subject, engine.recognizer(request));
  }

  private AsrSession open(Subject subject, Recognizer recognizer) {
    SessionListener listener =
        event -> {
          events.add(event);
          transcript.onEvent(event);
        };
    if (subject.vendor() instanceof JobVendor job && !job.takesAudio()) {
      return recognizer.openUrl(URI.create("https://example.com/audio.wav"), listener);
    }
    return subject
        .sessions()
        .open(new Sessions.Opening(recognizer, format, listener, Optional.of(wire.loop())));
  }

  /** Sends all of it in portions, waiting for each to be taken, and lets the session end. */
  public Rehearsal perform(byte[] audio, IntSupplier portions) {
    sendFrom(audio, 0, portions, true);
    runToTheEnd();
    return this;
  }

  /** Sends all of it, waiting for each portion to be taken. */
  public Rehearsal send(byte[] audio) {
    sendFrom(audio, 0, () -> 3_200, false);
    return this;
  }

  private void sendFrom(byte[] audio, int from, IntSupplier portions, boolean andEnd) {
    if (from >= audio.length) {
      if (andEnd) {
        session.end();
      }
      return;
    }
    int size = Math.min(Math.max(1, portions.getAsInt()), audio.length - from);
    session
        .send(ByteBuffer.wrap(audio, from, size))
        .thenRun(() -> loop().execute(() -> sendFrom(audio, from + size, portions, andEnd)));
  }

  /** Lets time pass until the session has closed, or for hours. */
  public Rehearsal runToTheEnd() {
    for (int step = 0; step < MOST_STEPS && closings().isEmpty(); step++) {
      loop().advance(STEP);
    }
    loop().run();
    return this;
  }

  /** Lets time pass. */
  public Rehearsal advance(Duration by) {
    loop().advance(by);
    return this;
  }

  /** The virtual clock. */
  public VirtualLoop loop() {
    return wire.loop();
  }

  /** The connections. */
  public Wire wire() {
    return wire;
  }

  /** The vendor's side. */
  public Play play() {
    return play;
  }

  /** The session. */
  public AsrSession session() {
    return session;
  }

  /** The format of the audio. */
  public AudioFormat format() {
    return format;
  }

  /** Everything that was told of the session, in order. */
  public List<AsrEvent> events() {
    return events;
  }

  /** The text as it stands. */
  public String text() {
    return transcript.text();
  }

  /** How often it was told that the session has closed. */
  public List<SessionClosed> closings() {
    return events.stream()
        .filter(SessionClosed.class::isInstance)
        .map(SessionClosed.class::cast)
        .toList();
  }

  /** Why the session failed. */
  public Optional<AsrException> error() {
    return closings().stream().findFirst().flatMap(SessionClosed::error);
  }
}
