package io.github.camelasr.component;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Audio that waits for whoever reads its text. */
final class ReadAheadFeed implements AudioFeed {
  private final AudioFeed feed;
  private final SegmentQueue reader;

  ReadAheadFeed(AudioFeed feed, SegmentQueue reader) {
    this.feed = feed;
    this.reader = reader;
  }

  @Override
  public AudioFormat format() {
    return feed.format();
  }

  @Override
  public @Nullable CompletionStage<Void> sendNext(AsrSession session) {
    CompletionStage<Void> taken = feed.sendNext(session);
    return taken == null ? null : taken.thenCompose(nothing -> reader.room());
  }

  @Override
  public List<String> remarks() {
    return feed.remarks();
  }

  @Override
  public void close() {
    feed.close();
  }
}
