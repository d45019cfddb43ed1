package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.Transcript;
import java.io.Closeable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Final segments of a recording, one after the other, while the rest is still being recognised:
 * what the body becomes with {@code streaming=true}. Waiting for the next one blocks; whoever reads
 * slowly slows the recognition down. It is good as long as the exchange is under way: after that,
 * and after {@link #close()}, recognition is cancelled. For one reader.
 */
public final class SegmentStream implements Iterator<Segment>, Closeable {
  private final SegmentQueue queue;
  private final Runnable cancel;
  private @Nullable Segment next;

  SegmentStream(SegmentQueue queue, Runnable cancel) {
    this.queue = queue;
    this.cancel = cancel;
  }

  /**
   * Waits for the next segment, or for the end.
   *
   * @return whether there is one
   * @throws AsrException if recognition failed; the segments before were right
   */
  @Override
  public boolean hasNext() {
    if (next == null) {
      next = queue.take().orElse(null);
    }
    return next != null;
  }

  @Override
  public Segment next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException("there are no more segments");
    }
    Segment segment = next;
    next = null;
    return segment;
  }

  /**
   * The same as a stream, to be closed.
   *
   * @return the segments that were not read yet
   */
  public Stream<Segment> stream() {
    Spliterator<Segment> rest =
        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(rest, false).onClose(this::close);
  }

  /**
   * What the whole recording came to.
   *
   * @return empty before the last segment was read
   */
  public Optional<Transcript> transcript() {
    return queue.transcript();
  }

  /** Cancels the recognition unless it has ended. */
  @Override
  public void close() {
    queue.close();
    cancel.run();
  }
}
