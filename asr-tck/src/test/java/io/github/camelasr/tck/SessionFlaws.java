package io.github.camelasr.tck;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.tck.internal.stage.Sessions;
import io.github.camelasr.tck.internal.stage.Sessions.Opening;
import io.github.camelasr.tck.toy.Twists;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Audio that does not arrive, and sessions that do not end. */
final class SessionFlaws {
  private SessionFlaws() {}

  static Stream<Flaw> all() {
    return Stream.concat(audio(), endings());
  }

  private static Stream<Flaw> audio() {
    return Stream.of(
        Flaw.engine("A01", "asks for nothing", "1 connections", sessions(EagerSession::new)),
        Flaw.writing(
            "A02",
            "swallows single samples",
            "of 2 bytes 0 arrived",
            () ->
                (sound, cue, audio, out) -> {
                  if (audio.length() != 2) {
                    sound.write(cue, audio, out);
                  }
                }),
        Flaw.writing(
            "A03",
            "says full chunks twice",
            "3200 bytes too many",
            () ->
                (sound, cue, audio, out) -> {
                  sound.write(cue, audio, out);
                  if (audio.length() == 3_200) {
                    sound.write(cue, audio, out);
                  }
                }),
        Flaw.writing("A04", "loses the tenth chunk", "the first wrong one at", LosingTheTenth::new),
        Flaw.engine("A05", "swallows odd bytes", "no error", sessions(EvenSession::new)),
        Flaw.writing(
            "A06",
            "cuts chunks in pieces",
            "100 bytes, allowed are 320 to 32000",
            () -> SessionFlaws::inPieces),
        Flaw.writing("A07", "keeps chunks", "the first wrong byte", KeepingChunks::new),
        Flaw.writing(
            "A07",
            "writes into chunks",
            "its array was changed",
            () ->
                (sound, cue, audio, out) -> {
                  sound.write(cue, audio, out);
                  if (!audio.isEmpty()) {
                    audio.array()[audio.offset()]++;
                  }
                }),
        Flaw.of(
            "A08",
            "loses the first chunk of a second dialogue",
            "the first wrong one at",
            losingLater()),
        Flaw.writing(
            "A09",
            "says everything three times",
            "bytes within",
            () ->
                (sound, cue, audio, out) -> {
                  for (int times = 0; times < (audio.isEmpty() ? 1 : 3); times++) {
                    sound.write(cue, audio, out);
                  }
                }));
  }

  private static void inPieces(StreamDialect sound, Cue cue, AudioChunk audio, Outbox out) {
    for (int at = 0; at == 0 || at < audio.length(); at += 100) {
      int size = Math.min(100, audio.length() - at);
      sound.write(cue, new AudioChunk(audio.array(), audio.offset() + at, size, size / 2), out);
    }
  }

  private static final class LosingTheTenth implements Flaw.Writing {
    private int count;

    @Override
    public void write(StreamDialect sound, Cue cue, AudioChunk audio, Outbox out) {
      if (audio.isEmpty() || ++count != 10) {
        sound.write(cue, audio, out);
      }
    }
  }

  private static final class KeepingChunks implements Flaw.Writing {
    private AudioChunk kept = AudioChunk.NONE;

    @Override
    public void write(StreamDialect sound, Cue cue, AudioChunk audio, Outbox out) {
      if (!kept.isEmpty()) {
        sound.write(Cue.AUDIO, kept, out);
      }
      kept = audio;
      if (cue != Cue.AUDIO) {
        sound.write(cue, AudioChunk.NONE, out);
      }
    }
  }

  /** The engine asks for one dialect ahead of the first dialogue, to see its shape. */
  private static Twists losingLater() {
    AtomicInteger dialogues = new AtomicInteger();
    return Twists.dialect(
        sound ->
            new StreamTwist((StreamDialect) sound) {
              private final boolean later = dialogues.incrementAndGet() > 2;
              private boolean begun;

              @Override
              public void write(Cue cue, AudioChunk audio, Outbox out) {
                if (audio.isEmpty() || begun || !later) {
                  super.write(cue, audio, out);
                }
                begun |= !audio.isEmpty();
              }
            });
  }

