package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Secret;
import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Step;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.TokenExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A vendor that takes one request a chunk: the path tells step, cue and whether it is the last, a
 * header carries the token, and an answer is a text so far or the name of a remedy.
 */
record ToyChunkVendor(Rules.Ending ending) implements Plan {

  @Override
  public Rules rules() {
    return new Rules(
        List.of(AudioFormat.pcm16(Rig.RATE)),
        new Rules.Chunking(320, 6_400, 64_000, 2, true),
        new Rules.Pace(1, 2, 1),
        new Rules.Limits(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 10_000),
        ending,
        Duration.ofSeconds(1),
        Rules.Quota.of("toy"));
  }

  @Override
  public Dialect attempt(Moment moment) {
    return new ToyDialect(ending);
  }

  private record ToyDialect(Rules.Ending ending) implements ChunkDialect {
    @Override
    public boolean tellsAbort() {
      return ending == Rules.Ending.EMPTY_MESSAGE;
    }

    @Override
    public HttpCall request(Step step, Moment moment, Token token, Outbox body) {
      body.audio(step.audio()).send(Outbox.Kind.BINARY);
      String path = "/" + step.sequence() + "/" + step.cue() + (step.last() ? "/last" : "");
      String bearer = token.value().map(Secret::reveal).orElse("none");
      return new HttpCall(
          "POST",
          URI.create("http://localhost" + path),
          Map.of("Authorization", bearer),
          HttpCall.Body.OUTBOX);
    }

    @Override
    public void read(Step step, Reply reply, Inbox in) {
      String text =
          new String(reply.array(), reply.offset(), reply.length(), StandardCharsets.UTF_8);
      if (reply.status() != 200) {
        in.fail(
            new Failure(
                ErrorCategory.VENDOR, "" + reply.status(), "no", null, Remedy.valueOf(text), ""));
        return;
      }
      in.piece(1).text(text).put();
      if (step.last() || step.cue() == Cue.END) {
        in.end(Inbox.UNKNOWN);
      }
    }
  }

  /** A token is whatever the server says; it is to be renewed after an hour. */
  static final class ToyTokens implements TokenExchange {
    @Override
    public String key() {
      return "toy";
    }

    @Override
    public HttpCall request(Moment moment, Outbox body) {
      return HttpCall.get(URI.create("http://localhost/token"), Map.of());
    }

    @Override
    public Token read(Reply reply, Moment moment) {
      String text =
          new String(reply.array(), reply.offset(), reply.length(), StandardCharsets.UTF_8);
      return new Token(Optional.of(Secret.of(text)), moment.wall().plusSeconds(3_600));
    }
  }
}
