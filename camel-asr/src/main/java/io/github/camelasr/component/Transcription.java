package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.JobAccepted;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.audio.AudioInput;
import io.github.camelasr.engine.Recognizer;
import io.github.camelasr.engine.recording.Download;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.jspecify.annotations.Nullable;

/**
 * One exchange on its way from audio to text: opened and read on readers, recognised on the
 * session's loop, finished on an answer thread, exactly once.
 */
final class Transcription {
  private final AsrConfiguration configuration;
  private final Recognizer recognizer;
  private final Workers workers;
  private final Observation observation;
  private final Exchange exchange;
  private final Consumer<Transcription> done;
  private final TranscriptBuilder transcript = new TranscriptBuilder();
  private final Download download;
  private final @Nullable SegmentQueue segments;
  private volatile boolean handedOver;
  private volatile @Nullable AsrSession session;
  private volatile @Nullable String task;
  private volatile boolean cancelled;

  Transcription(Setup setup, Exchange exchange, Consumer<Transcription> done) {
    this.configuration = setup.configuration();
    this.recognizer = setup.recognizer();
    this.workers = setup.workers();
    this.observation = setup.observation();
    this.download = setup.download();
    this.exchange = exchange;
    this.done = done;
    this.segments = configuration.isStreaming() ? new SegmentQueue() : null;
  }

  /** What all exchanges of a producer share. */
  record Setup(
      AsrConfiguration configuration,
      Recognizer recognizer,
      Workers workers,
      Observation observation,
      Download download) {

    /** Checks what is asked for before the first audio comes. */
    Setup {
      configuration.rawFormat();
      configuration.checkStreaming();
    }
  }

  void start() {
    try {
      workers.read(this::open);
    } catch (RejectedExecutionException e) {
      finish(e);
    }
  }

  void cancel() {
    cancelled = true;
    AsrSession open = session;
    if (open != null) {
      open.cancel();
    }
  }

  private void open() {
    try {
      failIfCancelled();
      AsrSession whole = whole(new WholeRecording(recognizer, exchange.getMessage()));
      if (whole == null) {
        send(BodyAudio.open(exchange.getMessage(), configuration.rawFormat(), download));
      } else {
        begin(whole, null);
      }
    } catch (Throwable e) { // an Error, too, must end the exchange
      answer(e);
    }
  }

  private @Nullable AsrSession whole(WholeRecording recording) {
    return recording
        .open()
        .map(how -> observation.open(recognizer.provider(), listener(), how))
        .orElse(null);
  }

  private void send(AudioInput input) {
    Pump pump;
    try {
      AudioFeed feed = paced(feed(input));
      AsrSession opened =
          observation.open(
              recognizer.provider(), listener(), heard -> recognizer.open(feed.format(), heard));
      pump = new Pump(feed, opened, workers);
      begin(opened, pump);
    } catch (Throwable e) {
      input.close();
      throw e;
    }
    pump.run();
  }

  private void begin(AsrSession opened, @Nullable Pump pump) {
    session = opened;
    if (cancelled) {
      opened.cancel();
    }
    if (segments != null) {
      handOver(new SegmentStream(segments, opened::cancel));
    }
    opened.completion().whenComplete((report, error) -> answer(reason(error, pump)));
  }

  /** The exchange goes on with text that is still to come. */
  private void handOver(SegmentStream text) {
    handedOver = true;
    exchange.getMessage().setBody(text);
    exchange.getMessage().removeHeader(AsrHeaders.RESUME);
    exchange
        .getExchangeExtension()
        .addOnCompletion(
            new SynchronizationAdapter() {
              @Override
              public void onDone(Exchange ended) {
                text.close();
              }
            });
    onAnswerThread(() -> done.accept(this));
  }

  private void failIfCancelled() {
    if (cancelled) {
      throw AsrException.of(ErrorCategory.CANCELLED, "the route was stopped").build();
    }
  }

  private AudioFeed paced(AudioFeed feed) {
    return segments == null ? feed : new ReadAheadFeed(feed, segments);
  }

  /** As it is if the vendor takes it so, otherwise decoded. */
  private AudioFeed feed(AudioInput input) {
    boolean passes =
        input
            .detected()
            .encoding()
            .filter(encoding -> !encoding.isSampled())
            .filter(
                encoding ->
                    recognizer.accepts().stream().anyMatch(format -> format.encoding() == encoding))
            .isPresent();
    if (!passes) {
      return new PcmFeed(input.decode());
    }
    Integer packetBytes = configuration.getRawPacketBytes();
    return new PacketFeed(packetBytes == null ? input.packets() : input.packets(packetBytes));
  }

  private SessionListener listener() {
    SessionListener other = configuration.getSessionListener();
    return event -> {
      if (event instanceof JobAccepted accepted) {
        task = accepted.ticket();
      }
      transcript.onEvent(event);
      if (segments != null) {
        segments.onEvent(event);
      }
      if (other != null) {
        other.onEvent(event);
      }
    };
  }

  /**
   * If reading failed, the session was merely cancelled for it; unless it was the stop of the route
   * that cut the reading short.
   */
  private @Nullable Throwable reason(@Nullable Throwable error, @Nullable Pump pump) {
    Throwable told = error instanceof CompletionException ? error.getCause() : error;
    boolean isCancelled = told instanceof AsrException e && e.category() == ErrorCategory.CANCELLED;
    Throwable reading = pump == null ? null : pump.failure();
    return isCancelled && !cancelled && reading != null ? reading : told;
  }

  private void answer(@Nullable Throwable error) {
    if (handedOver && segments != null) {
      segments.end(error, transcript.closed().isPresent() ? transcript.transcript() : null);
    } else {
      onAnswerThread(() -> finish(error));
    }
  }

  private void onAnswerThread(Runnable rest) {
    try {
      workers.answer(rest);
    } catch (RejectedExecutionException e) { // at the very end of the application only
      rest.run();
    }
  }

  private void finish(@Nullable Throwable error) {
    try {
      Answer.task(exchange.getMessage(), task);
      if (error == null) {
        exchange.getMessage().removeHeader(AsrHeaders.RESUME);
        Answer.write(exchange.getMessage(), transcript.transcript(), configuration.getFormat());
      } else {
        exchange.setException(error);
        if (transcript.closed().isPresent()) {
          Answer.headers(exchange.getMessage(), transcript.transcript());
        }
      }
    } catch (RuntimeException e) {
      exchange.setException(e);
    } finally {
      done.accept(this);
    }
  }
}
