package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.engine.Timeouts;
import io.github.camelasr.tck.Server.Dialogue;
import io.github.camelasr.tck.Trouble;
import io.github.camelasr.tck.internal.stage.Encounter;
import io.github.camelasr.tck.internal.stage.LiveSubject;
import io.github.camelasr.tck.internal.stage.Shape;
import io.github.camelasr.tck.internal.stage.Visit;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** N: the network, when it makes trouble. */
final class ServerFaultRules {
  private static final Duration SOON = Duration.ofMillis(300);

  private ServerFaultRules() {}

  static Stream<Rule<LiveSubject>> rules() {
    return Stream.of(
        Rule.of(
            "N06",
            "Nobody at the other end ends the session in NETWORK",
            "nobody at the other end did not end the session in NETWORK",
            ServerFaultRules::nobody),
        Rule.of(
            "N07",
            "A refusal by a gateway ends the session in a typed error",
            "a refusal by a gateway did not end the session in a typed error",
            ServerFaultRules::refused),
        Rule.of(
                "N08",
                "A connection that breaks once costs no audio and no text, and doubles none",
                "a connection that broke once cost or doubled audio or text",
                ServerFaultRules::brokenOnce)
            .only(Shape.STREAM, Shape.CHUNK),
        Rule.of(
                "N09",
                "Connections that always break end the session in NETWORK with the loss declared",
                "broken connections did not end the session in NETWORK with the loss declared",
                ServerFaultRules::broken)
            .only(Shape.STREAM),
        Rule.of(
                "N10",
                "A server that goes silent ends the session in TIMEOUT",
                "a server that went silent did not end the session in TIMEOUT",
                ServerFaultRules::silent)
            .only(Shape.STREAM, Shape.CHUNK),
        Rule.of(
                "N11",
                "A server that reads slowly is waited for, in the same dialogue",
                "a server that read slowly was not waited for",
                ServerFaultRules::slow)
            .only(Shape.STREAM, Shape.CHUNK),
        Rule.of(
                "N12",
                "Fragments, pings and messages that come twice change nothing",
                "fragments, pings or messages that came twice changed what was understood",
                ServerFaultRules::unchanged)
            .only(Shape.STREAM),
        Rule.of(
            "N13",
            "Gibberish and floods leave the session with one end",
            "gibberish or a flood left the session without its one end",
            ServerFaultRules::gibberish),
        Rule.of(
            "N14",
            "A certificate that nobody vouches for is refused",
            "a certificate that nobody vouches for was not refused",
            ServerFaultRules::untrusted),
        Rule.of(
            "N15",
            "Tokens that die in mid-session are renewed without loss",
            "tokens that died in mid-session were not renewed without loss",
            ServerFaultRules::deadTokens));
  }

  private static void nobody(LiveSubject subject) throws InterruptedException {
    try (Encounter encounter = new Encounter(subject, Trouble.NONE)) {
      encounter.server().close();
      Live.failsIn(subject, encounter.whole(subject.seconds(1, 1)), ErrorCategory.NETWORK);
    }
  }

  private static void refused(LiveSubject subject) throws InterruptedException {
    try (Encounter encounter = new Encounter(subject, Trouble.REFUSAL)) {
      AsrException error = Live.fails(subject, encounter.whole(subject.seconds(1, 1)));
      Breach.unless(
          List.of(ErrorCategory.NETWORK, ErrorCategory.VENDOR, ErrorCategory.RATE_LIMIT)
              .contains(error.category()),
          "it ended in ",
          error);
    }
  }

  private static void brokenOnce(LiveSubject subject) throws InterruptedException {
    Wording.isWhole(whole(subject, Trouble.RESET_ONCE).segments());
  }

  private static void slow(LiveSubject subject) throws InterruptedException {
    int usual = dialogues(subject, Trouble.NONE);
    int slow = dialogues(subject, Trouble.DEAFNESS);
    Breach.unless(slow == usual, slow, " dialogues in place of ", usual);
  }

  /** How many dialogues there were in which all audio was heard. */
  private static int dialogues(LiveSubject subject, Trouble trouble) throws InterruptedException {
    try (Encounter encounter = new Encounter(subject, trouble)) {
      byte[] audio = subject.seconds(3, 8);
      Visit visit = encounter.whole(audio);
      Live.endsInOrder(subject, visit);
      Wording.isWhole(visit.segments());
      List<Dialogue> heard = encounter.server().dialogues();
      Coverage.of(subject, audio, heard);
      return (int) heard.stream().filter(dialogue -> dialogue.audio().length > 0).count();
    }
  }

  private static Visit whole(LiveSubject subject, Trouble trouble) throws InterruptedException {
    try (Encounter encounter = new Encounter(subject, trouble)) {
      byte[] audio = subject.seconds(3, 8);
      Visit visit = encounter.whole(audio);
      Live.endsInOrder(subject, visit);
      Coverage.of(subject, audio, encounter.server().dialogues());
      return visit;
    }
  }

  private static void broken(LiveSubject subject) throws InterruptedException {
    try (Encounter encounter = new Encounter(subject, Trouble.RESET)) {
      Visit visit = encounter.whole(subject.seconds(3, 1));
      Live.failsIn(subject, visit, ErrorCategory.NETWORK);
      Ledger ledger = Live.ledger(visit);
      Breach.unless(ledger.pending() == 0, ledger.pending(), " frames are neither final nor lost");
    }
  }

  private static void silent(LiveSubject subject) throws InterruptedException {
    try (Encounter encounter = new Encounter(subject, Trouble.SILENCE)) {
      encounter.timeouts(new Timeouts(Timeouts.DEFAULT.connect(), SOON, SOON, SOON));
      Live.failsIn(subject, encounter.whole(subject.seconds(3, 1)), ErrorCategory.TIMEOUT);
    }
  }

  private static void unchanged(LiveSubject subject) throws InterruptedException {
    String usual = text(subject, Trouble.NONE);
    for (Trouble trouble : List.of(Trouble.FRAGMENTS, Trouble.ECHO)) {
      String text = text(subject, trouble);
      Breach.unless(usual.equals(text), trouble, " made '", text, "' of '", usual, "'");
    }
  }

  private static String text(LiveSubject subject, Trouble trouble) throws InterruptedException {
    try (Encounter encounter = new Encounter(subject, trouble)) {
      Visit visit = encounter.whole(subject.seconds(3, 8));
      Live.endsInOrder(subject, visit);
      return visit.text();
    }
  }

  private static void gibberish(LiveSubject subject) throws InterruptedException {
    for (Trouble trouble : List.of(Trouble.GIBBERISH, Trouble.FLOOD)) {
      try (Encounter encounter = new Encounter(subject, trouble)) {
        Visit visit = encounter.whole(subject.seconds(2, 1));
        Live.ends(subject, visit);
        encounter.closeEngine();
        int ends = visit.closings().size();
        Breach.unless(ends == 1, "after ", trouble, " it ended ", ends, " times");
      }
    }
  }

  private static void untrusted(LiveSubject subject) throws InterruptedException {
    try (Encounter encounter = new Encounter(subject, Trouble.UNTRUSTED)) {
      Live.failsIn(subject, encounter.whole(subject.seconds(1, 1)), ErrorCategory.NETWORK);
      Breach.unless(
          encounter.server().dialogues().stream().allMatch(d -> d.audio().length == 0),
          "audio was sent");
    }
  }

  private static void deadTokens(LiveSubject subject) throws InterruptedException {
    Rule.skipUnless(subject.wantsTokens(), "the provider wants no tokens");
    whole(subject, Trouble.DEAD_TOKENS);
  }
}
