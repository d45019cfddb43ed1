package io.github.camelasr.tck.internal.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.Vendor;
import io.github.camelasr.tck.internal.stage.Bare;
import io.github.camelasr.tck.internal.stage.Rehearsal;
import io.github.camelasr.tck.internal.stage.Subject;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** S: secrets. */
final class SecretRules {
  private static final int SHORTEST = 8;

  private SecretRules() {}

  static Stream<Rule<Subject>> rules() {
    return Stream.of(
        Rule.of(
            "S01",
            "Nothing shows a secret when it is printed",
            "a secret is shown by toString",
            SecretRules::printed),
        Rule.of(
            "S02",
            "A secret that the vendor sends back is not shown",
            "a secret that the vendor sent back is shown",
            SecretRules::sentBack),
        Rule.of(
            "S03",
            "Keys, warnings and refusals of options hold no secret",
            "a secret is part of a key, a warning or a refusal",
            SecretRules::keys),
        Rule.of(
            "S04",
            "Events and exceptions of a session hold no secret and no signed URL",
            "a secret or a signed URL is part of an event or exception",
            SecretRules::sessions));
  }

  private static List<String> secrets(Subject subject) {
    List<String> secrets = subject.secrets();
    Rule.skipUnless(!secrets.isEmpty(), "there are no secrets");
    for (String secret : secrets) {
      Breach.unless(
          secret.length() >= SHORTEST, "a dummy secret of the kit has fewer than 8 characters");
    }
    return secrets;
  }

  private static void hidden(Subject subject, String what, Object shown) {
    String text = String.valueOf(shown);
    for (String secret : secrets(subject)) {
      String base64 = Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));
      for (String form : List.of(secret, URLEncoder.encode(secret, UTF_8), base64)) {
        Breach.unless(!text.contains(form), what);
      }
    }
  }

  private static void printed(Subject subject) {
    Plan plan = subject.plan();
    hidden(subject, "provider", subject.provider());
    hidden(subject, "variant", subject.variant());
    hidden(subject, "declaration", subject.declaration());
    hidden(subject, "plan", plan);
    hidden(subject, "dialect", plan.attempt(Subject.moment(1)));
    hidden(subject, "rules", plan.rules());
    subject
        .provider()
        .tokens(subject.settings(Map.of()))
        .ifPresent(exchange -> hidden(subject, "token exchange", exchange));
    Bare bare = Bare.of(subject);
    Scenes.wholeDialogue(subject, bare);
    for (Outgoing message : bare.sent()) {
      hidden(subject, "call", message.call());
    }
  }

  private static void sentBack(Subject subject) {
    List<Reply> replies =
        new ArrayList<>(List.of(subject.vendor().error(subject.vendor().unknownCode())));
    subject.declaration().errors().forEach(e -> replies.add(subject.vendor().error(e.code())));
    for (String secret : secrets(subject)) {
      for (Reply reply : replies) {
        failuresHide(subject, Json.withTextInStrings(reply, secret));
      }
      for (int status : List.of(400, 401, 403, 500)) {
        failuresHide(subject, Vendor.answer(status, "no such key: " + secret));
        failuresHide(subject, Vendor.answer(status, "{\"message\":\"" + secret + " is wrong\"}"));
      }
    }
  }

  private static void failuresHide(Subject subject, Reply reply) {
    for (Failure failure : FailureRules.reading(subject, reply).notes().failures()) {
      hidden(subject, "failure " + failure.category(), failure);
      hidden(subject, "exception", failure.toException("tck"));
    }
  }

  private static void keys(Subject subject) {
    Plan plan = subject.plan();
    hidden(subject, "quota key", plan.rules().quota().key());
    hidden(subject, "warnings", plan.warnings());
    subject
        .provider()
        .tokens(subject.settings(Map.of()))
        .ifPresent(exchange -> hidden(subject, "token key", exchange.key()));
    for (OptionSpec option : subject.declaration().options()) {
      for (String value : Values.valid(option)) {
        try {
          hidden(subject, "warnings", subject.plan(Map.of(option.name(), value)).warnings());
        } catch (AsrException e) {
          hidden(subject, "refusal of " + option.name(), e);
        }
      }
    }
  }

  private static void sessions(Subject subject) {
    String secret = secrets(subject).get(0);
    List<Reply> replies =
        List.of(
            Json.withTextInStrings(subject.vendor().error(subject.vendor().unknownCode()), secret),
            Vendor.answer(401, "{\"message\":\"" + secret + " is wrong\"}"));
    for (Reply reply : replies) {
      Rehearsal rehearsal = new Rehearsal(subject);
      rehearsal.play().always(reply.isMessage() ? 1 : 0, peer -> peer.say(reply));
      EndingRules.perform(rehearsal, subject);
      for (AsrEvent event : rehearsal.events()) {
        hidden(subject, event.getClass().getSimpleName(), event);
      }
      for (Throwable e = rehearsal.error().orElse(null); e != null; e = e.getCause()) {
        hidden(subject, e.getClass().getSimpleName(), e);
      }
    }
  }
}
