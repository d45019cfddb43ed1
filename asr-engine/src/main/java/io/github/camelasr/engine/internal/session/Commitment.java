package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AttemptEnded;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.Gap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The watermark and the attempts beyond it. Each attempt owns one span, spans follow each other
 * without gap or overlap, and the watermark moves only by a commit: a time that the oldest
 * attempt's vendor has settled, or that attempt's orderly end. An attempt that has already settled
 * more waits for the one before it.
 */
final class Commitment {
  private final EventSink events;
  private final SourceAudio audio;
  private final Books books;
  private final Deque<Attempt> attempts = new ArrayDeque<>();
  private final List<AttemptEnded> ended = new ArrayList<>();
  private final CommitRequests wanted = new CommitRequests();
  private final List<Gap> gaps = new ArrayList<>();
  private long watermark;

  Commitment(EventSink events, SourceAudio audio, Books books) {
    this.events = events;
    this.audio = audio;
    this.books = books;
  }

  void add(Attempt attempt) {
    attempts.add(attempt);
  }

  /** The attempt that takes audio, if there is one. */
  @Nullable Attempt current() {
    Attempt last = attempts.peekLast();
    return last == null || last.isCut() ? null : last;
  }

  /** Where the next attempt begins. */
  long nextStart() {
    Attempt last = attempts.peekLast();
    return last == null ? watermark : last.spanEnd();
  }

  /** Audio was sent up to here; what follows waits. */
  long sentTo() {
    Attempt last = attempts.peekLast();
    return last == null ? watermark : last.sentTo();
  }

  boolean isEmpty() {
    return attempts.isEmpty();
  }

  /** What the caller wants to be committed. */
  CommitRequests wanted() {
    return wanted;
  }

  long watermark() {
    return watermark;
  }

  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  List<AttemptEnded> ended() {
    return ended;
  }

  boolean lastEndedInFailure() {
    return !ended.isEmpty() && ended.get(ended.size() - 1).failure().isPresent();
  }

  /** Moves the watermark as far as it can go. */
  void advance() {
    for (Attempt oldest = attempts.peek(); oldest != null; oldest = attempts.peek()) {
      if (!oldest.isOver()) {
        commit(oldest, oldest.settledKey(), oldest.settledTo());
        return;
      }
      attempts.remove();
      commit(oldest, Long.MAX_VALUE, oldest.spanEnd());
      leave(oldest, oldest.spanEnd());
    }
  }

  private void commit(Attempt owner, long throughKey, long to) {
    if (to > watermark) {
      boolean text = owner.text().finalise(throughKey, audio.ms(to));
      settle(to, text);
    }
  }

  /** Settles audio that nobody has to recognise. */
  void settleSilence(long to) {
    settle(to, false);
  }

  private void settle(long to, boolean hasText) {
    books.settle(to - watermark, !hasText && !audio.speechIn(watermark, to));
    watermark = to;
    audio.release(to);
    Committed committed = new Committed(audio.ms(to));
    events.emit(committed);
    wanted.reached(to, committed);
  }

  /**
   * Takes back all attempts after one that heard less than its span; the audio is given out again.
   */
  void dropAfter(Attempt attempt) {
    while (attempts.peekLast() != attempt) {
      dropLast();
    }
  }

  /**
   * Takes back an attempt that failed, and all after it; what is not settled is given out again.
   */
  void dropFrom(Attempt attempt) {
    dropAfter(attempt);
    dropLast();
  }

  private void dropLast() {
    Attempt last = attempts.removeLast();
    last.abort();
    last.text().retract();
    leave(last, Math.max(last.start(), watermark));
  }

  /** Ends everything: what is not final is all there will ever be. */
  void abandon() {
    for (Attempt attempt : attempts()) {
      attempt.abort();
      attempt.text().salvage();
      leave(attempt, attempt.sentTo());
    }
    attempts.clear();
  }

  /** Declares what is not settled up to a frame as lost. */
  void lose(long to, Gap.Cause cause) {
    if (to > watermark) {
      books.lose(to - watermark);
      Gap gap = new Gap(audio.ms(watermark), audio.ms(to), cause);
      gaps.add(gap);
      events.emit(gap);
    }
  }

  /** What was declared lost. */
  List<Gap> gaps() {
    return gaps;
  }

  private void leave(Attempt attempt, long to) {
    AttemptEnded event = attempt.ended(to);
    ended.add(event);
    events.emit(event);
  }
}
