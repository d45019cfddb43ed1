package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.spi.Rules.Chunking;
import io.github.camelasr.tck.Server.Dialogue;
import io.github.camelasr.tck.internal.stage.LiveSubject;
import io.github.camelasr.tck.internal.stage.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * Finds what dialogues heard in what was sent. Every dialogue must have heard one stretch, and the
 * stretches must leave nothing out; silence may follow where the vendor takes no short chunks, and
 * a header may go before a whole recording.
 */
final class Coverage {
  private static final int SIGNATURE = 64;

  private final byte[] sent;
  private final Chunking sizes;
  private final boolean recording;
  private int done;
  private int twice;

  private Coverage(LiveSubject subject, byte[] sent) {
    this.sent = sent;
    this.sizes = subject.rules().chunking();
    this.recording = subject.shape() == Shape.JOB;
  }

  /** Lays the dialogues over what was sent; fails where something is left out. */
  static Coverage of(LiveSubject subject, byte[] sent, List<Dialogue> heard) {
    Coverage coverage = new Coverage(subject, sent);
    heard.stream().map(Dialogue::audio).filter(audio -> audio.length > 0).forEach(coverage::lay);
    Breach.unless(
        coverage.done == sent.length, "of ", sent.length, " bytes ", coverage.done, " arrived");
    return coverage;
  }

  /** Fails if something was heard more than once. */
  void once() {
    Breach.unless(twice == 0, twice, " bytes arrived twice");
  }

  private void lay(byte[] heard) {
    byte[] audio = recording ? withoutHeader(heard) : heard;
    int from = from(audio);
    int to = Math.min(sent.length, from + audio.length);
    int wrong = Arrays.mismatch(Arrays.copyOfRange(sent, from, to), audio);
    Breach.unless(wrong < 0 || wrong == to - from, "the first wrong byte is at ", from + wrong);
    int silent = audio.length - (to - from);
    boolean padded = !sizes.shortTail() && audio.length <= sizes.minBytes();
    Breach.unless(silent == 0 || (padded && isZero(audio, to - from)), silent, " bytes too many");
    twice += Math.max(0, done - from);
    done = Math.max(done, to);
  }

  private byte[] withoutHeader(byte[] heard) {
    return Arrays.copyOfRange(heard, Math.max(0, heard.length - sent.length), heard.length);
  }

  /** Where it begins: at the end of what was heard before, or earlier. */
  private int from(byte[] audio) {
    for (int at = done; at >= 0; at--) {
      int most = Math.min(SIGNATURE, Math.min(audio.length, sent.length - at));
      if (most > 0 && Arrays.equals(sent, at, at + most, audio, 0, most)) {
        return at;
      }
    }
    throw new Breach("something was left out or changed after byte " + done);
  }

  private static boolean isZero(byte[] audio, int from) {
    for (int at = from; at < audio.length; at++) {
      if (audio[at] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a dialogue heard the beginning of some audio, or something later of it. */
  static boolean isOf(Dialogue dialogue, byte[] sent) {
    byte[] audio = dialogue.audio();
    int length = Math.min(SIGNATURE, audio.length);
    byte[] end = Arrays.copyOfRange(audio, audio.length - length, audio.length);
    return length > 0 && indexOf(sent, end) >= 0;
  }

  private static int indexOf(byte[] all, byte[] part) {
    for (int at = 0; at <= all.length - part.length; at++) {
      if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    return -1;
  }
}
