package io.github.camelasr.component.live;

import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentId;
import io.github.camelasr.api.SegmentState;
import io.github.camelasr.component.EventKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events of one session that wait for a slow reader. Interim text that waits is replaced by newer
 * text of the same segment; everything else waits its turn. Not thread-safe.
 */
final class EventMailbox {
  private final Deque<Letter> letters = new ArrayDeque<>();
  private final Map<SegmentId, Letter> interims = new HashMap<>();

  /** Segments the reader was told of and that may still be taken away. */
  private final Set<SegmentId> told = new HashSet<>();

  private int size;

  private static final class Letter {
    private @Nullable LiveEvent event;

    private Letter(LiveEvent event) {
      this.event = event;
    }
  }

  void put(LiveEvent event) {
    if (event.content() instanceof LiveEvent.Text text) {
      put(event.session(), text);
    } else {
      if (event.kind() == EventKind.SESSION_ENDED) {
        interims.clear(); // ids may begin anew
      }
      add(new Letter(event));
    }
  }

  /** The next event, oldest first. */
  Optional<LiveEvent> take() {
    for (Letter letter = letters.poll(); letter != null; letter = letters.poll()) {
      LiveEvent event = letter.event;
      if (event != null) {
        letter.event = null; // it waits no longer
        size--;
        noteTold(event);
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  /** How many events wait. */
  int size() {
    return size;
  }

  private void put(String session, LiveEvent.Text text) {
    Set<SegmentId> removed = new LinkedHashSet<>();
    text.removed().forEach(id -> removed.addAll(takeBack(id)));
    Segment segment = text.segment();
    if (segment == null ? removed.isEmpty() : !isWorthTelling(segment, removed)) {
      return;
    }
    Letter waiting = segment == null ? null : interims.remove(segment.id());
    if (waiting != null && waiting.event != null) {
      removed.addAll(removedBy(waiting.event));
    }
    LiveEvent event = LiveEvent.text(session, segment, List.copyOf(removed));
    if (segment != null && segment.state() == SegmentState.INTERIM) {
      interims.put(segment.id(), replace(waiting, event));
    } else {
      drop(waiting); // settled text is told in the order in which it settles
      add(new Letter(event));
    }
  }

  private Letter replace(@Nullable Letter waiting, LiveEvent event) {
    if (waiting != null && waiting.event != null) {
      waiting.event = event;
      return waiting;
    }
    Letter letter = new Letter(event);
    add(letter);
    return letter;
  }

  private void drop(@Nullable Letter waiting) {
    if (waiting != null && waiting.event != null) {
      waiting.event = null;
      size--;
    }
  }

  /** An empty text says something only where there was another. */
  private boolean isWorthTelling(Segment segment, Set<SegmentId> removed) {
    return !segment.text().isEmpty()
        || !removed.isEmpty()
        || told.contains(segment.id())
        || interims.containsKey(segment.id());
  }

  /** Forgets a segment that waits; what the reader was told it must be told again. */
  private List<SegmentId> takeBack(SegmentId id) {
    List<SegmentId> gone = new ArrayList<>();
    Letter waiting = interims.remove(id);
    if (waiting != null && waiting.event != null) {
      gone.addAll(removedBy(waiting.event));
      drop(waiting);
    }
    if (told.contains(id)) {
      gone.add(id);
    }
    return gone;
  }

  private static List<SegmentId> removedBy(LiveEvent event) {
    return event.content() instanceof LiveEvent.Text text ? text.removed() : List.of();
  }

  private void noteTold(LiveEvent event) {
    if (event.content() instanceof LiveEvent.Text text) {
      text.removed().forEach(told::remove);
      Segment segment = text.segment();
      if (segment != null && segment.isFinal()) {
        told.remove(segment.id());
      } else if (segment != null) {
        told.add(segment.id());
      }
    } else if (event.kind() == EventKind.SESSION_ENDED) {
      told.clear();
    }
  }

  private void add(Letter letter) {
    letters.add(letter);
    size++;
  }
}
