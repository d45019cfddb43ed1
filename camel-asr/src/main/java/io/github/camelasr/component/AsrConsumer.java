package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.component.live.GroupReader;
import io.github.camelasr.component.live.GroupReader.Wanted;
import io.github.camelasr.component.live.LiveEvent;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Makes an exchange of each event of all live sessions of a group, one after the other for each
 * session. When the context stops it goes on until the last text is told.
 */
final class AsrConsumer extends DefaultConsumer implements ShutdownAware {
  private final AsrEndpoint endpoint;
  private @Nullable ExecutorService threads;
  private volatile @Nullable GroupReader reader;
  private @Nullable MicrophoneFeed microphone;
  private volatile boolean drains;
  private volatile long lookedNanos;

  AsrConsumer(AsrEndpoint endpoint, Processor processor) {
    super(endpoint, processor);
    this.endpoint = endpoint;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    EventConfiguration events = endpoint.getEventConfiguration();
    boolean records = events.getSource() == EventSource.MICROPHONE;
    if (!records) {
      rejectProviderOptions();
    }
    Wanted wanted = new Wanted(events.wanted(), events.getBacklog());
    ExecutorService pool =
        endpoint
            .getCamelContext()
            .getExecutorServiceManager()
            .newThreadPool(this, "AsrEvents", profile(events.getConcurrentConsumers()));
    threads = pool;
    drains = false;
    GroupReader starting = new GroupReader(pool, this::tell, wanted);
    reader = starting;
    endpoint.sessions().group(group()).subscribe(starting);
    if (records) {
      record();
    }
  }

  private void record() {
    MicrophoneFeed starting = MicrophoneFeed.open(endpoint, group(), this::failed);
    microphone = starting;
    endpoint.workers().answer(starting);
  }

  private void stopRecording() {
    if (microphone != null) {
      microphone.close();
    }
  }

  private void failed(Throwable why) {
    getExceptionHandler().handleException("The microphone's session failed", why);
  }

  @Override
  protected void doStop() throws Exception {
    stopRecording();
    GroupReader stopping = reader;
    if (stopping != null) {
      endpoint.sessions().group(group()).unsubscribe(stopping);
      stopping.close();
      reader = null;
    }
    if (threads != null) {
      endpoint.getCamelContext().getExecutorServiceManager().shutdownGraceful(threads);
      threads = null;
    }
    super.doStop();
  }

  /**
   * Goes on while others stop. If it is this route alone that stops, its sessions go on without it,
   * and what they said until now is told.
   */
  @Override
  public boolean deferShutdown(ShutdownRunningTask how) {
    GroupReader listening = reader;
    stopRecording();
    if (microphone != null || endpoint.getCamelContext().isStopping()) {
      lookedNanos = System.nanoTime();
      drains = true;
    } else if (listening != null) {
      endpoint.sessions().group(group()).unsubscribe(listening);
    }
    return true;
  }

  /**
   * Asked again and again while a context stops, beginning when all sources have been told to stop:
   * a session for which nothing has come since the question before will get nothing any more.
   */
  @Override
  public int getPendingExchangesSize() {
    int sessions = 0;
    if (drains) {
      endpoint.sessions().endQuiet(group(), lookedNanos);
      lookedNanos = System.nanoTime();
      sessions = endpoint.sessions().count(group());
    }
    GroupReader listening = reader;
    return listening == null ? 0 : sessions + listening.waiting();
  }

  @Override
  public void prepareShutdown(boolean suspendOnly, boolean forced) {}

  private void tell(LiveEvent event, Runnable done) {
    Exchange exchange = createExchange(false);
    EventMessage.write(exchange.getMessage(), event, endpoint.getConfiguration().getFormat());
    getAsyncProcessor()
        .process(
            exchange,
            doneSync -> {
              Exception error = exchange.getException();
              if (error != null) {
                getExceptionHandler().handleException("Error processing event", exchange, error);
              }
              releaseExchange(exchange, false);
              done.run();
            });
  }

  private void rejectProviderOptions() {
    if (!endpoint.providerOptions().isEmpty()) {
      throw AsrException.of(
              ErrorCategory.BAD_OPTION,
              "a consumer has no options " + endpoint.providerOptions().keySet())
          .remedy("Give the provider's options to the producer that begins the sessions.")
          .build();
    }
  }

  /** A microphone has a group of its own, so that its consumer hears of nobody else. */
  private String group() {
    String named = endpoint.getLiveConfiguration().getGroup();
    return endpoint.getEventConfiguration().getSource() == EventSource.MICROPHONE
        ? named + "/" + MicrophoneFeed.SESSION
        : named;
  }

  /** No session ever has two steps waiting, so the queue is as long as there are sessions. */
  private static ThreadPoolProfile profile(int size) {
    ThreadPoolProfile profile = new ThreadPoolProfile("asrEvents");
    profile.setPoolSize(size);
    profile.setMaxPoolSize(size);
    profile.setMaxQueueSize(Integer.MAX_VALUE);
    profile.setAllowCoreThreadTimeOut(true);
    profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
    return profile;
  }
}
