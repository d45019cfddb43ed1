package io.github.camelasr.component;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.Variant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A provider that only declares options; it can be configured but not spoken to. */
final class Stranger implements AsrProvider, Variant, Plan {
  private static final OptionSpec LOSUNG =
      OptionSpec.of("losung", OptionType.STRING, "A key by a name nobody knows").secret().build();
  private static final OptionSpec PAROLE =
      OptionSpec.of("parole", OptionType.STRING, "Another one").secret().build();

  @Override
  public String name() {
    return "stranger";
  }

  @Override
  public List<Variant> variants() {
    return List.of(this);
  }

  @Override
  public Declaration declaration() {
    return new Declaration(
        "only", "Nothing", "", List.of(LOSUNG, PAROLE), Set.of(), List.of(), List.of());
  }

  @Override
  public Plan plan(Settings settings) {
    return this;
  }

  @Override
  public Rules rules() {
    return new Rules(
        List.of(AudioFormat.pcm16(16_000)),
        new Rules.Chunking(2, 1_280, 1_280, 2, true),
        new Rules.Pace(1, 1, 1),
        new Rules.Limits(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1_000),
        Rules.Ending.EMPTY_MESSAGE,
        Duration.ofSeconds(1),
        Rules.Quota.of("stranger"));
  }

  @Override
  public Dialect attempt(Moment moment) {
    return new Mute();
  }

  /** Never spoken to. */
  private static final class Mute implements StreamDialect {
    @Override
    public HttpCall open(Moment moment, Token token) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(Cue cue, AudioChunk audio, Outbox out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void read(Reply reply, Inbox in) {
      throw new UnsupportedOperationException();
    }
  }
}
