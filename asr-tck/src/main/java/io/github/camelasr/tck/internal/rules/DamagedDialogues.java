package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.tck.internal.stage.Bare;
import io.github.camelasr.tck.internal.stage.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Plays messages to fresh dialects of one plan, twice: as they are, and from the middle of larger
 * arrays that are overwritten after each call. Both must give the same, within bounds.
 */
final class DamagedDialogues {
  private static final int MARGIN = 16;
  private static final int SHOWN = 300;

  private final Plan plan;
  private final Token token;
  private final Subject subject;
  private final AudioChunk chunk;

  DamagedDialogues(Subject subject) {
    this.subject = subject;
    this.plan = subject.plan();
    this.token = subject.token(Map.of());
    this.chunk = Scenes.chunk(subject, 0);
  }

  void play(List<Reply> messages, Random random) {
    boolean details = random.nextBoolean();
    long before = Allocation.ofThisThread();
    List<String> plain = read(messages, details, reply -> reply);
    long allocated = Allocation.ofThisThread() - before;
    int bytes = messages.stream().mapToInt(Reply::length).sum();
    Breach.unless(
        allocated < Allocation.most(bytes), bytes, " bytes took ", allocated, " bytes to read");
    List<String> lent = read(messages, details, DamagedDialogues::inside);
    Breach.unless(plain.equals(lent), "from ", plain, " to ", lent, " by ", shown(messages));
  }

  private List<String> read(List<Reply> messages, boolean details, UnaryOperator<Reply> handed) {
    Bare bare = Bare.of(subject, plan, setting(details));
    bare.begin();
    for (Reply message : messages) {
      Reply mine = handed.apply(message);
      int failures = bare.notes().failures().size();
      try {
        bare.audio(chunk);
        bare.read(mine);
      } catch (RuntimeException | StackOverflowError e) {
        throw new Breach(e + " was thrown by the last of " + shown(messages));
      }
      if (mine.array() != message.array()) {
        Arrays.fill(mine.array(), (byte) '"');
      }
      List<Failure> more = bare.notes().failures();
      Breach.unless(more.size() <= failures + 1, "two failures by one of ", shown(messages));
    }
    bare.notes().failures().forEach(failure -> FailureRules.wellFormed(failure, "a failure"));
    List<String> misuses = bare.notes().misuses();
    Breach.unless(misuses.isEmpty(), misuses, " by ", shown(messages));
    return bare.notes().events();
  }

  /** With entropy of its own, the same for all. */
  private Bare.Setting setting(boolean details) {
    Bare.Setting fresh = new Bare.Setting(Subject.moment(1), token, Set.of());
    return details ? fresh.withDetails() : fresh;
  }

  private static Reply inside(Reply reply) {
    byte[] wide = new byte[reply.length() + 2 * MARGIN];
    Arrays.fill(wide, (byte) '1');
    System.arraycopy(reply.array(), reply.offset(), wide, MARGIN, reply.length());
    return new Reply(reply.status(), reply.headers(), wide, MARGIN, reply.length());
  }

  private static List<String> shown(List<Reply> messages) {
    return messages.stream().map(DamagedDialogues::shown).toList();
  }

  private static String shown(Reply reply) {
    String text = Replies.text(reply);
    return reply.status() + " " + text.substring(0, Math.min(SHOWN, text.length()));
  }
}
