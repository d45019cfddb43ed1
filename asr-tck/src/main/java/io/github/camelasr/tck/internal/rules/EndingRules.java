package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.tck.Heard;
import io.github.camelasr.tck.JobVendor;
import io.github.camelasr.tck.StreamVendor;
import io.github.camelasr.tck.internal.stage.Peer;
import io.github.camelasr.tck.internal.stage.Play;
import io.github.camelasr.tck.internal.stage.Rehearsal;
import io.github.camelasr.tck.internal.stage.Shape;
import io.github.camelasr.tck.internal.stage.Subject;
import io.github.camelasr.tck.internal.stage.Tone;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** E: the end of a session. */
final class EndingRules {
  private EndingRules() {}

  static Stream<Rule<Subject>> rules() {
    return Stream.of(
        Rule.of(
            "E01",
            "A session ends exactly once, and nothing is told of it after that",
            "the session did not end exactly once with nothing after it",
            EndingRules::once),
        Rule.of(
            "E02",
            "The vendor's last words end the session in order, with its text",
            "the session did not end in order with the vendor's text",
            EndingRules::inOrder),
        Rule.of(
                "E03",
                "The end of audio is told exactly once, after the last audio",
                "the end of audio was not told exactly once, after the last audio",
                EndingRules::toldOnce)
            .only(Shape.STREAM, Shape.CHUNK),
        Rule.of(
            "E04",
            "Cancelling tells the vendor and leaves nothing behind",
            "cancelling did not tell the vendor, or left something behind",
            EndingRules::cancelled),
        Rule.of(
            "E05",
            "A session can be cancelled at any moment",
            "cancelling at some moment did not end the session, or left something behind",
            EndingRules::cancelledAnywhere),
        Rule.of(
            "E06",
            "An orderly end leaves nothing behind",
            "an orderly end left something behind",
            EndingRules::nothingLeft),
        Rule.of(
                "E07",
                "A vendor that ends by itself is continued",
                "a vendor that ended by itself was not continued",
                EndingRules::continued)
            .only(Shape.STREAM),
        Rule.of(
            "E08",
            "A connection that breaks ends the session in a typed error",
            "a broken connection did not end the session in a typed error",
            EndingRules::broken),
        Rule.of(
            "E09",
            "A vendor that goes silent ends the session in TIMEOUT",
            "a vendor that went silent did not end the session in TIMEOUT",
            EndingRules::silent));
  }

  static byte[] seconds(Rehearsal rehearsal, double seconds) {
    int frames = (int) (rehearsal.format().sampleRateHz() * seconds);
    return Tone.bytes(frames * Math.max(1, rehearsal.format().bytesPerFrame()));
  }

  static Rehearsal wholeSession(Subject subject) {
    return perform(new Rehearsal(subject), subject);
  }

  static Rehearsal perform(Rehearsal rehearsal, Subject subject) {
    if (subject.vendor() instanceof JobVendor job && !job.takesAudio()) {
      return rehearsal.runToTheEnd();
    }
    return rehearsal.perform(seconds(rehearsal, 2), () -> 3_200);
  }

  private static void once(Subject subject) {
    Rehearsal rehearsal = wholeSession(subject);
    rehearsal.session().end();
    rehearsal.session().cancel();
    rehearsal.advance(Duration.ofMinutes(1));
    endedOnce(rehearsal);
    Breach.unless(
        rehearsal.session().completion().toCompletableFuture().isDone(),
        "its completion is still open");
  }

  static void endedOnce(Rehearsal rehearsal) {
    List<AsrEvent> events = rehearsal.events();
    Breach.unless(
        rehearsal.closings().size() == 1, "it ended ", rehearsal.closings().size(), " times");
    Breach.unless(
        events.get(events.size() - 1) instanceof SessionClosed,
        "a ",
        events.get(events.size() - 1).getClass().getSimpleName(),
        " came after the end");
  }

  private static void inOrder(Subject subject) {
    Rehearsal rehearsal = wholeSession(subject);
    rehearsal
        .error()
        .ifPresent(
            error -> {
              throw new Breach(error.toString());
            });
    Breach.unless(rehearsal.text().contains(Play.TEXT), "its text is '", rehearsal.text(), "'");
  }

  private static void toldOnce(Subject subject) {
    for (double length : new double[] {0.05, 1.0, 2.0}) {
      Rehearsal rehearsal = new Rehearsal(subject);
      rehearsal.perform(seconds(rehearsal, length), () -> 3_200);
      List<Heard> heard = rehearsal.play().heard();
      long ends = heard.stream().filter(Heard::isEnd).count();
      Breach.unless(ends == 1, "it was told ", ends, " times");
      int end = heard.indexOf(heard.stream().filter(Heard::isEnd).findFirst().orElseThrow());
      Breach.unless(
          heard.subList(end + 1, heard.size()).stream().noneMatch(Heard::hasAudio),
          "audio came after it");
      Breach.unless(heard.stream().noneMatch(Heard::isAbort), "an abort was told, too");
    }
  }