  private static Stream<Flaw> endings() {
    return Stream.of(
        Flaw.engine("E01", "closes twice", "it ended 2 times", SessionFlaws::closingTwice),
        Flaw.reading(
            "E02",
            "does not see the end",
            "TIMEOUT",
            () ->
                (sound, reply, in) -> {
                  if (!Flaw.text(reply).contains("\"end\":1")) {
                    sound.read(reply, in);
                  }
                }),
        Flaw.writing(
            "E03",
            "says the end twice",
            "it was told 2 times",
            () ->
                (sound, cue, audio, out) -> {
                  sound.write(cue, audio, out);
                  if (cue == Cue.END) {
                    sound.write(cue, audio, out);
                  }
                }),
        Flaw.writing(
            "E03",
            "never says the end",
            "it was told 0 times",
            () ->
                (sound, cue, audio, out) -> {
                  if (cue != Cue.END) {
                    sound.write(cue, audio, out);
                  }
                }),
        Flaw.writing(
            "E04",
            "never gives up",
            "no abort was told",
            () ->
                (sound, cue, audio, out) -> {
                  if (cue != Cue.ABORT) {
                    sound.write(cue, audio, out);
                  }
                }),
        Flaw.engine("E05", "cannot be cancelled", "it ended 0 times", sessions(Stubborn::new)),
        Flaw.engine("E06", "leaves a timer", "1 timers are left", SessionFlaws::leavingTimers),
        Flaw.stream("E07", "takes an unasked end for an error", "VENDOR", Surprised::new),
        Flaw.engine("E08", "hides errors", "the session ended in order", SessionFlaws::hiding),
        Flaw.ruled("E09", "is quiet for days", "it ended 0 times", rules -> quiet(rules, 3)));
  }

  private static Rules quiet(Rules r, int days) {
    return new Rules(
        r.accepts(),
        r.chunking(),
        r.pace(),
        new Rules.Limits(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            r.limits().messageBytes()),
        r.ending(),
        Duration.ofDays(days),
        r.quota());
  }

  private static Sessions sessions(UnaryOperator<AsrSession> twist) {
    return opening -> twist.apply(Sessions.REAL.open(opening));
  }

  static AsrSession hearing(Opening opening, SessionListener listener) {
    return Sessions.REAL.open(
        new Opening(opening.recognizer(), opening.format(), listener, opening.loop()));
  }

  static AsrSession closingTwice(Opening opening) {
    return hearing(
        opening,
        event -> {
          opening.listener().onEvent(event);
          if (event instanceof SessionClosed) {
            opening.listener().onEvent(event);
          }
        });
  }

  static AsrSession hiding(Opening opening) {
    return hearing(
        opening,
        event ->
            opening
                .listener()
                .onEvent(
                    event instanceof SessionClosed closed
                        ? new SessionClosed(closed.report(), Optional.empty())
                        : event));
  }

  private static AsrSession leavingTimers(Opening opening) {
    opening.loop().orElseThrow().at(Duration.ofDays(300).toNanos(), () -> {});
    return Sessions.REAL.open(opening);
  }

  private static final class EagerSession extends SessionTwist {
    EagerSession(AsrSession sound) {
      super(sound);
    }

    @Override
    public CompletionStage<SessionReport> end() {
      sound.send(ByteBuffer.allocate(2));
      return sound.end();
    }
  }

  private static final class EvenSession extends SessionTwist {
    EvenSession(AsrSession sound) {
      super(sound);
    }

    @Override
    public CompletionStage<Void> send(ByteBuffer audio) {
      return sound.send(audio.duplicate().limit(audio.limit() - audio.remaining() % 2));
    }
  }

  static final class Stubborn extends SessionTwist {
    Stubborn(AsrSession sound) {
      super(sound);
    }

    @Override
    public void cancel() {}
  }

  private static final class Surprised extends StreamTwist {
    private boolean ended;

    Surprised(StreamDialect sound) {
      super(sound);
    }

    @Override
    public void write(Cue cue, AudioChunk audio, Outbox out) {
      ended |= cue == Cue.END;
      super.write(cue, audio, out);
    }

    @Override
    public void read(Reply reply, Inbox in) {
      if (!ended && Flaw.text(reply).contains("\"end\":1")) {
        in.fail(
            new Failure(
                ErrorCategory.VENDOR, "early", "so soon", null, Remedy.GIVE_UP, "Try again."));
      } else {
        super.read(reply, in);
      }
    }
  }
}
