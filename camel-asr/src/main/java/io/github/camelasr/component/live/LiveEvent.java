package io.github.camelasr.component.live;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentId;
import io.github.camelasr.api.Transcript;
import io.github.camelasr.component.EventKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a live session.
 *
 * @param session the id of the session
 * @param kind what it is
 * @param content the rest
 */
public record LiveEvent(String session, EventKind kind, Content content) {

  /** What an event tells beside its kind. */
  public sealed interface Content permits Text, Sentence, Told, Hole, Begin, End {}

  /**
   * A change of the text.
   *
   * @param segment the segment as it is now, or null if segments are gone and none came
   * @param removed the segments that are gone
   */
  public record Text(@Nullable Segment segment, List<SegmentId> removed) implements Content {
    /** Copies the list. */
    public Text {
      removed = List.copyOf(removed);
    }
  }

  /**
   * A whole sentence.
   *
   * @param text the texts of the segments, joined
   * @param segments final segments, at least one
   */
  public record Sentence(String text, List<Segment> segments) implements Content {
    /** Copies the list. */
    public Sentence {
      segments = List.copyOf(segments);
    }
  }

  /**
   * An event of the engine as it is.
   *
   * @param event the event
   */
  public record Told(AsrEvent event) implements Content {}

  /**
   * Chunks that never came.
   *
   * @param missing which
   * @param atMs where on the media clock, on which they have no length
   */
  public record Hole(Missing missing, long atMs) implements Content {}

  /** The session has begun. */
  public record Begin() implements Content {}

  /**
   * The session has ended.
   *
   * @param transcript what it leaves behind, or null if it never got as far as to the engine
   * @param error why it failed, or empty if it ended in order
   */
  public record End(@Nullable Transcript transcript, Optional<AsrException> error)
      implements Content {}

  static LiveEvent text(String session, @Nullable Segment segment, List<SegmentId> removed) {
    EventKind kind = segment == null ? EventKind.RETRACTED : EventKind.of(segment.state());
    return new LiveEvent(session, kind, new Text(segment, removed));
  }
}
