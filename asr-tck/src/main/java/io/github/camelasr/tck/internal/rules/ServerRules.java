package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.tck.Server.Dialogue;
import io.github.camelasr.tck.Trouble;
import io.github.camelasr.tck.internal.stage.Encounter;
import io.github.camelasr.tck.internal.stage.LiveSubject;
import io.github.camelasr.tck.internal.stage.Shape;
import io.github.camelasr.tck.internal.stage.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** N: the network, as long as it is sound. */
final class ServerRules {
  private static final int AT_ONCE = 12;

  private ServerRules() {}

  static Stream<Rule<LiveSubject>> rules() {
    return Stream.of(
        Rule.of(
            "N01",
            "Audio of any length arrives once and in order over a real connection",
            "audio did not arrive once and in order over a real connection",
            ServerRules::lengths),
        Rule.of(
            "N02",
            "Sessions that run at once do not disturb each other",
            "sessions that ran at once disturbed each other",
            ServerRules::atOnce),
        Rule.of(
            "N03",
            "A session that is cancelled closes its connection",
            "a session that was cancelled did not end, or left its connection open",
            ServerRules::cancelled),
        Rule.of(
            "N04",
            "Closing the engine ends sessions, connections and threads",
            "closing the engine left a session, a connection or a thread",
            ServerRules::closed),
        Rule.of(
            "N05",
            "A wrong secret ends the session in AUTHENTICATION or PERMISSION and is not shown",
            "a wrong secret was taken, not told as such, or shown",
            ServerRules::wrongSecrets));
  }

  private static void lengths(LiveSubject subject) throws InterruptedException {
    int rate = subject.format().sampleRateHz();
    int chunk = Math.min(subject.chunkFrames(), rate);
    for (int frames : new int[] {1, chunk - 1, chunk, chunk + 1, 3 * rate + 7}) {
      try (Encounter encounter = new Encounter(subject, Trouble.NONE)) {
        byte[] audio = subject.audio(Math.max(1, frames), frames);
        Live.endsInOrder(subject, encounter.whole(audio));
        List<Dialogue> heard = encounter.server().dialogues();
        Coverage coverage = Coverage.of(subject, audio, heard);
        // A vendor that ends by itself may have heard some of what the next dialogue begins with.
        if (heard.size() == 1 || subject.rules().limits().endsAfterSilence().isEmpty()) {
          coverage.once();
        }
      }
    }
  }

  private static void atOnce(LiveSubject subject) throws InterruptedException {
    try (Encounter encounter = new Encounter(subject, Trouble.NONE)) {
      List<byte[]> audio =
          IntStream.range(0, AT_ONCE).mapToObj(seed -> subject.seconds(2, seed)).toList();
      List<Visit> visits = new ArrayList<>();
      audio.forEach(each -> visits.add(encounter.whole(each)));
      for (Visit visit : visits) {
        Live.endsInOrder(subject, visit);
      }
      List<Dialogue> heard = encounter.server().dialogues();
      for (byte[] each : audio) {
        Coverage.of(subject, each, heard.stream().filter(d -> Coverage.isOf(d, each)).toList());
      }
    }
  }

  private static void cancelled(LiveSubject subject) throws InterruptedException {
    try (Encounter encounter = new Encounter(subject, Trouble.NONE)) {
      Visit visit = encounter.begun(subject.seconds(2, 3));
      hears(subject, encounter, 1);
      visit.session().cancel();
      Live.failsIn(subject, visit, ErrorCategory.CANCELLED);
      leaves(subject, encounter);
    }
  }

  /** A vendor that takes no less than a whole recording hears nothing before its end. */
  private static void hears(LiveSubject subject, Encounter encounter, int dialogues) {
    if (subject.shape() == Shape.JOB || subject.chunkFrames() > subject.format().sampleRateHz()) {
      return;
    }
    Live.until(
        subject,
        () ->
            encounter.server().dialogues().stream().filter(d -> d.audio().length > 0).count()
                >= dialogues,
        "no audio arrived");
  }

  /** Only a WebSocket tells its server that the client is gone. */
  private static void leaves(LiveSubject subject, Encounter encounter) {
    if (subject.shape() == Shape.STREAM) {
      Live.until(
          subject,
          () -> encounter.server().dialogues().stream().noneMatch(Dialogue::isOpen),
          "a connection is still open");
    }
  }

  private static void closed(LiveSubject subject) throws InterruptedException {
    long before = threads();
    try (Encounter encounter = new Encounter(subject, Trouble.NONE)) {
      List<Visit> visits = new ArrayList<>();
      for (int count = 0; count < 3; count++) {
        visits.add(encounter.begun(subject.seconds(2, count)));
      }
      hears(subject, encounter, visits.size());
      encounter.closeEngine();
      for (Visit visit : visits) {
        Live.ends(subject, visit);
      }
      leaves(subject, encounter);
      Live.until(subject, () -> threads() <= before, "a thread of the engine is left");
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("asr-(loop|http)-.*"))
        .count();
  }

  private static void wrongSecrets(LiveSubject subject) throws InterruptedException {
    List<String> secrets = subject.secrets();
    Rule.skipUnless(!secrets.isEmpty(), "nothing is secret");
    for (String secret : secrets) {
      try (Encounter encounter = new Encounter(subject, Trouble.NONE)) {
        String right = encounter.server().options().get(secret);
        String wrong = "tck-wrong-" + "0123456789";
        Visit visit = encounter.option(secret, wrong).whole(subject.seconds(1, 5));
        ErrorCategory category = Live.fails(subject, visit).category();
        Breach.unless(
            category == ErrorCategory.AUTHENTICATION || category == ErrorCategory.PERMISSION,
            secret + " ended it in ",
            visit.error().orElseThrow());
        String told = told(visit);
        Breach.unless(!told.contains(wrong) && !told.contains(right), secret, " is shown");
      }
    }
  }

  private static String told(Visit visit) {
    StringBuilder told = new StringBuilder(visit.events().toString());
    for (Throwable e = visit.error().orElse(null); e != null; e = e.getCause()) {
      told.append(e);
    }
    return told.toString();
  }
}
