package io.github.camelasr.engine;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.JobDialect;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.ResamplerFactory;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.engine.internal.session.JobSession;
import io.github.camelasr.engine.internal.session.SessionSetup;
import io.github.camelasr.engine.internal.session.SessionSetup.Formats;
import io.github.camelasr.engine.internal.session.SessionSetup.Policy;
import io.github.camelasr.engine.internal.session.StreamSession;
import io.github.camelasr.engine.recording.RecordingFile;
import io.github.camelasr.engine.recording.RecordingPublisher;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A checked configuration of one provider, from which any number of sessions is opened.
 * Thread-safe.
 */
public final class Recognizer {
  private final AsrEngine engine;
  private final String provider;
  private final Declaration declaration;
  private final Plan plan;
  private final Optional<TokenExchange> exchange;
  private final Policy policy;
  private final Handover handover;
  private final boolean isJob;

  /** A provider's protocol and its configuration. */
  record Checked(AsrProvider provider, Variant variant, Settings settings, Plan plan) {}

  Recognizer(AsrEngine engine, Checked checked, Policy policy, Handover handover) {
    this.engine = engine;
    this.provider = checked.provider().name();
    this.declaration = checked.variant().declaration();
    this.plan = checked.plan();
    this.exchange = checked.provider().tokens(checked.settings());
    this.policy = policy;
    this.handover = handover;
    this.isJob = plan.attempt(engine.services().clocks().moment()) instanceof JobDialect;
  }

  /**
   * The provider's name.
   *
   * @return the name
   */
  public String provider() {
    return provider;
  }

  /**
   * What the chosen protocol takes and can do.
   *
   * @return the declaration
   */
  public Declaration declaration() {
    return declaration;
  }

  /**
   * What the options ask for that the vendor will silently ignore.
   *
   * @return one sentence each
   */
  public List<String> warnings() {
    return plan.warnings();
  }

  /**
   * The formats that go to the vendor as they are, the preferred one first.
   *
   * @return at least one
   */
  public List<AudioFormat> accepts() {
    return plan.rules().accepts();
  }

  /**
   * Whether plain {@code ws:} and {@code http:} connections may leave this machine.
   *
   * @return what the option {@code allowInsecure} says
   */
  public boolean allowsInsecure() {
    return policy.allowInsecure();
  }

  /**
   * Opens a session. Nothing is sent before there is audio.
   *
   * @param source the format the caller will send: one of {@link #accepts()}, or mono 16-bit PCM of
   *     any rate if the vendor takes PCM
   * @param listener hears of the session, on its loop
   * @return the session
   * @throws AsrException of category {@code BAD_AUDIO} if the vendor cannot take that format, or
   *     {@code BAD_OPTION} if it takes no audio and nothing is known that publishes recordings
   * @throws IllegalStateException if the engine is closed
   */
  public AsrSession open(AudioFormat source, SessionListener listener) {
    handover.checkAudio(provider);
    AudioFormat target = target(source);
    Optional<ResamplerFactory> resamplers =
        target.equals(source) ? Optional.empty() : Optional.of(engine.resamplers());
    SessionSetup setup = setup(new Formats(source, target, resamplers));
    return engine.keep(
        isJob
            ? JobSession.ofAudio(setup, listener, handover.publisher())
            : new StreamSession(setup, listener));
  }

  /**
   * Whether the vendor takes no audio, only the URL of a recording. Then a recording that lies in a
   * file is best handed to {@link #openFile}, which publishes it as it is; audio that is sent is
   * published as a WAV file.
   *
   * @return true if so
   */
  public boolean isUrlOnly() {
    return handover.urlOnly();
  }

  /**
   * Hands in a recording that lies in a file by publishing it for as long as the session lasts.
   *
   * @param file the recording
   * @param listener hears of the session, on its loop
   * @return the session, which takes no audio and ends by itself
   * @throws AsrException of category {@code BAD_OPTION} if the vendor does not fetch recordings, or
   *     nothing is known that publishes them
   */
  public AsrSession openFile(RecordingFile file, SessionListener listener) {
    RecordingPublisher publisher =
        handover
            .publisher()
            .orElseThrow(
                () -> {
                  handover.checkAudio(provider);
                  return fetchesNothing();
                });
    AudioFormat format = file.format().orElse(accepts().get(0));
    return engine.keep(
        JobSession.ofFile(
            setup(new Formats(format, format, Optional.empty())), listener, publisher, file));
  }

  /**
   * Whether the options name what to recognise, so that no audio is needed: {@code taskId} a job
   * that was handed in before, {@code audioUrl} the URL of a recording.
   *
   * @return true if {@link #openNamed} can be used
   */
  public boolean namesRecording() {
    return handover.taskId().isPresent() || handover.audioUrl().isPresent();
  }

  /**
   * Opens a session for what the options name.
   *
   * @param listener hears of the session, on its loop
   * @return the session, which takes no audio and ends by itself
   * @throws IllegalStateException if they name nothing
   */
  public AsrSession openNamed(SessionListener listener) {
    if (handover.taskId().isPresent()) {
      return resume(handover.taskId().get(), listener);
    }
    return openUrl(
        handover.audioUrl().orElseThrow(() -> new IllegalStateException("nothing is named")),
        listener);
  }

  /**
   * Hands in a recording that the vendor fetches itself.
   *
   * @param url where the vendor finds it
   * @param listener hears of the session, on its loop
   * @return the session, which takes no audio and ends by itself
   * @throws AsrException of category {@code BAD_OPTION} if the vendor does not fetch recordings
   */
  public AsrSession openUrl(URI url, SessionListener listener) {
    if (!declaration.capabilities().contains(Capability.AUDIO_BY_URL)) {
      throw fetchesNothing();
    }
    return engine.keep(JobSession.ofUrl(setup(unknownAudio()), listener, url));
  }

  private AsrException fetchesNothing() {
    return AsrException.of(ErrorCategory.BAD_OPTION, "the vendor does not fetch recordings")
        .provider(provider)
        .remedy("Send the audio itself.")
        .build();
  }

  /**
   * Asks for the result of a job that was handed in before, perhaps by a process that has died.
   *
   * @param ticket what {@link io.github.camelasr.api.JobAccepted} told
   * @param listener hears of the session, on its loop
   * @return the session, which takes no audio and ends by itself
   * @throws AsrException of category {@code BAD_OPTION} if the protocol has no jobs
   */
  public AsrSession resume(String ticket, SessionListener listener) {
    if (!isJob) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, "there are no jobs to resume")
          .provider(provider)
          .build();
    }
    return engine.keep(JobSession.ofTicket(setup(unknownAudio()), listener, ticket));
  }

  private Formats unknownAudio() {
    return new Formats(accepts().get(0), accepts().get(0), Optional.empty());
  }

  private SessionSetup setup(Formats formats) {
    engine.checkOpen();
    return new SessionSetup(provider, plan, exchange, formats, engine.services(), policy);
  }

  private AudioFormat target(AudioFormat source) {
    if (accepts().contains(source)) {
      return source;
    }
    boolean pcm = source.encoding() == AudioEncoding.PCM_S16LE && source.channels() == 1;
    return accepts().stream()
        .filter(
            format -> pcm && format.encoding() == AudioEncoding.PCM_S16LE && format.channels() == 1)
        .findFirst()
        .orElseThrow(
            () ->
                AsrException.of(ErrorCategory.BAD_AUDIO, "the vendor does not take " + source)
                    .provider(provider)
                    .remedy("Send one of " + accepts() + ".")
                    .build());
  }

  @Override
  public String toString() {
    return provider + "/" + declaration.name();
  }
}
