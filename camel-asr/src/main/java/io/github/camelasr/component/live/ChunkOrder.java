package io.github.camelasr.component.live;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.component.LiveCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Decides in which order the chunks of one session are taken: by their numbers, or as they come
 * from a source that waits for one before it sends the next. Not thread-safe.
 */
final class ChunkOrder {
  private final ReorderWindow window;
  private @Nullable Chunk underway;

  ChunkOrder(ReorderWindow window) {
    this.window = window;
  }

  /**
   * A chunk whose turn it is.
   *
   * @param chunk the chunk
   * @param before what is missing before it
   */
  record Turn(Chunk chunk, Optional<Missing> before) {}

  /**
   * What became of a chunk that came.
   *
   * @param isRepeat whether it came before, and needs no turn
   * @param turns the chunks whose turn it is now, in order
   */
  record Admission(boolean isRepeat, List<Turn> turns) {
    static final Admission HELD = new Admission(false, List.of());
    static final Admission REPEAT = new Admission(true, List.of());
  }

  /**
   * Takes a chunk.
   *
   * @throws AsrException if the chunk can have no turn
   */
  Admission admit(Chunk chunk) {
    if (chunk.sequence().isPresent()) {
      return numbered(chunk, chunk.sequence().getAsLong());
    }
    List<Turn> turns = chunk.command() == LiveCommand.END ? giveUpAll() : new ArrayList<>();
    if (chunk.isUnnumberedAudio()) {
      rejectTwoAtOnce(chunk);
    }
    turns.add(new Turn(chunk, Optional.empty()));
    return new Admission(false, turns);
  }

  /** Whether a chunk came before, or was given up. */
  boolean isOver(long sequence) {
    return sequence < window.expected();
  }

  /** Gives up what is missing if that is still what it was. */
  List<Turn> giveUp(long expected) {
    return window.hasHole() && window.expected() == expected ? giveUp() : List.of();
  }

  /** The number of the chunk that others wait for. */
  OptionalLong hole() {
    return window.hasHole() ? OptionalLong.of(window.expected()) : OptionalLong.empty();
  }

  /** Takes out what will have no turn any more. */
  List<Chunk> clear() {
    return window.clear();
  }

  private Admission numbered(Chunk chunk, long sequence) {
    return switch (window.place(sequence)) {
      case NEXT -> new Admission(false, turns(window.release(chunk), Optional.empty()));
      case EARLY -> {
        window.hold(chunk);
        yield Admission.HELD;
      }
      case TWICE -> Admission.REPEAT;
      case LATE ->
          throw bad(
              "chunk " + sequence + " came after it was given up",
              "Let the source be quicker, or set a larger gapTimeout.");
      case BEYOND ->
          throw bad(
              "chunk "
                  + sequence
                  + " is too far ahead of "
                  + window.expected()
                  + ", which is missing",
              "Let the source have fewer exchanges under way, or set a larger reorderWindow.");
    };
  }

  private void rejectTwoAtOnce(Chunk chunk) {
    Chunk before = underway;
    if (before != null && !before.answer().isDone()) {
      throw bad(
          "two chunks came at once, and nothing says which is the first",
          "Number them (header CamelAsrSequence), or let the source wait for one exchange before"
              + " the next.");
    }
    underway = chunk;
  }

  private List<Turn> giveUpAll() {
    List<Turn> all = new ArrayList<>();
    while (window.hasHole()) {
      all.addAll(giveUp());
    }
    return all;
  }

  private List<Turn> giveUp() {
    Optional<Missing> missing = window.giveUp();
    return turns(window.releaseHeld(), missing);
  }

  private static List<Turn> turns(List<Chunk> chunks, Optional<Missing> before) {
    List<Turn> turns = new ArrayList<>();
    chunks.forEach(
        chunk -> turns.add(new Turn(chunk, turns.isEmpty() ? before : Optional.empty())));
    return turns;
  }

  private static AsrException bad(String detail, String remedy) {
    return AsrException.of(ErrorCategory.BAD_AUDIO, detail).remedy(remedy).build();
  }
}
