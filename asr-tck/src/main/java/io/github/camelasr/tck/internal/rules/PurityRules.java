package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.tck.ChunkVendor;
import io.github.camelasr.tck.JobVendor;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.internal.stage.Bare;
import io.github.camelasr.tck.internal.stage.BareChunks;
import io.github.camelasr.tck.internal.stage.BareJob;
import io.github.camelasr.tck.internal.stage.Shape;
import io.github.camelasr.tck.internal.stage.Subject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** P: purity. */
final class PurityRules {
  private static final int THREADS = 4;
  private static final int DIALOGUES = 200;

  private PurityRules() {}

  static Stream<Rule<Subject>> rules() {
    return Stream.of(
        Rule.of(
            "P01",
            "The same input gives the same output",
            "the same input gave different output",
            PurityRules::deterministic),
        Rule.of(
            "P02",
            "Two dialogues of one plan do not disturb each other",
            "two dialogues of one plan disturb each other",
            PurityRules::reentrant),
        Rule.of(
            "P03",
            "The provider starts no thread, opens no connection, reads no clock, draws no randomness",
            "the provider uses what a dialect must not",
            PurityRules::hermetic),
        Rule.of(
                "P04",
                "Asking for the same step again changes nothing",
                "asking for the same step again changed something",
                PurityRules::repeatable)
            .only(Shape.CHUNK),
        Rule.of(
                "P05",
                "A job can be asked for by its ticket after a restart",
                "a job cannot be asked for by its ticket after a restart",
                PurityRules::resumable)
            .only(Shape.JOB),
        Rule.of(
            "P06",
            "Threads may share a plan",
            "a plan that threads share gives other dialogues",
            PurityRules::shared));
  }

  private static String transcript(Bare bare) {
    StringBuilder all = new StringBuilder();
    bare.sent().forEach(message -> all.append(Sent.all(message)));
    return all.append(bare.notes().events()).toString();
  }

  private static String dialogue(Subject subject, Plan plan) {
    Bare bare = Bare.of(subject, plan, Bare.Setting.of(subject).withDetails());
    Scenes.wholeDialogue(subject, bare);
    return transcript(bare);
  }

  private static void same(String expected, String found) {
    Breach.unless(
        expected.equals(found),
        "'",
        part(expected, found),
        "' became '",
        part(found, expected),
        "'");
  }

  /** Where a text differs from another. */
  private static String part(String text, String other) {
    int at = 0;
    while (at < text.length() && at < other.length() && text.charAt(at) == other.charAt(at)) {
      at++;
    }
    return text.substring(Math.min(at, text.length()), Math.min(text.length(), at + 40));
  }

  private static void deterministic(Subject subject) {
    Plan plan = subject.plan();
    String first = dialogue(subject, plan);
    same(first, dialogue(subject, plan));
    same(first, dialogue(subject, subject.plan()));
  }

  private static void reentrant(Subject subject) {
    String alone = dialogue(subject, subject.plan());
    Plan plan = subject.plan();
    Bare one = Bare.of(subject, plan, Bare.Setting.of(subject).withDetails());
    Bare other = Bare.of(subject, plan, Bare.Setting.of(subject).withDetails());
    other.begin();
    other.audio(Scenes.chunk(subject, 4));
    subject.canned().forEach(other::read);
    Scenes.wholeDialogue(subject, one);
    same(alone, transcript(one));
  }

  private static void hermetic(Subject subject) throws Exception {
    Set<String> uses = ClassFiles.forbiddenUses(subject.provider().getClass());
    Breach.unless(uses.isEmpty(), String.join(", ", uses));
  }

  private static void repeatable(Subject subject) {
    ChunkVendor vendor = (ChunkVendor) subject.vendor();
    BareChunks once = (BareChunks) Bare.of(subject);
    BareChunks twice = (BareChunks) Bare.of(subject);
    for (int number = 0; number < 3; number++) {
      once.audio(Scenes.chunk(subject, number));
      twice.audio(Scenes.chunk(subject, number));
      twice.repeat();
      twice.repeat();
      byte[] first = heard(vendor, once);
      Breach.unless(
          Arrays.equals(first, heard(vendor, twice)), "step ", number, " has other audio");
      once.read(vendor.result(number, "words"));
      twice.read(vendor.result(number, "words"));
    }
    same(once.notes().events().toString(), twice.notes().events().toString());
  }

  private static byte[] heard(ChunkVendor vendor, BareChunks bare) {
    return vendor.hear(bare.sent().get(bare.sent().size() - 1)).audio();
  }

  private static void resumable(Subject subject) {
    JobVendor vendor = (JobVendor) subject.vendor();
    Rule.skipUnless(
        vendor.accepted("tck-ticket").isPresent(), "the hand-in is answered with the text itself");
    BareJob before = (BareJob) Bare.of(subject);
    before.begin();
    before.read(vendor.accepted("tck-ticket").orElseThrow());
    before.poll("tck-ticket");
    BareJob after = (BareJob) Bare.of(subject);
    after.poll("tck-ticket");
    same(question(before.sent().get(1)), question(after.sent().get(0)));
    Breach.unless(
        Sent.all(after.sent().get(0)).contains("tck-ticket"), "the ticket is not in the question");
    before.notes().clear();
    before.read(vendor.done("words"));
    after.read(vendor.done("words"));
    same(before.notes().events().toString(), after.notes().events().toString());
  }

  /** What of a question stays the same whenever it is asked. */
  private static String question(Outgoing message) {
    URI uri = message.call().uri();
    return message.call().method() + " " + uri.getRawAuthority() + uri.getRawPath();
  }

  private static void shared(Subject subject) throws Exception {
    Plan plan = subject.plan();
    String alone = dialogue(subject, subject.plan());
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<String>> tasks = new ArrayList<>();
      for (int count = 0; count < DIALOGUES; count++) {
        tasks.add(() -> dialogue(subject, plan));
      }
      for (Future<String> done : threads.invokeAll(tasks)) {
        same(alone, done.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
