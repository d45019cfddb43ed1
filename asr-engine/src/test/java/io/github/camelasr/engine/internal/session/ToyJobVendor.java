package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.JobDialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.RecordingSource;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Token;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A vendor of jobs, patient for an hour: answers are {@code ticket T}, {@code later S}, {@code text
 * T}.
 */
record ToyJobVendor() implements Plan {

  @Override
  public Rules rules() {
    return new Rules(
        List.of(AudioFormat.pcm16(Rig.RATE)),
        new Rules.Chunking(2, 2, 2, 2, true),
        new Rules.Pace(1, 1, 1),
        new Rules.Limits(
            Optional.empty(),
            Optional.of(Duration.ofHours(1)),
            Optional.empty(),
            Optional.empty(),
            10_000),
        Rules.Ending.EMPTY_MESSAGE,
        Duration.ofSeconds(1),
        Rules.Quota.of("toy"));
  }

  @Override
  public Dialect attempt(Moment moment) {
    return new ToyDialect();
  }

  private static final class ToyDialect implements JobDialect {
    @Override
    public HttpCall submit(RecordingSource source, Moment moment, Token token, Outbox body) {
      source.url().ifPresent(url -> body.text(url.toString()).send(Outbox.Kind.TEXT));
      HttpCall.Body kind = source.url().isPresent() ? HttpCall.Body.OUTBOX : HttpCall.Body.SOURCE;
      return new HttpCall("POST", URI.create("http://localhost/submit"), Map.of(), kind);
    }

    @Override
    public HttpCall poll(String ticket, Moment moment, Token token, Outbox body) {
      return HttpCall.get(URI.create("http://localhost/" + ticket), Map.of());
    }

    @Override
    public void read(Reply reply, Inbox in) {
      String[] word =
          new String(reply.array(), reply.offset(), reply.length(), StandardCharsets.UTF_8)
              .split(" ", 2);
      switch (word[0]) {
        case "ticket" -> in.ticket(word[1]);
        case "later" -> in.later(Duration.ofSeconds(Long.parseLong(word[1])));
        case "text" -> {
          in.piece(1).text(word[1]).stable().put();
          in.end(Inbox.UNKNOWN);
        }
        default -> throw new IllegalArgumentException(word[0]);
      }
    }
  }
}
