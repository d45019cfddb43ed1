package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.tck.Vendor;
import io.github.camelasr.tck.internal.stage.Bare;
import io.github.camelasr.tck.internal.stage.Rehearsal;
import io.github.camelasr.tck.internal.stage.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** M: what the vendor says. */
final class MessageRules {
  private static final int DAMAGED = 20_000;
  private static final int SHUFFLES = 500;
  private static final int HOSTILE_SESSIONS = 150;

  private MessageRules() {}

  static Stream<Rule<Subject>> rules() {
    return Stream.of(
        Rule.of(
            "M01",
            "Unknown fields are ignored",
            "an unknown field changed what was understood",
            MessageRules::unknownFields),
        Rule.of(
            "M02",
            "A message that is cut off is read or refused",
            "a message that was cut off was neither read nor refused",
            MessageRules::cutOff),
        Rule.of(
            "M03",
            "A damaged message is read or refused",
            "a damaged message was neither read nor refused",
            MessageRules::damaged),
        Rule.of(
            "M04",
            "A huge or deep message is read or refused within bounds",
            "a huge or deep message was neither read nor refused within bounds",
            MessageRules::huge),
        Rule.of(
            "M05",
            "A message is read within its bounds and during its call only",
            "a message was read outside its bounds or after its call",
            MessageRules::lent),
        Rule.of(
            "M06",
            "Messages in any order, and twice, are read or refused",
            "messages in another order were neither read nor refused",
            MessageRules::shuffled),
        Rule.of(
            "M07",
            "A hostile message leaves every session with one end and nothing behind",
            "a hostile message left a session without its one end, or something behind",
            MessageRules::hostile),
        Rule.of(
            "M08",
            "Inbox and outbox are used as documented",
            "inbox or outbox was not used as documented",
            MessageRules::documented));
  }

  private static List<Reply> everything(Subject subject) {
    List<Reply> all = new ArrayList<>(subject.canned());
    all.add(subject.vendor().error(subject.vendor().unknownCode()));
    return all;
  }

  private static void unknownFields(Subject subject) {
    List<Reply> replies = everything(subject);
    Rule.skipUnless(replies.stream().anyMatch(Json::isObject), "the vendor does not speak JSON");
    for (Reply reply : replies) {
      List<String> usual = FailureRules.reading(subject, reply).notes().events();
      List<String> more =
          FailureRules.reading(subject, Json.withUnknownFields(reply)).notes().events();
      Breach.unless(usual.equals(more), "from ", usual, " to ", more);
    }
  }

  /** Reads in a fresh dialogue; it may fail, but in its typed way and once at most. */
  private static void readOrRefused(Subject subject, Reply reply, String what) {
    Bare bare;
    try {
      bare = FailureRules.reading(subject, reply);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new Breach(what + " threw " + e.getClass().getSimpleName());
    }
    List<Failure> failures = bare.notes().failures();
    Breach.unless(failures.size() <= 1, what, " gave ", failures.size(), " failures");
    failures.forEach(failure -> FailureRules.wellFormed(failure, what));
  }

  private static void cutOff(Subject subject) {
    for (Reply reply : everything(subject)) {
      byte[] whole = Replies.bytes(reply);
      for (int length = 0; length < whole.length; length++) {
        Reply part = Replies.with(reply, Arrays.copyOf(whole, length));
        readOrRefused(subject, part, "cut off at " + length);
      }
    }
  }

  private static void damaged(Subject subject) {
    List<Reply> replies = everything(subject);
    Mutations mutations = new Mutations(replies, 20_240_601);
    for (int round = 0; round < DAMAGED; round++) {
      readOrRefused(subject, mutations.next(), "damage number " + round);
    }
    for (String odd : Mutations.ODD) {
      for (Reply reply : replies) {
        readOrRefused(subject, Replies.with(reply, Replies.utf8(odd)), "'" + odd + "'");
      }
    }
  }

  private static void huge(Subject subject) {
    for (Reply reply : everything(subject)) {
      for (byte[] bytes : Mutations.huge(Replies.bytes(reply), subject.rules().limits())) {
        long before = Allocation.ofThisThread();
        readOrRefused(subject, Replies.with(reply, bytes), bytes.length + " bytes");
        long allocated = Allocation.ofThisThread() - before;
        Breach.unless(
            allocated < Allocation.most(bytes.length),
            bytes.length,
            " bytes took ",
            allocated / 1_000_000,
            " MB to read");
      }
    }
  }

  private static void lent(Subject subject) {
    byte[] other = Replies.bytes(subject.vendor().error(subject.vendor().unknownCode()));
    Bare usual = Bare.of(subject);
    Bare lent = Bare.of(subject);
    usual.begin();
    lent.begin();
    usual.audio(Scenes.chunk(subject, 0));
    lent.audio(Scenes.chunk(subject, 0));
    for (Reply reply : subject.canned()) {
      usual.read(reply);
      byte[] bytes = Replies.bytes(reply);
      byte[] wide = new byte[bytes.length + 2 * other.length];
      System.arraycopy(other, 0, wide, 0, other.length);
      System.arraycopy(bytes, 0, wide, other.length, bytes.length);
      System.arraycopy(other, 0, wide, other.length + bytes.length, other.length);
      lent.read(new Reply(reply.status(), reply.headers(), wide, other.length, bytes.length));
      Arrays.fill(wide, (byte) '"');
      Breach.unless(
          usual.notes().events().equals(lent.notes().events()),
          "from ",
          usual.notes().events(),
          " to ",
          lent.notes().events());
    }
  }

  private static void shuffled(Subject subject) {
    List<Reply> replies = everything(subject);
    Random random = new Random(3);
    for (int round = 0; round < SHUFFLES; round++) {
      Bare bare = Bare.of(subject);
      bare.begin();
      bare.audio(Scenes.chunk(subject, 0));
      for (int count = 0; count < 12; count++) {
        Reply reply = replies.get(random.nextInt(replies.size()));
        try {
          bare.read(reply);
        } catch (RuntimeException e) {
          throw new Breach("order number " + round + " threw " + e.getClass().getSimpleName());
        }
      }
      bare.notes().failures().forEach(failure -> FailureRules.wellFormed(failure, "a failure"));
    }
  }

  private static void hostile(Subject subject) {
    Mutations mutations = new Mutations(everything(subject), 77);
    for (int round = 0; round < HOSTILE_SESSIONS; round++) {
      Reply reply = mutations.next();
      int step = reply.isMessage() ? 1 + round % 3 : 0;
      Rehearsal rehearsal = new Rehearsal(subject);
      rehearsal.play().once(step, peer -> peer.say(reply));
      EndingRules.perform(rehearsal, subject);
      EndingRules.endedOnce(rehearsal);
      EndingRules.free(rehearsal);
    }
  }

  private static void documented(Subject subject) {
    for (boolean details : new boolean[] {false, true}) {
      Bare.Setting setting = Bare.Setting.of(subject);
      Bare bare = Bare.of(subject, subject.plan(), details ? setting.withDetails() : setting);
      Scenes.wholeDialogue(subject, bare);
      clean(bare);
    }
    Bare aborted = Bare.of(subject);
    aborted.begin();
    aborted.audio(Scenes.chunk(subject, 0));
    aborted.abort();
    clean(aborted);
    Bare refused = FailureRules.reading(subject, Vendor.answer(500, ""));
    clean(refused);
  }

  private static void clean(Bare bare) {
    List<String> misuses = bare.notes().misuses();
    Breach.unless(misuses.isEmpty(), String.join("; ", misuses));
  }
}
