package io.github.camelasr.tck;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Revision;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentState;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Piece;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Step;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.tck.internal.stage.Sessions;
import io.github.camelasr.tck.internal.stage.Sessions.Opening;
import io.github.camelasr.tck.toy.Twists;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What goes wrong over real sockets only, or there, too. */
final class ServerFlaws {
  private ServerFlaws() {}

  static Stream<ServerFlaw> all() {
    return Stream.concat(sound(), troubled());
  }

  private static Stream<ServerFlaw> sound() {
    return Stream.of(
        ServerFlaw.stream("N01", "swallows single samples", "of 2 bytes 0 arrived", Coarse::new),
        ServerFlaw.of(
            "N02",
            "has room for eight dialogues",
            "something was left out or changed",
            losing(8, 2)),
        ServerFlaw.engine(
            "N03",
            "cannot be cancelled",
            "the session is still open",
            opening -> new SessionFlaws.Stubborn(Sessions.REAL.open(opening))),
        ServerFlaw.engine(
            "N04", "leaves a thread", "a thread of the engine is left", ServerFlaws::leaving),
        ServerFlaw.of("N05", "knocks at any door", "the session ended in order", Twists.NONE)
            .trusting(),
        ServerFlaw.stream(
            "N05",
            "calls a wrong key a vendor's error",
            "appKey ended it in",
            sound -> new Failing(sound, f -> as(f, ErrorCategory.VENDOR))));
  }

  private static Stream<ServerFlaw> troubled() {
    return Stream.of(
        ServerFlaw.engine(
            "N06", "hides that nobody is there", "ended in order", SessionFlaws::hiding),
        ServerFlaw.engine(
            "N06", "does not say who failed", "names '' in place of 'toy'", ServerFlaws::nameless),
        ServerFlaw.stream(
            "N07",
            "takes every refusal for a wrong key",
            "it ended in",
            sound -> new Failing(sound, f -> as(f, ErrorCategory.AUTHENTICATION))),
        ServerFlaw.of(
            "N08",
            "loses the beginning of a second dialogue",
            "something was left out or changed",
            losing(1, 20)),
        ServerFlaw.engine("N08", "leaves text open", "is not final", ServerFlaws::leavingOpen),
        ServerFlaw.engine(
            "N09", "hides that the connection broke", "ended in order", SessionFlaws::hiding),
        ServerFlaw.engine(
            "N10", "hides that nobody speaks", "ended in order", SessionFlaws::hiding),
        ServerFlaw.engine(
            "N11",
            "cannot wait",
            "CANCELLED",
            opening -> new Impatient(Sessions.REAL.open(opening))),
        ServerFlaw.of("N11", "begins anew", "2 dialogues in place of 1", Twists.NONE)
            .making(t -> t == Trouble.DEAFNESS ? Trouble.RESET_ONCE : t),
        ServerFlaw.stream("N12", "counts messages, not results", "made '", Counting::new),
        ServerFlaw.engine("N13", "closes twice", "it ended 2 times", SessionFlaws::closingTwice),
        ServerFlaw.stream("N14", "goes without TLS", "ended in order", Careless::new).trusting(),
        ServerFlaw.chunks(
            "N15",
            "does not ask for another token",
            "40002",
            Twists.dialect(sound -> new Resigned((ChunkDialect) sound))));
  }

  /** Leaves out chunks at the beginning of every dialogue after the first ones. */
  private static Twists losing(int served, int chunks) {
    AtomicInteger dialogues = new AtomicInteger();
    return Twists.dialect(
        sound ->
            new StreamTwist((StreamDialect) sound) {
              private int number;
              private int left = chunks;

              @Override
              public void write(Cue cue, AudioChunk audio, Outbox out) {
                if (number == 0 && !audio.isEmpty()) {
                  number = dialogues.incrementAndGet();
                }
                boolean lost = number > served && !audio.isEmpty() && left-- > 0;
                if (!lost) {
                  super.write(cue, audio, out);
                }
              }
            });
  }

  private static AsrSession nameless(Opening opening) {
    SessionListener to = opening.listener();
    return SessionFlaws.hearing(
        opening,
        event ->
            to.onEvent(
                event instanceof SessionClosed closed
                    ? new SessionClosed(
                        closed.report(),
                        closed.error().map(e -> AsrException.of(e.category(), "no").build()))
                    : event));
  }

  /** Tells of everything as if it could still change. */
  private static AsrSession leavingOpen(Opening opening) {
    SessionListener to = opening.listener();
    return SessionFlaws.hearing(
        opening, event -> to.onEvent(event instanceof Revision revision ? open(revision) : event));
  }

  private static Revision open(Revision r) {
    Segment segment = r.segment();
    return segment == null
        ? r
        : new Revision(r.ordinal(), r.removed(), segment.in(SegmentState.INTERIM));
  }

  private static AsrSession leaving(Opening opening) {
    Thread thread =
        new Thread(
            () -> {
              try {
                new CountDownLatch(1).await(1, TimeUnit.MINUTES);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "asr-loop-left");
    thread.setDaemon(true);
    thread.start();
    return Sessions.REAL.open(opening);
  }

  private static final class Coarse extends StreamTwist {
    Coarse(StreamDialect sound) {
      super(sound);
    }

    @Override
    public void write(Cue cue, AudioChunk audio, Outbox out) {
      if (audio.length() != 2) {
        super.write(cue, audio, out);
      }
    }
  }

  /** Says no in other words. */
  private static final class Failing extends StreamTwist {
    private final UnaryOperator<Failure> change;

    Failing(StreamDialect sound, UnaryOperator<Failure> change) {
      super(sound);
      this.change = change;
    }

    @Override
    public void read(Reply reply, Inbox in) {
      super.read(
          reply,
          new InboxTwist(in) {
            @Override
            public void fail(Failure failure) {
              in.fail(change.apply(failure));
            }
          });
    }
  }

  private static Failure as(Failure f, ErrorCategory category) {
    return new Failure(category, f.code(), f.message(), f.traceId(), Remedy.GIVE_UP, f.advice());
  }

  private static final class Impatient extends SessionTwist {
    Impatient(AsrSession sound) {
      super(sound);
    }

    @Override
    public CompletionStage<Void> send(ByteBuffer audio) {
      CompletionStage<Void> sent = super.send(audio);
      if (!sent.toCompletableFuture().isDone()) {
        cancel();
      }
      return sent;
    }
  }

  private static final class Counting extends StreamTwist {
    private long count;

    Counting(StreamDialect sound) {
      super(sound);
    }

    @Override
    public void read(Reply reply, Inbox in) {
      super.read(
          reply,
          new InboxTwist(in) {
            @Override
            public Piece piece(long key) {
              return in.piece(++count);
            }
          });
    }
  }

  private static final class Careless extends StreamTwist {
    Careless(StreamDialect sound) {
      super(sound);
    }

    @Override
    public HttpCall open(Moment moment, Token token) {
      HttpCall call = super.open(moment, token);
      URI uri = URI.create(call.uri().toString().replace("wss:", "ws:"));
      return HttpCall.get(uri, call.headers());
    }
  }

  private static final class Resigned extends ChunkTwist {
    Resigned(ChunkDialect sound) {
      super(sound);
    }

    @Override
    public void read(Step step, Reply reply, Inbox in) {
      sound.read(
          step,
          reply,
          new InboxTwist(in) {
            @Override
            public void fail(Failure failure) {
              in.fail(as(failure, failure.category()));
            }
          });
    }
  }
}
