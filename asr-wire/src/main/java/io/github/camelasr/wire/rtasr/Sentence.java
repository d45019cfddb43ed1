package io.github.camelasr.wire.rtasr;

import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Piece;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence as the format writes it: the object {@code st} with its words (section "接收转写结果").
 * Numbers may be strings. Words are timed in frames of 10 ms from the sentence's beginning. Of the
 * candidates of a word the first is the text. Not thread-safe.
 */
public final class Sentence {
  private static final long FRAME_MS = 10;

  /** A dialogue may last for days, but not for years: beyond that a time is nonsense. */
  private static final long LATEST_MS = 1L << 40;

  /** More candidates are left out, so that no message makes a thousand times its own size. */
  private static final int MOST_CANDIDATES = 64;

  private static final String FINAL = "0";

  private final StringBuilder text = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final StringBuilder type = new StringBuilder();
  private long startMs = Inbox.UNKNOWN;
  private long endMs = Inbox.UNKNOWN;
  private long role;

  /** A word, or what stands between two: its place in the text, and its times in frames. */
  private record Part(int from, int to, String kind, long start, long end, long role) {

    boolean isWord() {
      return !kind.equals("p") && !kind.equals("g");
    }

    /** Interim words say 0 for both. */
    boolean isTimed() {
      return start >= 0 && end > start && end < LATEST_MS / FRAME_MS;
    }
  }

  /** Another reading of a part. */
  private record Candidate(int part, String text) {}

  /** An empty sentence. */
  public Sentence() {}

  /**
   * Reads the current value, an object {@code st}.
   *
   * @param json stands at the object's first field
   * @throws IOException if the message is malformed or cut off
   */
  public void read(JsonFeed json) throws IOException {
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "bg" -> startMs = time(json.integer(Inbox.UNKNOWN));
        case "ed" -> endMs = time(json.integer(Inbox.UNKNOWN));
        case "type" -> json.appendText(type);
        case "rl" -> role = json.integer(0);
        case "rt" -> readList(json, this::readPart);
        default -> json.skip();
      }
    }
  }

  private static long time(long ms) {
    return ms >= 0 && ms < LATEST_MS ? ms : Inbox.UNKNOWN;
  }

  /** What reads one element that is an object. */
  private interface Element {
    void read(JsonFeed json) throws IOException;
  }

  private static void readList(JsonFeed json, Element element) throws IOException {
    if (json.isArray()) {
      while (json.element()) {
        if (json.isObject()) {
          element.read(json);
        }
      }
    }
  }

  private void readPart(JsonFeed json) throws IOException {
    for (String name = json.field(); name != null; name = json.field()) {
      if (name.equals("ws")) {
        readList(json, this::readWord);
      } else {
        json.skip();
      }
    }
  }

  private void readWord(JsonFeed json) throws IOException {
    int from = text.length();
    long start = 0;
    long end = 0;
    Reading first = new Reading();
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "wb" -> start = json.integer(0);
        case "we" -> end = json.integer(0);
        case "cw" -> readCandidates(json, first);
        default -> json.skip();
      }
    }
    text.append(first.word);
    parts.add(new Part(from, text.length(), first.kind.toString(), start, end, first.role));
  }

  /** One candidate as it came. */
  private static final class Reading {
    private final StringBuilder word = new StringBuilder();
    private final StringBuilder kind = new StringBuilder();
    private long role;

    void read(JsonFeed json) throws IOException {
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "w" -> json.appendText(word);
          case "wp" -> json.appendText(kind);
          case "rl" -> role = json.integer(0);
          default -> json.skip();
        }
      }
    }
  }

  private void readCandidates(JsonFeed json, Reading first) throws IOException {
    if (!json.isArray()) {
      return;
    }
    for (int at = 0; json.element(); at++) {
      if (json.isObject()) {
        Reading reading = at == 0 ? first : new Reading();
        reading.read(json);
        if (at > 0 && candidates.size() < MOST_CANDIDATES) {
          candidates.add(new Candidate(parts.size(), reading.word.toString()));
        }
      }
    }
  }

  /**
   * The whole text.
   *
   * @return may be empty
   */
  public String text() {
    return text.toString();
  }

  /**
   * Whether the vendor will not change it any more.
   *
   * @return true unless it says that it may
   */
  public boolean isFinal() {
    return type.isEmpty() || FINAL.contentEquals(type);
  }

  /**
   * When it begins.
   *
   * @return milliseconds from the beginning of the audio, or {@link Inbox#UNKNOWN}
   */
  public long startMs() {
    return startMs;
  }

  /**
   * When it ends: an interim sentence has no end, it says 0.
   *
   * @return milliseconds from the beginning of the audio, or {@link Inbox#UNKNOWN}
   */
  public long endMs() {
    return endMs > Math.max(0, startMs) ? endMs : Inbox.UNKNOWN;
  }

  /**
   * The number of who speaks: of the sentence, or of its first word that names one.
   *
   * @return 0 if it names none
   */
  public long role() {
    return role > 0
        ? role
        : parts.stream().mapToLong(Part::role).filter(r -> r > 0).findFirst().orElse(0);
  }

  /**
   * The number of who speaks at its end.
   *
   * @return 0 if it names none
   */
  public long lastRole() {
    return parts.stream().mapToLong(Part::role).filter(r -> r > 0).reduce(role, (a, b) -> b);
  }

  /**
   * Sets text and times.
   *
   * @param piece takes them
   */
  public void fill(Piece piece) {
    piece.text(text).span(startMs, endMs());
  }

  /**
   * Adds the words; punctuation (p) and paragraphs (g) are none.
   *
   * @param piece takes them, for whoever asked for words
   */
  public void addWords(Piece piece) {
    for (Part part : parts) {
      String word = text.substring(part.from(), part.to()).strip();
      if (part.isWord() && !word.isEmpty()) {
        boolean timed = startMs >= 0 && part.isTimed();
        piece.word(
            word,
            timed ? startMs + part.start() * FRAME_MS : Inbox.UNKNOWN,
            timed ? startMs + part.end() * FRAME_MS : Inbox.UNKNOWN);
      }
    }
  }

  /**
   * Adds other readings: the text with one candidate in its word's place, for each candidate.
   *
   * @param piece takes them, for whoever asked for alternatives
   */
  public void addAlternatives(Piece piece) {
    for (Candidate candidate : candidates) {
      Part part = parts.get(candidate.part());
      piece.alternative(
          new StringBuilder(text).replace(part.from(), part.to(), candidate.text()).toString());
    }
  }
}
