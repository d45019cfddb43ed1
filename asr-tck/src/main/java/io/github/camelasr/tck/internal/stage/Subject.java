package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.Secret;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.tck.ChunkVendor;
import io.github.camelasr.tck.JobVendor;
import io.github.camelasr.tck.StreamVendor;
import io.github.camelasr.tck.Vendor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * One protocol of a provider, and its vendor.
 *
 * @param vendor the other side
 * @param provider the provider under test
 * @param sessions opens sessions
 */
public record Subject(Vendor vendor, AsrProvider provider, Sessions sessions) implements Shaped {
  /** The time at which everything happens. */
  public static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

  /** The token that is given to providers that want one. */
  public static final String TOKEN = "tck-token-0123456789";

  /**
   * A subject for one rule.
   *
   * @param vendor the other side
   * @param sessions opens sessions
   */
  public Subject(Vendor vendor, Sessions sessions) {
    this(vendor, vendor.provider(), sessions);
  }

  @Override
  public Shape shape() {
    return Shape.of(vendor);
  }

  /** The protocol. */
  public Variant variant() {
    return AsrEngine.variant(provider, vendor.options());
  }

  /** What the protocol declares. */
  public Declaration declaration() {
    return variant().declaration();
  }

  /** The options that are needed, and others; an empty one takes an option away. */
  public Map<String, String> options(Map<String, String> others) {
    Map<String, String> all = new HashMap<>(vendor.options());
    all.putAll(others);
    all.values().removeIf(String::isEmpty);
    return all;
  }

  /** Checked options: those that are needed, and others. */
  public Settings settings(Map<String, String> others) {
    return Settings.check(AsrEngine.options(variant()), options(others));
  }

  /** The plan of the options that are needed. */
  public Plan plan() {
    return plan(Map.of());
  }

  /** The plan of the options that are needed, and others. */
  public Plan plan(Map<String, String> others) {
    return variant().plan(settings(others));
  }

  /** The protocol's rules. */
  public Rules rules() {
    return plan().rules();
  }

  /** Whether the provider wants tokens under the options that are needed, and others. */
  public boolean wantsToken(Map<String, String> others) {
    return provider.tokens(settings(others)).isPresent();
  }

  /** A token, if the provider wants one under the options that are needed, and others. */
  public Token token(Map<String, String> others) {
    return wantsToken(others)
        ? new Token(Optional.of(Secret.of(TOKEN)), NOW.plusSeconds(3_600))
        : Token.NONE;
  }

  /** A moment at which everything happens, with fixed entropy. */
  public static Moment moment(long seed) {
    return new Moment(NOW, new Random(seed));
  }

  /** The values of the secret options. */
  public List<String> secrets() {
    List<String> values = new ArrayList<>();
    for (OptionSpec spec : declaration().options()) {
      String value = vendor.options().get(spec.name());
      if (spec.secret() && value != null) {
        values.add(value);
      }
    }
    if (wantsToken(Map.of())) {
      values.add(TOKEN);
    }
    return values;
  }

  /** Everything that the vendor says in a dialogue that goes well. */
  public List<Reply> canned() {
    List<Reply> all = new ArrayList<>();
    if (vendor instanceof StreamVendor stream) {
      all.addAll(stream.ready());
      all.add(stream.result(1, "first words"));
      all.add(stream.result(2, "second words"));
      all.addAll(stream.last(3, "third words"));
    } else if (vendor instanceof ChunkVendor chunk) {
      all.add(chunk.result(0, ""));
      all.add(chunk.result(1, "first words"));
      all.add(chunk.last(2, "first words second words"));
    } else if (vendor instanceof JobVendor job) {
      job.accepted("tck-ticket").ifPresent(all::add);
      all.add(job.working());
      all.add(job.done("all the words"));
    }
    return all;
  }
}
