package io.github.camelasr.api.subtitle;

import io.github.camelasr.api.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts recognised text into subtitles: a cue holds at most one sentence on at most two lines of 42
 * narrow (20 wide) letters for at most seven seconds, and is cut at punctuation and pauses where it
 * can be. Times are those of words where there are any, otherwise of segments; between known
 * moments they are interpolated. Where only bounds of a time are known, the cue keeps to the
 * bounds.
 */
public final class Subtitles {
  private static final long LONGEST_MS = 7_000;
  private static final long PAUSE_MS = 1_000;

  private final List<SubtitleCue> cues = new ArrayList<>();
  private final List<Atom> pending = new ArrayList<>();
  private long shownUntil;

  private Subtitles() {}

  /**
   * Cuts text into cues.
   *
   * @param segments the segments in order of the text
   * @param audioMs the length of the audio
   * @return the cues in order, without overlap; empty if there is no text
   */
  public static List<SubtitleCue> of(List<Segment> segments, long audioMs) {
    Subtitles subtitles = new Subtitles();
    AtomCutter.cut(SpokenText.of(segments, audioMs)).forEach(subtitles::add);
    subtitles.show(subtitles.pending.size());
    return List.copyOf(subtitles.cues);
  }

  private void add(Atom atom) {
    if (!pending.isEmpty() && isApart(pending.get(pending.size() - 1), atom)) {
      show(pending.size());
    }
    while (!pending.isEmpty() && !fits(atom)) {
      show(bestCut());
    }
    pending.add(atom);
    if (atom.endsSentence()) {
      show(pending.size());
    }
  }

  private static boolean isApart(Atom before, Atom atom) {
    return atom.startMs() - before.endMs() >= PAUSE_MS
        || (atom.speaker() != null && !atom.speaker().equals(before.speaker()));
  }

  private boolean fits(Atom atom) {
    List<Atom> all = new ArrayList<>(pending);
    all.add(atom);
    return atom.endMs() - pending.get(0).startMs() <= LONGEST_MS && CueLines.hold(all);
  }

  /** After the last clause of what is pending, unless that would leave a short head. */
  private int bestCut() {
    for (int size = pending.size(); size > pending.size() / 3; size--) {
      if (pending.get(size - 1).endsClause()) {
        return size;
      }
    }
    return pending.size();
  }

  private void show(int count) {
    List<Atom> part = pending.subList(0, count);
    if (!part.stream().allMatch(atom -> atom.text().isBlank())) {
      Atom first = part.get(0);
      long start = Math.max(shownUntil, first.startMs());
      long end = Math.min(part.get(count - 1).endMs(), start + LONGEST_MS);
      shownUntil = Math.max(end, start + 1);
      cues.add(new SubtitleCue(start, shownUntil, CueLines.of(part), first.speaker()));
    }
    part.clear();
  }
}
