package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.tck.internal.stage.Bare;
import io.github.camelasr.tck.internal.stage.Subject;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** O: options. */
final class OptionRules {
  private static final Set<String> RESERVED = Set.of("api", "allowInsecure");
  private static final Pattern SECRET =
      Pattern.compile("(key|secret|token|password|passwd)$", Pattern.CASE_INSENSITIVE);
  private static final String HOST = "tck-probe.invalid";

  private OptionRules() {}

  static Stream<Rule<Subject>> rules() {
    return Stream.of(
        Rule.of(
            "O01",
            "Options have names of their own in camelCase",
            "an option's name is malformed, reserved or doubled",
            OptionRules::names),
        Rule.of(
            "O02",
            "An option whose name ends in key, secret, token or password is marked as secret",
            "an option that holds a secret is not marked",
            OptionRules::secrets),
        Rule.of(
            "O03",
            "Every value that an option lists is valid",
            "an option refuses a value that it lists itself",
            OptionRules::allowed),
        Rule.of(
            "O04",
            "Credentials alone are enough",
            "credentials alone are not enough",
            OptionRules::credentials),
        Rule.of(
            "O05",
            "Every value is taken or refused as BAD_OPTION",
            "a value was neither taken nor refused as BAD_OPTION",
            OptionRules::typed),
        Rule.of(
            "O06", "Every option has an effect", "an option has no effect", OptionRules::honoured),
        Rule.of(
            "O07",
            "A parameter given as param.NAME reaches the vendor",
            "a parameter given as param.NAME did not reach the vendor",
            OptionRules::params),
        Rule.of(
            "O08",
            "Calls go to the endpoint that is given",
            "a call does not go to the endpoint that is given",
            OptionRules::endpoint));
  }

  private static void names(Subject subject) {
    Set<String> names = new HashSet<>();
    for (OptionSpec option : subject.declaration().options()) {
      String name = option.name();
      Breach.unless(name.matches("[a-z][a-zA-Z0-9]*"), "'", name, "' is not camelCase");
      Breach.unless(!RESERVED.contains(name), "'", name, "' belongs to the engine");
      Breach.unless(names.add(name), "'", name, "' is there twice");
    }
  }

  private static void secrets(Subject subject) {
    for (OptionSpec option : subject.declaration().options()) {
      Breach.unless(option.secret() || !SECRET.matcher(option.name()).find(), option.name());
      Breach.unless(
          !option.secret() || option.defaultValue().isEmpty(), option.name(), " has a default");
    }
  }

  private static void allowed(Subject subject) {
    for (OptionSpec option : subject.declaration().options()) {
      option.allowed().forEach(value -> noFault(option, value));
      option.defaultValue().ifPresent(value -> noFault(option, value));
    }
  }

  private static void noFault(OptionSpec option, String value) {
    option
        .faultOf(value)
        .ifPresent(
            fault -> {
              throw new Breach(fault);
            });
  }

  private static void credentials(Subject subject) {
    Map<String, OptionSpec> declared =
        subject.declaration().options().stream()
            .collect(Collectors.toMap(OptionSpec::name, spec -> spec, (a, b) -> a));
    for (String name : subject.vendor().options().keySet()) {
      OptionSpec option = declared.get(name);
      Breach.unless(
          name.equals("api") || (option != null && option.defaultValue().isEmpty()),
          name,
          " is no credential but was given");
    }
    subject.plan();
  }

  private static void typed(Subject subject) {
    for (OptionSpec option : subject.declaration().options()) {
      for (String value : Values.odd(option)) {
        Map<String, String> given = with(subject, option, value);
        try {
          exchange(subject, given);
        } catch (AsrException e) {
          Breach.unless(
              e.category() == ErrorCategory.BAD_OPTION, option.name(), " ended in ", e.category());
        } catch (RuntimeException e) {
          throw new Breach(
              option.name()
                  + " ended in "
                  + e.getClass().getSimpleName()
                  + " when it was "
                  + show(value));
        }
      }
    }
  }

  private static String show(String value) {
    return "'"
        + value.codePoints().limit(40).mapToObj(OptionRules::shown).collect(Collectors.joining())
        + "'";
  }

  private static String shown(int codePoint) {
    return codePoint < ' ' ? "\\u" + codePoint : Character.toString(codePoint);
  }

  private static void honoured(Subject subject) {
    for (OptionSpec option : subject.declaration().options()) {
      Map<String, String> base = new HashMap<>(subject.vendor().alongside(option.name()));
      List<String> values = Values.valid(option);
      boolean differs = false;
      for (int at = 0; at < values.size() && !differs; at++) {
        Map<String, String> given = with(subject, option, values.get(at));
        differs = !view(subject, given).equals(view(subject, base));
      }
      Breach.unless(differs || values.isEmpty(), option.name());
    }
  }

  private static Map<String, String> with(Subject subject, OptionSpec option, String value) {
    Map<String, String> given = new HashMap<>(subject.vendor().alongside(option.name()));
    given.put(option.name(), value);
    return given;
  }

  /** Everything that can be seen of a configuration: rules, warnings, what is sent, refusals. */
  private static String view(Subject subject, Map<String, String> given) {
    try {
      var plan = subject.plan(given);
      return plan.rules() + "\n" + plan.warnings() + "\n" + exchange(subject, given);
    } catch (AsrException e) {
      return e.category().toString();
    }
  }

  /** What is sent, and what is understood, in that order of the engine: the plan comes first. */
  private static String exchange(Subject subject, Map<String, String> given) {
    Plan plan = subject.plan(given);
    StringBuilder said = new StringBuilder();
    subject
        .provider()
        .tokens(subject.settings(given))
        .ifPresent(exchange -> said.append(exchange.key()).append(Sent.tokenRequest(exchange)));
    Bare bare = Bare.of(subject, plan, Bare.Setting.of(subject, given));
    Scenes.wholeDialogue(subject, bare);
    bare.sent().forEach(message -> said.append(Sent.all(message)));
    return said.append(bare.notes().events()).toString();
  }

  private static void params(Subject subject) {
    String said = view(subject, Map.of("param.tckProbe", "tckValue"));
    Breach.unless(
        said.equals("BAD_OPTION") || (said.contains("tckProbe") && said.contains("tckValue")),
        "tckProbe=tckValue is nowhere in what was sent");
  }

  private static void endpoint(Subject subject) {
    OptionSpec option =
        subject.declaration().options().stream()
            .filter(spec -> spec.name().equals("endpoint"))
            .findFirst()
            .orElseThrow(() -> new Breach("there is no option 'endpoint'"));
    Breach.unless(option.type() == OptionType.URI, "'endpoint' is no URI");
    Bare bare = Bare.of(subject);
    bare.begin();
    bare.audio(Scenes.chunk(subject, 1));
    URI usual = bare.sent().get(0).call().uri();
    URI wanted = URI.create(usual.getScheme() + "://" + HOST + ":4711" + usual.getRawPath());
    Bare moved =
        Bare.of(
            subject, subject.plan(Map.of("endpoint", wanted.toString())), Bare.Setting.of(subject));
    moved.begin();
    moved.audio(Scenes.chunk(subject, 1));
    URI went = moved.sent().get(0).call().uri();
    Breach.unless(
        HOST.equals(went.getHost()) && went.getPort() == 4711,
        "it went to ",
        went.getRawAuthority());
  }
}
