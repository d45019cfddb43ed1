package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.component.live.Chunk;
import io.github.camelasr.component.live.Feed;
import io.github.camelasr.component.live.Missing;
import io.github.camelasr.component.live.Outcome;
import io.github.camelasr.engine.Recognizer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes each exchange as a chunk of the live session that it names. The exchange is done when the
 * session has taken the chunk and wants more: that is the back-pressure. No thread waits meanwhile.
 */
final class LiveProducer extends DefaultAsyncProducer {
  private static final Logger LOG = LoggerFactory.getLogger(LiveProducer.class);

  private final AsrEndpoint endpoint;
  private @Nullable Setup setup;

  LiveProducer(AsrEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  private record Setup(Recognizer recognizer, Feed feed) {}

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    LiveConfiguration live = endpoint.getLiveConfiguration();
    Recognizer recognizer = endpoint.recognizer();
    recognizer.warnings().forEach(warning -> LOG.warn("{}: {}", recognizer.provider(), warning));
    endpoint.getConfiguration().rawFormat();
    setup = new Setup(recognizer, new Feed(live.getGroup(), live.limits()));
  }

  /** Sessions that nobody ended are ended in order, as long as the shutdown strategy waits. */
  @Override
  protected void doStop() throws Exception {
    Setup stopping = setup;
    setup = null;
    if (stopping != null) {
      Duration patience =
          Duration.ofSeconds(endpoint.getCamelContext().getShutdownStrategy().getTimeout());
      int dropped = endpoint.sessions().stop(stopping.feed(), patience);
      if (dropped > 0) {
        LOG.warn("{} live sessions did not end in time and are dropped", dropped);
      }
    }
    super.doStop();
  }

  @Override
  public boolean process(Exchange exchange, AsyncCallback callback) {
    CompletableFuture<Outcome> answer;
    try {
      answer = take(exchange);
    } catch (RuntimeException e) {
      exchange.setException(e);
      callback.done(true);
      return true;
    }
    if (answer.isDone()) {
      finish(exchange, answer);
      callback.done(true);
      return true;
    }
    var unused = answer.whenComplete((outcome, error) -> goOn(exchange, answer, callback));
    return false;
  }

  private CompletableFuture<Outcome> take(Exchange exchange) {
    Setup ready = setup;
    if (ready == null) {
      throw new RejectedExecutionException(this + " is not started");
    }
    Message message = exchange.getMessage();
    ChunkMessage said = new ChunkMessage(message);
    LiveCommand command = said.command();
    ByteBuffer audio = said.audio(command);
    LiveOpener opener = new LiveOpener(endpoint, ready.recognizer(), message);
    if (said.sequence().isEmpty() && SourceCheck.isUnordered(exchange.getFromEndpoint())) {
      throw unordered();
    }
    Chunk chunk = new Chunk(command, said.sequence(), audio, opener);
    return endpoint.sessions().take(said.session(), ready.feed(), chunk);
  }

  private static AsrException unordered() {
    return AsrException.of(
            ErrorCategory.BAD_OPTION,
            "vertx-websocket: hands the messages of a connection over in no order")
        .remedy("Take them by asr-websocket: instead, or number them (header CamelAsrSequence).")
        .build();
  }

  /** A route may do anything, so it does not go on on the loop of a session. */
  private void goOn(Exchange exchange, CompletableFuture<Outcome> answer, AsyncCallback callback) {
    Runnable rest =
        () -> {
          finish(exchange, answer);
          callback.done(false);
        };
    try {
      endpoint.workers().answer(rest);
    } catch (RejectedExecutionException | IllegalStateException e) { // at the very end only
      rest.run();
    }
  }

  private void finish(Exchange exchange, CompletableFuture<Outcome> answer) {
    try {
      write(exchange.getMessage(), answer.join());
    } catch (CompletionException e) {
      exchange.setException(e.getCause());
    } catch (RuntimeException e) {
      exchange.setException(e);
    }
  }

  private void write(Message message, Outcome outcome) {
    outcome.before().ifPresent(missing -> declare(message, missing));
    if (outcome.committed() != null) {
      message.setHeader(AsrHeaders.COMMITTED_MS, outcome.committed().toMs());
    }
    if (outcome.transcript() != null) {
      Answer.write(message, outcome.transcript(), endpoint.getConfiguration().getFormat());
    }
  }

  private static void declare(Message message, Missing missing) {
    LOG.warn(
        "Live session {}: {} never came, and the session goes on without",
        message.getHeader(AsrHeaders.SESSION_ID),
        missing);
    message.setHeader(AsrHeaders.MISSING_FROM, missing.from());
    message.setHeader(AsrHeaders.MISSING_TO, missing.to());
  }
}
