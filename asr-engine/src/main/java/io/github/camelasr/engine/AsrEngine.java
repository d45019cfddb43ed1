package io.github.camelasr.engine;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.NearestName;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.ResamplerFactory;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.engine.internal.publish.FileServers;
import io.github.camelasr.engine.internal.session.HostClocks;
import io.github.camelasr.engine.internal.session.SessionSetup.Policy;
import io.github.camelasr.engine.internal.session.SessionSetup.Services;
import io.github.camelasr.engine.internal.session.Tokens;
import io.github.camelasr.engine.quota.Governor;
import io.github.camelasr.engine.recording.RecordingPublisher;
import io.github.camelasr.engine.transport.Transport;
import io.github.camelasr.engine.transport.Transports;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs sessions with any provider. One engine serves a whole application with a fixed number of
 * threads. Thread-safe.
 */
public final class AsrEngine implements AutoCloseable {
  /** The option that chooses one of a provider's protocols. */
  public static final String API_OPTION = "api";

  /** The option that lets plain connections leave this machine. */
  public static final String ALLOW_INSECURE_OPTION = "allowInsecure";

  /** The option that names a job that was handed in before. */
  public static final String TASK_ID_OPTION = HandoverOptions.TASK_ID;

  /** The option that says where the vendor finds the recording. */
  public static final String AUDIO_URL_OPTION = HandoverOptions.AUDIO_URL;

  private final Providers providers;
  private final Services services;
  private final @Nullable ResamplerFactory resamplers;
  private final @Nullable RecordingPublisher publisher;
  private final FileServers fileServers = new FileServers();
  private final Set<AsrSession> sessions = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private AsrEngine(Builder b) {
    this.providers = b.providers == null ? Providers.load() : b.providers;
    Transport transport = b.transport == null ? Transports.load() : b.transport;
    HostClocks clocks = new HostClocks(b.clock, new SecureRandom());
    this.services = new Services(transport, clocks, new Tokens(transport, clocks), b.governor);
    this.resamplers =
        b.resamplers != null
            ? b.resamplers
            : ServiceLoader.load(ResamplerFactory.class).findFirst().orElse(null);
    this.publisher = b.publisher;
  }

  /**
   * Starts an engine.
   *
   * @return a builder whose every part has a default
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The providers there are.
   *
   * @return the same for the engine's life
   */
  public Providers providers() {
    return providers;
  }

  /**
   * The options that a protocol takes: the provider's own and the engine's.
   *
   * @param variant the protocol
   * @return all declarations
   */
  public static List<OptionSpec> options(Variant variant) {
    List<OptionSpec> all = new ArrayList<>(EngineOptions.of(variant));
    all.addAll(HandoverOptions.of(variant.declaration()));
    return List.copyOf(all);
  }

  /**
   * The protocol that options choose.
   *
   * @param provider the provider
   * @param options the options, of which {@code api} is read
   * @return the protocol
   * @throws AsrException of category {@code BAD_OPTION} if there is no such protocol
   */
  public static Variant variant(AsrProvider provider, Map<String, String> options) {
    List<String> names = provider.variants().stream().map(v -> v.declaration().name()).toList();
    String wanted = options.getOrDefault(API_OPTION, names.get(0));
    return provider.variants().stream()
        .filter(v -> v.declaration().name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                AsrException.of(ErrorCategory.BAD_OPTION, NearestName.unknown("api", wanted, names))
                    .provider(provider.name())
                    .remedy("There are: " + String.join(", ", names) + ".")
                    .build());
  }

  /**
   * Checks a request.
   *
   * @param request what is wanted
   * @return a recognizer that opens sessions
   * @throws AsrException of category {@code BAD_OPTION} that names every fault
   */
  public Recognizer recognizer(RecognizerRequest request) {
    AsrProvider provider = providers.find(request.provider());
    try {
      Variant variant = variant(provider, request.options());
      Settings settings = Settings.check(options(variant), new HashMap<>(request.options()));
      Plan plan = variant.plan(settings);
      Policy policy =
          new Policy(
              request.details(),
              request.speed(),
              request.timeouts(),
              request.ring(),
              EngineOptions.admission(settings, plan.rules().quota()),
              settings.flag(ALLOW_INSECURE_OPTION));
      Handover handover = Handover.of(variant.declaration(), settings, publisher, fileServers);
      return new Recognizer(
          this, new Recognizer.Checked(provider, variant, settings, plan), policy, handover);
    } catch (AsrException e) {
      throw e.from(provider.name());
    }
  }

  /** Keeps a session until it has ended, so that closing the engine can cancel it. */
  <S extends AsrSession> S keep(S session) {
    sessions.add(session);
    session.completion().whenComplete((report, error) -> sessions.remove(session));
    return session;
  }

  void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the engine is closed");
    }
  }

  Services services() {
    return services;
  }

  ResamplerFactory resamplers() {
    return Optional.ofNullable(resamplers)
        .orElseThrow(
            () ->
                AsrException.of(ErrorCategory.BAD_AUDIO, "the audio would have to be resampled")
                    .remedy("Add the module asr-audio, or send the vendor's own sample rate.")
                    .build());
  }

  /** Cancels all sessions and frees all threads; does nothing the second time. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    sessions.forEach(AsrSession::cancel);
    services.transport().close();
    fileServers.close();
  }

  /** Collects the parts of an {@link AsrEngine}. */
  public static final class Builder {
    private @Nullable Providers providers;
    private @Nullable Transport transport;
    private @Nullable ResamplerFactory resamplers;
    private @Nullable RecordingPublisher publisher;
    private InstantSource clock = InstantSource.system();
    private Governor governor = new Governor();

    private Builder() {}

    /**
     * Sets the providers.
     *
     * @param value by default whatever {@link ServiceLoader} finds
     * @return this
     */
    public Builder providers(Providers value) {
      this.providers = value;
      return this;
    }

    /**
     * Sets the transport, which the engine closes.
     *
     * @param value by default that of {@link Transports#load()}
     * @return this
     */
    public Builder transport(Transport value) {
      this.transport = value;
      return this;
    }

    /**
     * Sets what converts sample rates.
     *
     * @param value by default the first that {@link ServiceLoader} finds
     * @return this
     */
    public Builder resamplers(ResamplerFactory value) {
      this.resamplers = value;
      return this;
    }

    /**
     * Sets what puts local recordings where a vendor can fetch them that takes no audio.
     *
     * @param value by default the built-in HTTP server, set up by the options of each request
     * @return this
     */
    public Builder publisher(RecordingPublisher value) {
      this.publisher = value;
      return this;
    }

    /**
     * Sets the clock.
     *
     * @param value by default this machine's
     * @return this
     */
    public Builder clock(InstantSource value) {
      this.clock = value;
      return this;
    }

    /**
     * Sets what keeps the vendors' quotas: one that counts over several machines, or one that
     * several engines share.
     *
     * @param value by default the engine's own, which counts on this machine
     * @return this
     */
    public Builder governor(Governor value) {
      this.governor = value;
      return this;
    }

    /**
     * Starts the engine.
     *
     * @return the engine
     */
    public AsrEngine build() {
      return new AsrEngine(this);
    }
  }
}
