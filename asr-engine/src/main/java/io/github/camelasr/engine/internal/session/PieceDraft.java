package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.Alternative;
import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.SegmentDetails;
import io.github.camelasr.api.Word;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A piece on its way from a dialect; one object serves all pieces of an attempt. */
final class PieceDraft implements Piece {
  private final AttemptClock clock;
  private final LongSupplier sentMs;
  private final Consumer<PieceDraft> target;
  private final List<Word> words = new ArrayList<>();
  private final List<Alternative> alternatives = new ArrayList<>();
  private long key;
  private String text = "";
  private long startMs;
  private long endMs;
  private boolean stable;
  private @Nullable String speaker;
  private @Nullable String language;
  private @Nullable String raw;
  private OptionalDouble confidence = OptionalDouble.empty();

  PieceDraft(AttemptClock clock, LongSupplier sentMs, Consumer<PieceDraft> target) {
    this.clock = clock;
    this.sentMs = sentMs;
    this.target = target;
  }

  PieceDraft begin(long newKey) {
    key = newKey;
    text = "";
    startMs = Inbox.UNKNOWN;
    endMs = Inbox.UNKNOWN;
    stable = false;
    speaker = null;
    language = null;
    raw = null;
    confidence = OptionalDouble.empty();
    words.clear();
    alternatives.clear();
    return this;
  }

  long key() {
    return key;
  }

  String text() {
    return text;
  }

  boolean isStable() {
    return stable;
  }

  /** The start on the media clock within bounds that contain it for certain. */
  MediaTime start(long earliestMs, long latestMs) {
    return time(startMs, earliestMs, latestMs);
  }

  /** The end on the media clock within bounds that contain it for certain. */
  MediaTime end(long earliestMs, long latestMs) {
    return time(endMs, earliestMs, latestMs);
  }

  SegmentDetails details() {
    if (words.isEmpty()
        && alternatives.isEmpty()
        && speaker == null
        && language == null
        && raw == null
        && confidence.isEmpty()) {
      return SegmentDetails.NONE;
    }
    return new SegmentDetails(words, alternatives, speaker, language, confidence, raw);
  }

  @Override
  public Piece text(CharSequence value) {
    text = value.toString();
    return this;
  }

  @Override
  public Piece span(long vendorStartMs, long vendorEndMs) {
    startMs = vendorStartMs;
    endMs = vendorEndMs;
    return this;
  }

  @Override
  public Piece stable() {
    stable = true;
    return this;
  }

  @Override
  public Piece speaker(String label) {
    speaker = label;
    return this;
  }

  @Override
  public Piece language(String tag) {
    language = tag;
    return this;
  }

  @Override
  public Piece confidence(double value) {
    confidence = OptionalDouble.of(value);
    return this;
  }

  @Override
  public Piece word(String value, long vendorStartMs, long vendorEndMs) {
    words.add(new Word(value, wordTime(vendorStartMs), wordTime(vendorEndMs)));
    return this;
  }

  @Override
  public Piece alternative(String value) {
    alternatives.add(new Alternative(value, OptionalDouble.empty()));
    return this;
  }

  @Override
  public Piece raw(String json) {
    raw = json;
    return this;
  }

  @Override
  public void put() {
    target.accept(this);
  }

  private MediaTime wordTime(long vendorMs) {
    return vendorMs < 0 ? MediaTime.UNKNOWN : exact(vendorMs, sentMs.getAsLong());
  }

  private MediaTime time(long vendorMs, long earliestMs, long latestMs) {
    return vendorMs < 0
        ? MediaTime.between(Math.min(earliestMs, latestMs), latestMs)
        : exact(vendorMs, latestMs);
  }

  /** No vendor can have heard what it was not sent, whatever it says. */
  private MediaTime exact(long vendorMs, long latestMs) {
    return MediaTime.at(Math.min(clock.mediaMs(Math.min(vendorMs, latestMs)), latestMs));
  }
}
