package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Rules.Chunking;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.api.spi.VendorError;
import io.github.camelasr.tck.internal.stage.Shape;
import io.github.camelasr.tck.internal.stage.Subject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** D: what is declared. */
final class DeclarationRules {
  private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final int MOST_MESSAGE_BYTES = 64 * 1024 * 1024;

  private DeclarationRules() {}

  static Stream<Rule<Subject>> rules() {
    return Stream.of(
        Rule.of(
            "D01",
            "The provider's name is lower-case letters, digits and hyphens",
            "the provider's name is malformed",
            DeclarationRules::name),
        Rule.of(
            "D02",
            "Every protocol has a well-formed name of its own",
            "protocol names are missing, malformed or doubled",
            DeclarationRules::variants),
        Rule.of(
            "D03",
            "Declaration and rules are always the same",
            "what is declared changes from one question to the next",
            DeclarationRules::constant),
        Rule.of(
            "D04",
            "Every text of the declaration is fit to be printed",
            "a text of the declaration is missing or malformed",
            DeclarationRules::texts),
        Rule.of(
            "D05",
            "Every error code has one row, with meaning and advice",
            "the table of error codes is incomplete or ambiguous",
            DeclarationRules::errors),
        Rule.of(
            "D06",
            "The rules do not contradict themselves",
            "the rules contradict themselves",
            DeclarationRules::sound));
  }

  private static void name(Subject subject) {
    String name = subject.provider().name();
    Breach.unless(name.matches(NAME), "'", name, "'");
  }

  private static void variants(Subject subject) {
    List<Variant> variants = subject.provider().variants();
    Breach.unless(!variants.isEmpty(), "there is none");
    Set<String> names = new HashSet<>();
    for (Variant variant : variants) {
      String name = variant.declaration().name();
      Breach.unless(name.matches(NAME), "'", name, "' is malformed");
      Breach.unless(names.add(name), "'", name, "' is there twice");
    }
  }

  private static void constant(Subject subject) {
    Breach.unless(
        print(subject.declaration()).equals(print(subject.declaration())), "the declaration");
    var plan = subject.plan();
    Rules first = plan.rules();
    Breach.unless(first.equals(plan.rules()), "the rules of one plan");
    Breach.unless(first.equals(subject.plan().rules()), "the rules of two equal plans");
  }

  private static String print(Declaration declaration) {
    StringBuilder all = new StringBuilder();
    for (OptionSpec option : declaration.options()) {
      all.append(option.name())
          .append(option.type())
          .append(option.help())
          .append(option.source())
          .append(option.defaultValue())
          .append(option.allowed())
          .append(option.min())
          .append(option.max())
          .append(option.required())
          .append(option.secret());
    }
    return all.append(declaration.name())
        .append(declaration.summary())
        .append(declaration.document())
        .append(new TreeSet<>(declaration.capabilities()))
        .append(declaration.limits())
        .append(declaration.errors())
        .toString();
  }

  private static void texts(Subject subject) {
    Declaration declaration = subject.declaration();
    line("summary", declaration.summary());
    Breach.unless(
        declaration.document().matches("https?://\\S+"),
        "document is no URL: '",
        declaration.document(),
        "'");
    declaration.limits().forEach(limit -> line("limits", limit));
    for (OptionSpec option : declaration.options()) {
      line("help of " + option.name(), option.help());
    }
  }

  private static void line(String what, String text) {
    Breach.unless(
        !text.isBlank() && text.lines().count() == 1 && !text.endsWith("."),
        what,
        " is not one line without a final full stop: '",
        text,
        "'");
  }

  private static void errors(Subject subject) {
    Set<String> codes = new HashSet<>();
    for (VendorError error : subject.declaration().errors()) {
      Breach.unless(codes.add(error.code()), error.code(), " is there twice");
      line("meaning of " + error.code(), error.meaning());
      Breach.unless(
          error.advice().strip().endsWith("."),
          "advice for ",
          error.code(),
          " is no sentence: '",
          error.advice(),
          "'");
      Breach.unless(
          error.category() != ErrorCategory.CANCELLED, error.code(), " is no vendor's error");
    }
  }

  private static void sound(Subject subject) {
    Rules rules = subject.rules();
    AudioFormat format = rules.accepts().get(0);
    Chunking sizes = rules.chunking();
    int frame = Math.max(1, format.bytesPerFrame());
    Breach.unless(
        sizes.unitBytes() % frame == 0,
        "a unit of ",
        sizes.unitBytes(),
        " bytes is no whole number of samples of ",
        format);
    Breach.unless(
        sizes.minBytes() % frame == 0, "the smallest chunk is no whole number of samples");
    Breach.unless(
        rules.limits().messageBytes() <= MOST_MESSAGE_BYTES,
        "messages of ",
        rules.limits().messageBytes(),
        " bytes are as good as unbounded");
    Breach.unless(
        subject.shape() == Shape.JOB
            || (!rules.quiet().isNegative()
                && rules.quiet().compareTo(Duration.ofMinutes(10)) <= 0),
        "quiet for ",
        rules.quiet());
    Stream.of(
            rules.limits().audio(),
            rules.limits().wall(),
            rules.limits().idle(),
            rules.limits().endsAfterSilence())
        .flatMap(java.util.Optional::stream)
        .forEach(limit -> Breach.unless(limit.toMillis() > 0, "a limit of ", limit));
  }
}
