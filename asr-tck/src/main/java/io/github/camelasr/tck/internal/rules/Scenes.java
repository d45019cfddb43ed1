package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.tck.ChunkVendor;
import io.github.camelasr.tck.JobVendor;
import io.github.camelasr.tck.StreamVendor;
import io.github.camelasr.tck.internal.stage.Bare;
import io.github.camelasr.tck.internal.stage.BareChunks;
import io.github.camelasr.tck.internal.stage.Subject;
import io.github.camelasr.tck.internal.stage.Tone;

/** Dialogues that go well, for bare dialects. */
final class Scenes {
  private Scenes() {}

  private static final int ENOUGH_BYTES = 32 * 1024;

  /**
   * A chunk of the preferred size, different for every number; smaller where that is a minute or
   * more, so that a rule may try many.
   */
  static AudioChunk chunk(Subject subject, int number) {
    Rules rules = subject.rules();
    AudioFormat format = rules.accepts().get(0);
    Rules.Chunking sizes = rules.chunking();
    int enough = ENOUGH_BYTES / sizes.unitBytes() * sizes.unitBytes();
    int size = Math.min(sizes.preferBytes(), Math.max(sizes.minBytes(), enough));
    byte[] all = Tone.bytes(size * (number + 1));
    byte[] mine = java.util.Arrays.copyOfRange(all, size * number, size * (number + 1));
    return Tone.chunk(mine, format.bytesPerFrame());
  }

  /** Three chunks, results between them, the end, and the vendor's last words. */
  static void wholeDialogue(Subject subject, Bare bare) {
    bare.begin();
    if (subject.vendor() instanceof StreamVendor vendor) {
      bare.audio(chunk(subject, 0));
      bare.read(vendor.result(1, "first words"));
      bare.audio(chunk(subject, 1));
      bare.read(vendor.result(2, "second words"));
      bare.audio(chunk(subject, 2));
      bare.end();
      vendor.last(3, "third words").forEach(bare::read);
    } else if (subject.vendor() instanceof ChunkVendor vendor) {
      chunks(subject, (BareChunks) bare, vendor);
    } else if (subject.vendor() instanceof JobVendor vendor) {
      job(bare, vendor);
    }
  }

  private static void chunks(Subject subject, BareChunks bare, ChunkVendor vendor) {
    bare.audio(chunk(subject, 0));
    bare.read(vendor.result(0, ""));
    bare.audio(chunk(subject, 1));
    bare.read(vendor.result(1, "first words"));
    if (subject.rules().ending() == Rules.Ending.FLAG_ON_LAST_AUDIO) {
      bare.lastAudio(chunk(subject, 2));
    } else {
      bare.audio(chunk(subject, 2));
      bare.read(vendor.result(2, "first words"));
      bare.end();
    }
    bare.read(vendor.last(3, "first words second words"));
  }

  private static void job(Bare bare, JobVendor vendor) {
    Reply done = vendor.done("all the words");
    var accepted = vendor.accepted("tck-ticket");
    if (accepted.isEmpty()) {
      bare.read(done);
      return;
    }
    bare.read(accepted.get());
    bare.read(vendor.working());
    bare.read(done);
  }
}
