package io.github.camelasr.tck;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.JobDialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Piece;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Step;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.tck.clocked.ClockedProvider;
import io.github.camelasr.tck.internal.stage.Sessions;
import io.github.camelasr.tck.toy.ToyProvider;
import io.github.camelasr.tck.toy.Twists;
import io.github.camelasr.tck.toyserver.ToyServer;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Secrets that are told, tokens that are lost, dialects that are not pure. */
final class TrustFlaws {
  private TrustFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(secrets(), tokens(), purity(), loading()).flatMap(flaws -> flaws);
  }

  private static Stream<Flaw> secrets() {
    return Stream.of(
        Flaw.of("S01", "prints its key", "plan", Twists.plan(TellingPlan::new)),
        Flaw.reading(
            "S02",
            "repeats what the vendor says",
            "failure VENDOR",
            () ->
                (sound, reply, in) -> {
                  if (reply.isMessage()) {
                    sound.read(reply, in);
                  } else {
                    in.fail(
                        new Failure(
                            ErrorCategory.VENDOR,
                            "?",
                            Flaw.text(reply),
                            null,
                            Remedy.GIVE_UP,
                            "No."));
                  }
                }),
        Flaw.ruled("S03", "counts sessions by its key", "quota key", TrustFlaws::byKey),
        Flaw.reading(
            "S04",
            "throws what it could not read",
            "IllegalStateException",
            () ->
                (sound, reply, in) -> {
                  if (Flaw.text(reply).contains("message")) {
                    throw new IllegalStateException(Flaw.text(reply));
                  }
                  sound.read(reply, in);
                }));
  }

  /** A record prints its components. */
  private record TellingPlan(Plan sound, String appKey) implements Plan {
    TellingPlan(Plan sound) {
      this(sound, ToyServer.KEY);
    }

    @Override
    public Rules rules() {
      return sound.rules();
    }

    @Override
    public io.github.camelasr.api.spi.Dialect attempt(Moment moment) {
      return sound.attempt(moment);
    }
  }

  private static Rules byKey(Rules r) {
    return DeclarationFlaws.quota(r, "toy " + ToyServer.KEY);
  }

  private static Stream<Flaw> tokens() {
    AtomicInteger asked = new AtomicInteger();
    return Stream.of(
        tokened(
            "T01",
            "asks otherwise every time",
            "the second request is another one",
            sound ->
                new TokenTwist(sound) {
                  @Override
                  public HttpCall request(Moment moment, Outbox body) {
                    body.text("" + asked.incrementAndGet());
                    return sound.request(moment, body);
                  }
                }),
        tokened(
            "T02",
            "keeps a token for ever",
            "it is never renewed",
            sound ->
                new TokenTwist(sound) {
                  @Override
                  public Token read(Reply reply, Moment moment) {
                    return new Token(sound.read(reply, moment).value(), Instant.MAX);
                  }
                }),
        tokened(
            "T03",
            "throws what it likes",
            "IllegalStateException was thrown",
            sound ->
                new TokenTwist(sound) {
                  @Override
                  public Token read(Reply reply, Moment moment) {
                    try {
                      return sound.read(reply, moment);
                    } catch (AsrException e) {
                      throw new IllegalStateException(e);
                    }
                  }
                }),
        Flaw.chunk(
            "T04",
            "forgets the token",
            "it is in no request",
            sound ->
                new ChunkTwist(sound) {
                  @Override
                  public HttpCall request(Step step, Moment moment, Token token, Outbox body) {
                    return sound.request(step, moment, Token.NONE, body);
                  }
                }));
  }

  private static Flaw tokened(
      String rule,
      String what,
      String words,
      java.util.function.UnaryOperator<TokenExchange> twist) {
    return Flaw.chunks(rule, what, words, Twists.tokens(twist));
  }

  private static class TokenTwist implements TokenExchange {
    private final TokenExchange sound;

    TokenTwist(TokenExchange sound) {
      this.sound = sound;
    }

    @Override
    public String key() {
      return sound.key();
    }

    @Override
    public HttpCall request(Moment moment, Outbox body) {
      return sound.request(moment, body);
    }

    @Override
    public Token read(Reply reply, Moment moment) {
      return sound.read(reply, moment);
    }
  }

  private static Stream<Flaw> purity() {
    AtomicLong keys = new AtomicLong();
    return Stream.of(
        Flaw.stream(
            "P01",
            "reads the clock",
            "became",
            sound ->
                new StreamTwist(sound) {
                  @Override
                  public HttpCall open(Moment moment, Token token) {
                    URI uri = sound.open(moment, token).uri();
                    return HttpCall.get(
                        URI.create(uri + "&at=" + System.nanoTime()), java.util.Map.of());
                  }
                }),
        Flaw.reading(
            "P02",
            "counts pieces over all dialogues",
            "became",
            () ->
                (sound, reply, in) ->
                    sound.read(
                        reply,
                        new InboxTwist(in) {
                          @Override
                          public Piece piece(long key) {
                            return in.piece(keys.incrementAndGet());
                          }
                        })),
        new Flaw(
            "P03",
            "reads the clock where nobody sees it",
            "ClockedProvider uses java.lang.System.nanoTime",
            () -> new ToyVendors.Streams(new ClockedProvider()),
            Sessions.REAL),
        Flaw.chunk("P04", "says a step once only", "step 0 has other audio", OnceOnly::new),
        Flaw.job("P05", "remembers its ticket", "the ticket is not in", Remembering::new),
        Flaw.stream(
            "P06",
            "signs with its thread's name",
            "became",
            sound ->
                new StreamTwist(sound) {
                  @Override
                  public HttpCall open(Moment moment, Token token) {
                    HttpCall call = sound.open(moment, token);
                    return HttpCall.get(
                        call.uri(), java.util.Map.of("By", Thread.currentThread().getName()));
                  }
                }));
  }

  private static final class OnceOnly extends ChunkTwist {
    private final Set<Integer> said = new HashSet<>();

    OnceOnly(io.github.camelasr.api.spi.ChunkDialect sound) {
      super(sound);
    }

    @Override
    public HttpCall request(Step step, Moment moment, Token token, Outbox body) {
      Step silent = new Step(step.sequence(), step.cue(), step.last(), AudioChunk.NONE);
      return sound.request(said.add(step.sequence()) ? step : silent, moment, token, body);
    }
  }

  private static final class Remembering extends JobTwist {
    private String ticket = "none";

    Remembering(JobDialect sound) {
      super(sound);
    }

    @Override
    public HttpCall poll(String asked, Moment moment, Token token, Outbox body) {
      return sound.poll(ticket, moment, token, body);
    }

    @Override
    public void read(Reply reply, Inbox in) {
      sound.read(
          reply,
          new InboxTwist(in) {
            @Override
            public void ticket(String id) {
              ticket = id;
              in.ticket(id);
            }
          });
    }
  }

  private static Stream<Flaw> loading() {
    return Stream.of(
        new Flaw(
            "L01",
            "is nobody's to make",
            "is not public",
            () -> new ToyVendors.Streams(new HiddenProvider()),
            Sessions.REAL),
        new Flaw(
            "L02",
            "is found on the class path only",
            "[] and [stranger.Vendor]",
            () -> new ToyVendors.Streams(StrangerJar.provider()),
            Sessions.REAL));
  }

  private static final class HiddenProvider implements io.github.camelasr.api.spi.AsrProvider {
    private final ToyProvider toy = new ToyProvider();

    @Override
    public String name() {
      return toy.name();
    }

    @Override
    public java.util.List<io.github.camelasr.api.spi.Variant> variants() {
      return toy.variants();
    }
  }
}
