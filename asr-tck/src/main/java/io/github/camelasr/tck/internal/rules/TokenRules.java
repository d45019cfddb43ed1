package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.Secret;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.tck.Vendor;
import io.github.camelasr.tck.internal.stage.Bare;
import io.github.camelasr.tck.internal.stage.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** T: tokens, for providers that want them. */
final class TokenRules {
  private TokenRules() {}

  static Stream<Rule<Subject>> rules() {
    return Stream.of(
        Rule.of(
            "T01",
            "The request for a token is the same for the same moment",
            "the request for a token changes by itself",
            TokenRules::constant),
        Rule.of(
            "T02",
            "A token is read, and renewed ahead of its end",
            "a token was not read, or would not be renewed",
            TokenRules::read),
        Rule.of(
            "T03",
            "An answer without a token is a typed error",
            "an answer without a token was no typed error",
            TokenRules::refused),
        Rule.of(
            "T04",
            "The token reaches the vendor",
            "the token does not reach the vendor",
            TokenRules::used));
  }

  private static TokenExchange exchange(Subject subject) {
    var exchange = subject.provider().tokens(subject.settings(Map.of()));
    Rule.skipUnless(exchange.isPresent(), "the provider wants no token");
    return exchange.orElseThrow();
  }

  private static void constant(Subject subject) {
    TokenExchange first = exchange(subject);
    TokenExchange second = exchange(subject);
    Breach.unless(first.key().equals(second.key()), "its key is another one for equal options");
    String once = Sent.tokenRequest(first);
    Breach.unless(once.equals(Sent.tokenRequest(first)), "the second request is another one");
    Breach.unless(once.equals(Sent.tokenRequest(second)), "equal options ask otherwise");
  }

  private static void read(Subject subject) {
    Token token = exchange(subject).read(subject.vendor().token("tck-value-1"), Subject.moment(1));
    String value = token.value().map(Secret::reveal).orElse("");
    Breach.unless(value.equals("tck-value-1"), "it was not read");
    Breach.unless(token.renewAt().isAfter(Subject.NOW), "it is renewed before it is used");
    Breach.unless(token.renewAt().isBefore(Instant.MAX), "it is never renewed");
  }

  private static void refused(Subject subject) {
    TokenExchange exchange = exchange(subject);
    Reply good = subject.vendor().token("tck-value-1");
    Mutations mutations = new Mutations(List.of(good), 5);
    for (int round = 0; round < 3_000; round++) {
      typed(exchange, mutations.next(), false);
    }
    for (int status : List.of(400, 401, 403, 404, 429, 500, 503)) {
      for (String body : List.of("", "{}", "null", "<html>", "{\"code\":10003,\"msg\":\"no\"}")) {
        typed(exchange, Vendor.answer(status, body), true);
      }
    }
    typed(exchange, Vendor.answer(200, "{}"), true);
    typed(exchange, Vendor.answer(200, ""), true);
  }

  private static void typed(TokenExchange exchange, Reply reply, boolean mustFail) {
    try {
      exchange.read(reply, Subject.moment(1));
      Breach.unless(!mustFail, "HTTP status ", reply.status(), " gave a token");
    } catch (AsrException e) {
      Breach.unless(!e.detail().isBlank(), "the exception says nothing");
    } catch (RuntimeException e) {
      if (e instanceof Breach) {
        throw e;
      }
      throw new Breach(e.getClass().getSimpleName() + " was thrown");
    }
  }

  private static void used(Subject subject) {
    exchange(subject);
    Bare bare = Bare.of(subject);
    bare.begin();
    bare.audio(Scenes.chunk(subject, 0));
    Breach.unless(
        bare.sent().stream().map(Sent::all).anyMatch(said -> said.contains(Subject.TOKEN)),
        "it is in no request");
  }
}