  private static void cancelled(Subject subject) {
    Rehearsal rehearsal = new Rehearsal(subject);
    rehearsal.play().always(3, peer -> {});
    begin(rehearsal, subject);
    rehearsal.session().cancel();
    rehearsal.advance(Duration.ofMillis(1));
    boolean told = rehearsal.play().heard().stream().anyMatch(Heard::isAbort);
    boolean speaks = subject.vendor().hearsAbort();
    Breach.unless(told == speaks, told ? "an abort was told" : "no abort was told");
    boolean ended = rehearsal.play().heard().stream().anyMatch(Heard::isEnd);
    Breach.unless(!ended || !speaks, "the end of audio was told, too");
    Breach.unless(
        rehearsal.error().filter(e -> e.category() == ErrorCategory.CANCELLED).isPresent(),
        "the session did not close as CANCELLED");
    endedOnce(rehearsal);
    free(rehearsal);
  }

  /** As far as a session gets before the end is told. */
  private static void begin(Rehearsal rehearsal, Subject subject) {
    boolean byUrl = subject.vendor() instanceof JobVendor job && !job.takesAudio();
    if (!byUrl) {
      rehearsal.send(seconds(rehearsal, 3));
      if (subject.shape() == Shape.JOB) {
        rehearsal.advance(Duration.ofMillis(1));
        rehearsal.session().end();
      }
    }
    rehearsal.advance(Duration.ofMillis(900));
  }

  static void free(Rehearsal rehearsal) {
    int timers = rehearsal.loop().waiting();
    Breach.unless(timers == 0, timers, " timers are left");
    long open = rehearsal.wire().open();
    // A request that gives up, or ends where that is the way to give up, is nobody's to wait for.
    long last = rehearsal.play().heard().stream().filter(h -> h.isAbort() || h.isEnd()).count();
    Breach.unless(open <= last, open, " connections or requests are left");
  }

  private static void cancelledAnywhere(Subject subject) {
    for (int millis : new int[] {0, 1, 40, 500, 2_000, 60_000}) {
      for (boolean silent : new boolean[] {false, true}) {
        Rehearsal rehearsal = new Rehearsal(subject);
        if (silent) {
          rehearsal.play().always(0, peer -> {});
        }
        if (!(subject.vendor() instanceof JobVendor job) || job.takesAudio()) {
          rehearsal.send(seconds(rehearsal, 1));
          rehearsal.loop().run();
          rehearsal.session().end();
        }
        rehearsal.advance(Duration.ofMillis(millis));
        rehearsal.session().cancel();
        rehearsal.advance(Duration.ofMillis(1));
        endedOnce(rehearsal);
        free(rehearsal);
      }
    }
  }

  private static void nothingLeft(Subject subject) {
    Rehearsal rehearsal = wholeSession(subject);
    endedOnce(rehearsal);
    free(rehearsal);
  }

  private static void continued(Subject subject) {
    Rule.skipUnless(
        subject.rules().limits().endsAfterSilence().isPresent(), "the vendor never ends by itself");
    StreamVendor vendor = (StreamVendor) subject.vendor();
    Rehearsal rehearsal = new Rehearsal(subject);
    rehearsal.play().once(20, peer -> vendor.last(1, "unasked").forEach(peer::say));
    byte[] audio = seconds(rehearsal, 4);
    rehearsal.perform(audio, () -> 3_200);
    rehearsal
        .error()
        .ifPresent(
            error -> {
              throw new Breach(error.toString());
            });
    int dialogues = rehearsal.play().dialogues().size();
    Breach.unless(dialogues == 2, "there were ", dialogues, " dialogues");
    Breach.unless(
        rehearsal.text().contains("unasked") && rehearsal.text().contains(Play.TEXT),
        "its text is '",
        rehearsal.text(),
        "'");
  }

  /** Whether no dialogue went as far as a step; every one has its first. */
  private static boolean isBeyond(int step, Rehearsal rehearsal) {
    return step > 0 && !rehearsal.play().hasTricked();
  }

  private static void broken(Subject subject) {
    for (int step : new int[] {0, 1, 2}) {
      Rehearsal rehearsal = new Rehearsal(subject);
      rehearsal.play().always(step, Peer::breakOff);
      perform(rehearsal, subject);
      endedOnce(rehearsal);
      if (isBeyond(step, rehearsal)) {
        return;
      }
      AsrException error =
          rehearsal.error().orElseThrow(() -> new Breach("the session ended in order"));
      Breach.unless(error.category() == ErrorCategory.NETWORK, "it ended in ", error.category());
      free(rehearsal);
    }
  }

  private static void silent(Subject subject) {
    for (int step : new int[] {0, 1, 2}) {
      Rehearsal rehearsal = new Rehearsal(subject);
      rehearsal.play().always(step, peer -> {});
      if (subject.shape() == Shape.STREAM) {
        rehearsal.send(seconds(rehearsal, 30)).runToTheEnd();
      } else {
        perform(rehearsal, subject);
      }
      endedOnce(rehearsal);
      if (isBeyond(step, rehearsal)) {
        return;
      }
      AsrException error =
          rehearsal.error().orElseThrow(() -> new Breach("the session ended in order"));
      Breach.unless(error.category() == ErrorCategory.TIMEOUT, "it ended in ", error.category());
      free(rehearsal);
    }
  }
}
