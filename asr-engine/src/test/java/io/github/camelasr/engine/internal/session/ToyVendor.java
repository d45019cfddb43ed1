package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.AudioChunk;
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
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A vendor as plain as can be: audio goes out in binary messages, {@code E} ends and {@code A}
 * aborts, and answers are lines: {@code ready}, {@code piece KEY START END TEXT}, {@code remove
 * FROM TO}, {@code settled KEY MS}, {@code end MS}, {@code fail CATEGORY CODE}.
 */
record ToyVendor(Rules rules) implements Plan {
  static final Rules.Chunking SMALL = new Rules.Chunking(2, 640, 6_400, 2, true);

  static ToyVendor at(int sampleRateHz) {
    return new ToyVendor(
        rules(sampleRateHz, SMALL, limits(null, null), Rules.Ending.EMPTY_MESSAGE));
  }

  static Rules rules(int rate, Rules.Chunking chunking, Rules.Limits limits, Rules.Ending ending) {
    return new Rules(
        List.of(AudioFormat.pcm16(rate)),
        chunking,
        new Rules.Pace(1, 2, 1),
        limits,
        ending,
        Duration.ofSeconds(1),
        Rules.Quota.of("toy"));
  }

  static Rules.Limits limits(Duration audio, Duration endsAfterSilence) {
    return new Rules.Limits(
        Optional.ofNullable(audio),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(endsAfterSilence),
        10_000);
  }

  @Override
  public Dialect attempt(Moment moment) {
    return new ToyDialect();
  }

  private static final class ToyDialect implements StreamDialect {
    @Override
    public HttpCall open(Moment moment, Token token) {
      URI uri = URI.create("ws://localhost/toy?at=" + moment.wall().toEpochMilli());
      return HttpCall.get(uri, Map.of());
    }

    @Override
    public void write(Cue cue, AudioChunk audio, Outbox out) {
      switch (cue) {
        case BEGIN -> {}
        case AUDIO -> out.audio(audio).send(Outbox.Kind.BINARY);
        case END -> out.text("E").send(Outbox.Kind.TEXT);
        case ABORT -> out.text("A").send(Outbox.Kind.TEXT);
      }
    }

    @Override
    public void opened(Inbox in) {}

    @Override
    public void read(Reply reply, Inbox in) {
      String body =
          new String(reply.array(), reply.offset(), reply.length(), StandardCharsets.UTF_8);
      body.lines().forEach(line -> read(line.split(" ", 5), in));
    }

    private static void read(String[] word, Inbox in) {
      switch (word[0]) {
        case "ready" -> in.ready();
        case "piece" ->
            in.piece(number(word[1])).text(word[4]).span(number(word[2]), number(word[3])).put();
        case "remove" -> in.remove(number(word[1]), number(word[2]));
        case "settled" -> in.settled(number(word[1]), number(word[2]));
        case "end" -> in.end(number(word[1]));
        case "fail" ->
            in.fail(
                new Failure(
                    ErrorCategory.valueOf(word[1]), word[2], "no", "trace", Remedy.GIVE_UP, "Do."));
        default -> throw new IllegalArgumentException(word[0]);
      }
    }

    private static long number(String word) {
      return Long.parseLong(word);
    }
  }
}
