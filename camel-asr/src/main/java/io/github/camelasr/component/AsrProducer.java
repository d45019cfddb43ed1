package io.github.camelasr.component;

import io.github.camelasr.component.Transcription.Setup;
import io.github.camelasr.engine.Recognizer;
import io.github.camelasr.engine.recording.Download;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the whole body of each exchange into text, without holding a thread meanwhile. All options
 * are checked when it starts. When it stops, Camel has waited for exchanges under way as long as
 * its shutdown strategy allows; those still there are cancelled.
 */
final class AsrProducer extends DefaultAsyncProducer {
  private static final Logger LOG = LoggerFactory.getLogger(AsrProducer.class);

  private final AsrEndpoint endpoint;
  private final Set<Transcription> running = ConcurrentHashMap.newKeySet();
  private @Nullable Setup setup;

  AsrProducer(AsrEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    Recognizer recognizer = endpoint.recognizer();
    recognizer.warnings().forEach(warning -> LOG.warn("{}: {}", recognizer.provider(), warning));
    setup =
        new Setup(
            endpoint.getConfiguration(),
            recognizer,
            endpoint.workers(),
            endpoint.observation(),
            new Download(recognizer.allowsInsecure()));
  }

  @Override
  protected void doStop() throws Exception {
    running.forEach(Transcription::cancel);
    super.doStop();
  }

  @Override
  public boolean process(Exchange exchange, AsyncCallback callback) {
    Setup ready = setup;
    if (ready == null) {
      exchange.setException(new RejectedExecutionException(this + " is not started"));
      callback.done(true);
      return true;
    }
    Transcription transcription =
        new Transcription(
            ready,
            exchange,
            ended -> {
              running.remove(ended);
              callback.done(false);
            });
    running.add(transcription);
    transcription.start();
    return false;
  }
}
