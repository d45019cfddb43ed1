package io.github.camelasr.tck;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.api.spi.VendorError;
import io.github.camelasr.tck.toy.Twists;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Wrong declarations and options. */
final class DeclarationFlaws {
  private DeclarationFlaws() {}

  static Stream<Flaw> all() {
    return Stream.concat(declarations(), options());
  }

  private static Stream<Flaw> declarations() {
    AtomicInteger asked = new AtomicInteger();
    return Stream.of(
        Flaw.of("D01", "has spaces in its name", "'Toy Vendor'", Twists.named("Toy Vendor")),
        Flaw.of(
            "D02",
            "has two protocols of one name",
            "'stream' is there twice",
            Twists.variants(all -> List.of(all.get(0), all.get(0)))),
        Flaw.of("D02", "has no protocol", "there is none", Twists.variants(all -> List.of())),
        Flaw.declared(
            "D03",
            "declares something else every time",
            "the declaration",
            d -> summary(d, "A toy, asked for the time " + asked.incrementAndGet())),
        Flaw.ruled(
            "D03",
            "has other rules every time",
            "the rules of one plan",
            rules -> quota(rules, "toy " + asked.incrementAndGet())),
        Flaw.declared(
            "D04", "ends its summary with a full stop", "summary", d -> summary(d, "A toy.")),
        Flaw.declared(
            "D05",
            "has two rows for one code",
            "40001 is there twice",
            d -> errors(d, twice(List.copyOf(d.errors())))),
        Flaw.ruled(
            "D06", "cuts samples in two", "a unit of 3 bytes is no whole number", r -> unit(r, 3)));
  }

  private static Stream<Flaw> options() {
    return Stream.of(
        optioned("O01", "has an option in kebab-case", "'bad-name' is not camelCase", "bad-name"),
        optioned("O01", "takes an option of the engine", "'api' belongs to the engine", "api"),
        optioned("O02", "does not mark a secret", "userToken", "userToken"),
        Flaw.declared(
            "O03",
            "lists a value that its type refuses",
            "'count=two' is not a whole number",
            d -> with(d, option("count", OptionType.INTEGER).allowed("1", "two"))),
        Flaw.declared(
            "O04",
            "demands more than credentials",
            "'region' is missing",
            d -> with(d, option("region", OptionType.STRING).required())),
        Flaw.of(
            "O05",
            "throws what it likes",
            "language ended in IllegalStateException",
            planned(
                (sound, settings) -> {
                  if (settings.get("language").equals("en")) {
                    throw new IllegalStateException("no English");
                  }
                  return sound.plan(settings);
                })),
        Flaw.declared(
            "O06",
            "ignores an option",
            "mood",
            d -> with(d, option("mood", OptionType.STRING).allowed("gay", "sad"))),
        Flaw.stream(
            "O07",
            "drops what it does not know",
            "tckProbe=tckValue is nowhere",
            calling(uri -> uri.replace("tckProbe=tckValue&", ""))),
        Flaw.stream(
            "O08",
            "always goes to one host",
            "it went to other.example.com",
            calling(uri -> uri.replaceFirst("//[^/]+", "//other.example.com"))));
  }

  private static Flaw optioned(String rule, String what, String words, String name) {
    return Flaw.declared(rule, what, words, d -> with(d, option(name, OptionType.STRING)));
  }

  private static OptionSpec.Builder option(String name, OptionType type) {
    return OptionSpec.of(name, type, "An option");
  }

  private static Declaration with(Declaration d, OptionSpec.Builder option) {
    List<OptionSpec> options = new ArrayList<>(d.options());
    options.add(option.build());
    return new Declaration(
        d.name(), d.summary(), d.document(), options, d.capabilities(), d.limits(), d.errors());
  }

  private static Declaration summary(Declaration d, String summary) {
    return new Declaration(
        d.name(), summary, d.document(), d.options(), d.capabilities(), d.limits(), d.errors());
  }

  private static Declaration errors(Declaration d, List<VendorError> errors) {
    return new Declaration(
        d.name(), d.summary(), d.document(), d.options(), d.capabilities(), d.limits(), errors);
  }

  private static List<VendorError> twice(List<VendorError> errors) {
    return Stream.concat(errors.stream(), errors.stream()).toList();
  }

  static Rules quota(Rules r, String key) {
    return new Rules(
        r.accepts(),
        r.chunking(),
        r.pace(),
        r.limits(),
        r.ending(),
        r.quiet(),
        Rules.Quota.of(key));
  }

  private static Rules unit(Rules r, int bytes) {
    Rules.Chunking sizes = new Rules.Chunking(bytes, bytes * 1_000, bytes * 9_000, bytes, true);
    return new Rules(r.accepts(), sizes, r.pace(), r.limits(), r.ending(), r.quiet(), r.quota());
  }

  private static UnaryOperator<StreamDialect> calling(UnaryOperator<String> uri) {
    return sound ->
        new StreamTwist(sound) {
          @Override
          public HttpCall open(Moment moment, Token token) {
            HttpCall call = sound.open(moment, token);
            return HttpCall.get(URI.create(uri.apply(call.uri().toString())), call.headers());
          }
        };
  }

  private static Twists planned(Planning planning) {
    return Twists.variants(
        all -> all.stream().map(sound -> (Variant) new PlannedVariant(sound, planning)).toList());
  }

  private interface Planning {
    Plan plan(Variant sound, Settings settings);
  }

  private record PlannedVariant(Variant sound, Planning planning) implements Variant {
    @Override
    public Declaration declaration() {
      return sound.declaration();
    }

    @Override
    public Plan plan(Settings settings) {
      return planning.plan(sound, settings);
    }
  }
}
