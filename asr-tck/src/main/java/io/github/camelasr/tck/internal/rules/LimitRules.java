package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.tck.ChunkVendor;
import io.github.camelasr.tck.JobVendor;
import io.github.camelasr.tck.StreamVendor;
import io.github.camelasr.tck.internal.stage.Bare;
import io.github.camelasr.tck.internal.stage.Rehearsal;
import io.github.camelasr.tck.internal.stage.Shape;
import io.github.camelasr.tck.internal.stage.Subject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A: the limits that are declared beside the length of the audio. */
final class LimitRules {
  private static final Duration LONGEST_TRIED = Duration.ofMinutes(3);
  private static final int LARGEST_TRIED = 4 * 1024 * 1024;
  private static final int PROBE = 1_000;

  private LimitRules() {}

  static Stream<Rule<Subject>> rules() {
    return Stream.of(
        Rule.of(
                "A10",
                "A dialogue ends before it has waited for audio as long as declared",
                "a dialogue waited longer for audio than declared",
                LimitRules::idle)
            .only(Shape.STREAM, Shape.CHUNK),
        Rule.of(
            "A11",
            "No dialogue and no job lasts longer on the clock than declared",
            "a dialogue or a job lasted longer than declared",
            LimitRules::wall),
        Rule.of(
            "A12",
            "A message of the declared size is read, and the transport takes no larger one",
            "a message of the declared size was not read, or larger ones are taken",
            LimitRules::messages));
  }

  /** A caller who is silent for long, and then goes on. */
  private static void idle(Subject subject) {
    AudioRules.takesSamples(subject);
    Duration limit = tried(subject.rules().limits().idle());
    Rehearsal rehearsal = new Rehearsal(subject);
    byte[] audio = EndingRules.seconds(rehearsal, 3);
    rehearsal.send(audio).advance(limit.multipliedBy(3));
    rehearsal.perform(audio, () -> 3_200);
    inOrder(rehearsal);
    rehearsal
        .play()
        .watches()
        .forEach(watch -> within(limit, watch.longestGap(), " without audio"));
    AudioRules.same(subject, AudioRules.joined(audio, audio), rehearsal.play().audio());
  }

  private static Duration tried(Optional<Duration> limit) {
    Rule.skipUnless(limit.isPresent(), "nothing is declared");
    Rule.skipUnless(limit.orElseThrow().compareTo(LONGEST_TRIED) < 0, "minutes or hours");
    return limit.orElseThrow();
  }

  private static void within(Duration limit, Duration found, String what) {
    Breach.unless(found.compareTo(limit) <= 0, found, what, ", declared are ", limit);
  }

  private static void inOrder(Rehearsal rehearsal) {
    EndingRules.endedOnce(rehearsal);
    rehearsal
        .error()
        .ifPresent(
            error -> {
              throw new Breach(error.toString());
            });
  }

  private static void wall(Subject subject) {
    if (subject.vendor() instanceof JobVendor vendor) {
      endlessJob(subject, vendor);
    } else {
      AudioRules.takesSamples(subject);
      slowCaller(subject, tried(subject.rules().limits().wall()));
    }
  }

  /** A caller who takes two seconds for one second of audio. */
  private static void slowCaller(Subject subject, Duration limit) {
    Rehearsal rehearsal = new Rehearsal(subject);
    byte[] second = EndingRules.seconds(rehearsal, 1);
    long seconds = limit.toSeconds() * 3 / 4;
    byte[] all = new byte[0];
    for (int number = 0; number < seconds; number++) {
      rehearsal.send(second).advance(Duration.ofSeconds(2));
      all = AudioRules.joined(all, second);
    }
    rehearsal.session().end();
    inOrder(rehearsal.runToTheEnd());
    rehearsal.play().watches().forEach(watch -> within(limit, watch.length(), ""));
    AudioRules.same(subject, all, rehearsal.play().audio());
  }

  private static void endlessJob(Subject subject, JobVendor vendor) {
    Duration limit = subject.rules().limits().wall().orElse(Duration.ZERO);
    Rule.skipUnless(!limit.isZero(), "nothing is declared");
    Rule.skipUnless(vendor.accepted("tck-ticket").isPresent(), "the hand-in is answered at once");
    Rehearsal rehearsal = new Rehearsal(subject);
    rehearsal.play().always(1, peer -> peer.say(vendor.working()));
    if (vendor.takesAudio()) {
      rehearsal.send(EndingRules.seconds(rehearsal, 2)).advance(Duration.ofMillis(1));
      rehearsal.session().end();
    }
    rehearsal.advance(limit.plusMinutes(1));
    EndingRules.endedOnce(rehearsal);
    AsrException error =
        rehearsal.error().orElseThrow(() -> new Breach("the session ended in order"));
    Breach.unless(error.category() == ErrorCategory.TIMEOUT, "it ended in ", error);
    EndingRules.free(rehearsal);
  }

  private static void messages(Subject subject) {
    Rules.Limits limits = subject.rules().limits();
    Function<String, Reply> saying = saying(subject);
    String text = "a".repeat(letters(saying, Math.min(limits.messageBytes(), LARGEST_TRIED)));
    Bare bare = Bare.of(subject);
    bare.begin();
    if (subject.vendor() instanceof JobVendor vendor) {
      vendor.accepted("tck-ticket").ifPresent(bare::read);
    }
    bare.read(saying.apply(text));
    Breach.unless(bare.notes().failures().isEmpty(), bare.notes().failures());
    Breach.unless(
        bare.notes().events().stream().anyMatch(event -> event.contains(text)),
        "a text of ",
        text.length(),
        " letters was not understood");
    if (subject.shape() == Shape.STREAM) {
      int told = EndingRules.wholeSession(subject).wire().messageBytes();
      Breach.unless(told == limits.messageBytes(), told, " bytes are taken");
    }
  }

  private static Function<String, Reply> saying(Subject subject) {
    if (subject.vendor() instanceof StreamVendor vendor) {
      return text -> vendor.result(1, text);
    }
    return subject.vendor() instanceof ChunkVendor vendor
        ? text -> vendor.result(1, text)
        : ((JobVendor) subject.vendor())::done;
  }

  /** How many letters make a message nearly that large, however often it says them. */
  private static int letters(Function<String, Reply> saying, int bytes) {
    int empty = saying.apply("a").length();
    int probed = saying.apply("a".repeat(PROBE + 1)).length();
    long room = Math.max(0, bytes - empty - PROBE / 10);
    return (int) Math.max(1, room * PROBE / Math.max(1, probed - empty));
  }
}
