package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.engine.recording.Publication;
import io.github.camelasr.engine.recording.RecordingPublisher;
import io.github.camelasr.engine.transport.Loop;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The recording of one job at a place where the vendor can fetch it. Wholly on its loop. */
final class PublishedRecording {
  private final RecordingPublisher publisher;
  private final Loop loop;
  private @Nullable Publication publication;
  private boolean closed;

  PublishedRecording(RecordingPublisher publisher, Loop loop) {
    this.publisher = publisher;
    this.loop = loop;
  }

  /** Publishes a file and goes on with its URL. */
  void open(Path file, String name, Consumer<URI> then, Consumer<AsrException> failed) {
    publisher
        .publish(file, name)
        .whenComplete(
            (made, error) ->
                loop.execute(
                    () -> {
                      if (made == null) {
                        failed.accept(because(error));
                      } else if (closed) {
                        made.close();
                      } else {
                        publication = made;
                        then.accept(made.url());
                      }
                    }));
  }

  private static AsrException because(@Nullable Throwable error) {
    Throwable cause = error instanceof CompletionException wrapped ? wrapped.getCause() : error;
    return cause instanceof AsrException known
        ? known
        : AsrException.of(ErrorCategory.NETWORK, "the recording could not be published")
            .cause(cause)
            .build();
  }

  /** Whether it certainly was not fetched. */
  boolean isUnfetched() {
    return publication != null && !publication.wasFetched();
  }

  /** Takes it away. */
  void close() {
    closed = true;
    if (publication != null) {
      publication.close();
      publication = null;
    }
  }
}
