package io.github.camelasr.tck.toy;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.api.spi.Variant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A sound provider in all three shapes, and the stuff of which wrong ones are made. */
public final class ToyProvider implements AsrProvider {
  private final Twists twists;

  /** The sound toy. */
  public ToyProvider() {
    this(Twists.NONE);
  }

  /** A toy that is twisted. */
  public ToyProvider(Twists twists) {
    this.twists = twists;
  }

  @Override
  public String name() {
    return twists.name();
  }

  @Override
  public List<Variant> variants() {
    return twists
        .variants()
        .apply(
            List.of(
                variant("stream", (settings, moment) -> new ToyStream(settings)),
                variant("chunk", ToyChunk::new),
                variant("job", (settings, moment) -> new ToyJob(settings))));
  }

  @Override
  public Optional<TokenExchange> tokens(Settings settings) {
    return settings.get("api").equals("chunk")
        ? Optional.of(twists.tokens().apply(new ToyTokens(settings)))
        : Optional.empty();
  }

  /** The toys' signature of a key and a time in milliseconds. */
  public static String sign(String key, long time) {
    return Integer.toHexString((key + time).hashCode());
  }

  private Variant variant(String name, BiFunction<Settings, Moment, Dialect> dialects) {
    Declaration declaration = ToyTables.declaration(name);
    Rules rules = ToyTables.rules(name);
    return new Variant() {
      @Override
      public Declaration declaration() {
        return twists.declaration().apply(declaration);
      }

      @Override
      public Plan plan(Settings settings) {
        return twists.plan().apply(new ToyPlan(rules, settings));
      }

      final class ToyPlan implements Plan {
        private final Rules rules;
        private final Settings settings;

        ToyPlan(Rules rules, Settings settings) {
          this.rules = rules;
          this.settings = settings;
        }

        @Override
        public Rules rules() {
          return rules;
        }

        @Override
        public Dialect attempt(Moment moment) {
          return twists.dialect().apply(dialects.apply(settings, moment));
        }
      }
    };
  }
}
