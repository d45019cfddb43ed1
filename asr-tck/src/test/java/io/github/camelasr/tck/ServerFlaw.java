package io.github.camelasr.tck;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.tck.internal.stage.Sessions;
import io.github.camelasr.tck.toy.ToyProvider;
import io.github.camelasr.tck.toy.Twists;
import io.github.camelasr.tck.toyserver.ToyServer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A provider, an engine or a server that breaks a rule over real sockets on purpose.
 *
 * @param rule the rule that it breaks
 * @param what what is wrong with it
 * @param words what the kit must find
 * @param cast who plays
 */
record ServerFlaw(String rule, String what, String words, Cast cast) {

  /**
   * Who plays.
   *
   * @param provider makes the provider
   * @param server starts the server
   * @param sessions opens the sessions
   */
  record Cast(Supplier<AsrProvider> provider, Function<Trouble, Server> server, Sessions sessions) {

    private static Cast of(String api, Twists twists) {
      return new Cast(
          () -> new ToyProvider(twists), trouble -> new ToyServer(api, trouble), Sessions.REAL);
    }

    private Cast with(Sessions other) {
      return new Cast(provider, server, other);
    }

    private Cast making(UnaryOperator<Trouble> other) {
      return new Cast(provider, trouble -> server.apply(other.apply(trouble)), sessions);
    }

    private Cast trusting() {
      return new Cast(provider, trouble -> ToyServer.trusting("stream", trouble), sessions);
    }
  }

  @Override
  public String toString() {
    return rule + " " + what;
  }

  /** Whether the flaw shows by waiting for something that never happens. */
  boolean isWaitedFor() {
    return words.equals("the session is still open") || words.endsWith("is left");
  }

  /** A stream provider that is twisted. */
  static ServerFlaw of(String rule, String what, String words, Twists twists) {
    return new ServerFlaw(rule, what, words, Cast.of("stream", twists));
  }

  /** A stream dialect that is twisted. */
  static ServerFlaw stream(
      String rule, String what, String words, UnaryOperator<StreamDialect> twist) {
    return of(rule, what, words, Twists.dialect(d -> twist.apply((StreamDialect) d)));
  }

  /** A chunk provider that is twisted. */
  static ServerFlaw chunks(String rule, String what, String words, Twists twists) {
    return new ServerFlaw(rule, what, words, Cast.of("chunk", twists));
  }

  /** A wrong engine. */
  static ServerFlaw engine(String rule, String what, String words, Sessions sessions) {
    return new ServerFlaw(rule, what, words, Cast.of("stream", Twists.NONE).with(sessions));
  }

  /** The same with a server that makes other trouble than it says. */
  ServerFlaw making(UnaryOperator<Trouble> other) {
    return new ServerFlaw(rule, what, words, cast.making(other));
  }

  /** The same with a server that lets everybody in. */
  ServerFlaw trusting() {
    return new ServerFlaw(rule, what, words, cast.trusting());
  }
}
