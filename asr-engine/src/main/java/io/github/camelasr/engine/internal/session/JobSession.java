package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.engine.recording.RecordingFile;
import io.github.camelasr.engine.recording.RecordingPublisher;
import io.github.camelasr.engine.transport.Loop;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The door to a job: audio is kept in a temporary file until it has ended, then handed in as a
 * whole. A recording that the vendor fetches itself, or a job that was handed in before, needs no
 * audio.
 */
public final class JobSession implements AsrSession {
  private final SessionSetup setup;
  private final Loop loop;
  private final EventSink events;
  private final CompletableFuture<SessionReport> completion = new CompletableFuture<>();
  private final boolean takesAudio;
  private final @Nullable PublishedRecording published;
  private volatile boolean ended;
  private @Nullable Spool spool;
  private @Nullable JobRun run;

  private JobSession(
      SessionSetup setup,
      SessionListener listener,
      boolean takesAudio,
      @Nullable RecordingPublisher publisher) {
    this.setup = setup;
    this.loop = new GuardedLoop(setup.services().transport().loop(), this::broken);
    this.events = new EventSink(listener);
    this.takesAudio = takesAudio;
    this.published = publisher == null ? null : new PublishedRecording(publisher, loop);
  }

  /**
   * A job whose audio the caller sends.
   *
   * @param setup what it needs to know
   * @param listener hears of it
   * @param publisher publishes the audio for a vendor that takes none
   * @return the session
   */
  public static JobSession ofAudio(
      SessionSetup setup, SessionListener listener, Optional<RecordingPublisher> publisher) {
    return new JobSession(setup, listener, true, publisher.orElse(null));
  }

  /**
   * A job whose recording lies in a file, which is published for the vendor as it is.
   *
   * @param setup what it needs to know
   * @param listener hears of it
   * @param publisher publishes the file
   * @param file the recording
   * @return the session
   */
  public static JobSession ofFile(
      SessionSetup setup,
      SessionListener listener,
      RecordingPublisher publisher,
      RecordingFile file) {
    JobSession session = new JobSession(setup, listener, false, publisher);
    session.loop.execute(() -> session.handIn(file));
    return session;
  }

  /**
   * A job whose recording the vendor fetches.
   *
   * @param setup what it needs to know
   * @param listener hears of it
   * @param url where the vendor finds the recording
   * @return the session
   */
  public static JobSession ofUrl(SessionSetup setup, SessionListener listener, URI url) {
    return without(setup, listener, Recording.at(url, Recording.UNKNOWN), null);
  }

  /**
   * A job that was handed in before.
   *
   * @param setup what it needs to know
   * @param listener hears of it
   * @param ticket the vendor's name of the job
   * @return the session
   */
  public static JobSession ofTicket(SessionSetup setup, SessionListener listener, String ticket) {
    return without(setup, listener, Recording.UNKNOWN, ticket);
  }

  private static JobSession without(
      SessionSetup setup, SessionListener listener, Recording recording, @Nullable String ticket) {
    JobSession session = new JobSession(setup, listener, false, null);
    session.loop.execute(() -> session.start(recording, ticket));
    return session;
  }

  @Override
  public CompletionStage<Void> send(ByteBuffer audio) {
    if (ended || !takesAudio) {
      return CompletableFuture.failedFuture(
          new IllegalStateException("this session takes no (more) audio"));
    }
    CompletableFuture<Void> taken = new CompletableFuture<>();
    ByteBuffer own = audio.duplicate();
    loop.execute(() -> keep(own, taken));
    return taken;
  }

  @Override
  public CompletionStage<Void> send(ByteBuffer packet, int frames) {
    throw new IllegalArgumentException("a job takes sampled audio");
  }

  private void keep(ByteBuffer audio, CompletableFuture<Void> taken) {
    try {
      Spool to = spool == null ? new Spool(setup) : spool;
      spool = to;
      to.append(audio);
      taken.complete(null);
    } catch (IOException e) {
      AsrException error = SessionFaults.cannotSpool(setup, e);
      taken.completeExceptionally(error);
      loop.execute(() -> stop(error));
    }
  }

