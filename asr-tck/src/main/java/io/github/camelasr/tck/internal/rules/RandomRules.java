package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.tck.fuzz.FuzzRun;
import io.github.camelasr.tck.fuzz.Mutator;
import io.github.camelasr.tck.internal.stage.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** R: random input. */
final class RandomRules {
  private static final int SLOW = 4;
  private static final int LONGEST_DIALOGUE = 6;
  private static final int NOISE_BYTES = 300;

  private RandomRules() {}

  static Stream<Rule<Subject>> rules() {
    return Stream.of(
        Rule.of(
            "R01",
            "Arbitrary bytes are read or refused, each time alike",
            "arbitrary bytes were neither read nor refused, or not each time alike",
            RandomRules::noise),
        Rule.of(
            "R02",
            "Dialogues of damaged messages are read or refused, each time alike",
            "damaged messages were neither read nor refused, or not each time alike",
            RandomRules::dialogues),
        Rule.of(
            "R03",
            "A dialogue of any number of messages keeps no more than it needs",
            "a dialogue kept more and more",
            EndlessDialogue::look));
  }

  private static List<Reply> originals(Subject subject) {
    List<Reply> all = new ArrayList<>(subject.canned());
    all.add(subject.vendor().error(subject.vendor().unknownCode()));
    all.addAll(subject.vendor().examples());
    return all;
  }

  private static void noise(Subject subject) {
    DamagedDialogues dialogues = new DamagedDialogues(subject);
    List<Reply> originals = originals(subject);
    FuzzRun.asked()
        .fewer(SLOW)
        .each(
            random -> {
              Reply envelope = originals.get(random.nextInt(originals.size()));
              byte[] noise = Mutator.noise(NOISE_BYTES, random);
              dialogues.play(List.of(Replies.with(envelope, noise)), random);
            });
  }

  private static void dialogues(Subject subject) {
    DamagedDialogues dialogues = new DamagedDialogues(subject);
    List<Reply> originals = originals(subject);
    Mutator mutator = Mutator.json(originals.stream().map(Replies::bytes).toList());
    FuzzRun.asked()
        .each(
            random -> {
              List<Reply> messages = new ArrayList<>();
              for (int left = random.nextInt(LONGEST_DIALOGUE); left >= 0; left--) {
                Reply original = originals.get(random.nextInt(originals.size()));
                messages.add(random.nextInt(4) == 0 ? original : other(original, mutator, random));
              }
              dialogues.play(messages, random);
            });
  }

  /** Damaged; an answer to a request may come with another status, too. */
  private static Reply other(Reply reply, Mutator mutator, Random random) {
    byte[] bytes = mutator.damaged(Replies.bytes(reply), random);
    int status =
        reply.isMessage() || random.nextInt(8) > 0 ? reply.status() : 200 + random.nextInt(400);
    return new Reply(status, reply.headers(), bytes, 0, bytes.length);
  }
}
