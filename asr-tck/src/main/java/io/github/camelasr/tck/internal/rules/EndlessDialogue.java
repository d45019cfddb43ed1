package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.tck.ChunkVendor;
import io.github.camelasr.tck.JobVendor;
import io.github.camelasr.tck.StreamVendor;
import io.github.camelasr.tck.Vendor;
import io.github.camelasr.tck.internal.stage.Bare;
import io.github.camelasr.tck.internal.stage.Subject;
import java.lang.management.ManagementFactory;
import java.util.Random;

/**
 * One dialogue with far more text than any vendor sends in one. Nobody needs the texts again: a
 * dialect may keep a few bytes for each of its pieces, but not their words.
 */
final class EndlessDialogue {
  private static final int MESSAGES = 20_000;
  private static final int CHARACTERS = 1_200;

  /** A quarter of the characters, and as many bytes for each message as two entries of a map. */
  private static final long MOST = MESSAGES * (CHARACTERS / 4L + 100);

  private EndlessDialogue() {}

  static void look(Subject subject) {
    Bare bare = Bare.of(subject);
    bare.begin();
    AudioChunk chunk = Scenes.chunk(subject, 0);
    Random random = new Random(1);
    bare.audio(chunk);
    bare.read(message(subject.vendor(), 1, text(random))); // what is made once is there now
    long before = live();
    for (int number = 2; number < MESSAGES; number++) {
      bare.audio(chunk);
      bare.read(message(subject.vendor(), number, text(random)));
      bare.forget();
    }
    long kept = live() - before;
    Breach.unless(kept < MOST, kept / 1_000, " kB after ", MESSAGES, " messages");
    bare.forget(); // and so it lived until here
  }

  private static Reply message(Vendor vendor, int number, String text) {
    if (vendor instanceof StreamVendor stream) {
      return stream.result(number, text);
    }
    return vendor instanceof ChunkVendor chunk
        ? chunk.result(number, text)
        : ((JobVendor) vendor).done(text);
  }

  /** Different for every message, so that no two can be kept as one. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder(CHARACTERS);
    while (text.length() < CHARACTERS) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private static long live() {
    long least = Long.MAX_VALUE;
    for (int times = 0; times < 3; times++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