  @Override
  public CompletionStage<Committed> commit() {
    return CompletableFuture.failedFuture(
        new IllegalStateException("a recording is handed in as a whole when it has ended"));
  }

  @Override
  public CompletionStage<Ledger> ledger() {
    CompletableFuture<Ledger> answer = new CompletableFuture<>();
    loop.execute(() -> answer.complete(books()));
    return answer.minimalCompletionStage();
  }

  private Ledger books() {
    if (completion.isDone() && !completion.isCompletedExceptionally()) {
      return completion.join().ledger();
    }
    long taken = spool == null ? 0 : spool.takenBytes() / setup.source().bytesPerFrame();
    return new Ledger(setup.source().sampleRateHz(), taken, 0, 0, 0, 0, 0);
  }

  @Override
  public CompletionStage<SessionReport> end() {
    if (takesAudio && !ended) {
      ended = true;
      loop.execute(this::handIn);
    }
    return completion();
  }

  private void handIn() {
    Spool kept = spool;
    if (completion.isDone()) {
      return;
    }
    if (kept == null) {
      closeUnstarted(null);
      return;
    }
    int frame = setup.source().bytesPerFrame();
    long frames = kept.takenBytes() / frame;
    if (kept.takenBytes() % frame != 0) {
      stop(SessionFaults.halfFrame(setup));
      return;
    }
    try {
      Recording recording = Recording.of(kept.finish(), setup, frames);
      if (published == null) {
        start(recording, null);
      } else {
        publish(published, kept.file(), recording);
      }
    } catch (IOException e) {
      stop(SessionFaults.cannotSpool(setup, e));
    }
  }

  private void handIn(RecordingFile file) {
    if (published == null || completion.isDone()) {
      return;
    }
    try {
      Recording recording = Recording.of(file, setup.source());
      publish(published, file.path(), recording);
    } catch (IOException e) {
      stop(SessionFaults.cannotRead(setup, file.path(), e));
    }
  }

  private void publish(PublishedRecording to, Path file, Recording recording) {
    String name = recording.source().fileName().orElse("audio");
    to.open(
        file, name, url -> start(Recording.at(url, recording, to::isUnfetched), null), this::stop);
  }

  private void start(Recording recording, @Nullable String ticket) {
    if (!completion.isDone()) {
      JobRun job = new JobRun(setup, loop, events, recording, this::closed);
      run = job;
      if (ticket == null) {
        job.start();
      } else {
        job.resume(ticket);
      }
    }
  }

  @Override
  public void cancel() {
    ended = true;
    loop.execute(
        () ->
            stop(
                AsrException.of(ErrorCategory.CANCELLED, "the session was cancelled")
                    .provider(setup.provider())
                    .build()));
  }

  private void broken(RuntimeException bug) {
    stop(AttemptFaults.bug(bug));
  }

  private void stop(AsrException error) {
    JobRun job = run;
    if (job != null) {
      job.fail(error);
    } else if (!completion.isDone()) {
      closeUnstarted(error);
    }
  }

  /** Nothing was handed in, so nobody was asked. */
  private void closeUnstarted(@Nullable AsrException error) {
    long bytes = spool == null ? 0 : spool.takenBytes();
    long frames = bytes / setup.source().bytesPerFrame();
    int rate = setup.source().sampleRateHz();
    SessionReport report =
        new SessionReport(
            setup.provider(),
            setup.services().clocks().now(),
            new Ledger(rate, frames, 0, 0, 0, frames, 0),
            bytes,
            List.of(),
            List.of());
    events.emit(new SessionClosed(report, Optional.ofNullable(error)));
    closed(report, error);
  }

  private void closed(SessionReport report, @Nullable AsrException error) {
    if (published != null) {
      published.close();
    }
    if (spool != null) {
      spool.close();
      spool = null;
    }
    if (error == null) {
      completion.complete(report);
    } else {
      completion.completeExceptionally(error);
    }
  }

  @Override
  public CompletionStage<SessionReport> completion() {
    return completion.minimalCompletionStage();
  }
}
