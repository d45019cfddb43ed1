package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.tck.Server;
import io.github.camelasr.tck.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;

/** One protocol of a provider, and the servers that speak it. */
public final class LiveSubject implements Shaped {
  private final AsrProvider provider;
  private final Function<Trouble, Optional<Server>> servers;
  private final Sessions sessions;
  private final Duration patience;
  private final Map<String, String> options;
  private final Variant variant;
  private final Plan plan;

  /**
   * A subject for one rule.
   *
   * @param provider the provider
   * @param servers start servers
   * @param sessions opens sessions
   * @param patience how long something may take that happens at once on an idle machine
   */
  public LiveSubject(
      AsrProvider provider,
      Function<Trouble, Optional<Server>> servers,
      Sessions sessions,
      Duration patience) {
    this.provider = provider;
    this.servers = servers;
    this.sessions = sessions;
    this.patience = patience;
    try (Server server = servers.apply(Trouble.NONE).orElseThrow()) {
      this.options = server.options();
    }
    this.variant = AsrEngine.variant(provider, options);
    this.plan = variant.plan(settings());
  }

  private Settings settings() {
    return Settings.check(AsrEngine.options(variant), options);
  }

  /** A server that makes trouble; the rule is skipped if there is none. */
  public Server start(Trouble trouble) {
    Optional<Server> server = servers.apply(trouble);
    Assumptions.assumeTrue(server.isPresent(), () -> "the server does not know " + trouble);
    return server.orElseThrow();
  }

  /** The provider. */
  public AsrProvider provider() {
    return provider;
  }

  /** Opens sessions. */
  public Sessions sessions() {
    return sessions;
  }

  /** How long something may take that happens at once on an idle machine. */
  public Duration patience() {
    return patience;
  }

  @Override
  public Shape shape() {
    return Shape.of(plan.attempt(Subject.moment(1)));
  }

  /** The rules of the protocol. */
  public Rules rules() {
    return plan.rules();
  }

  /** The format of the audio. */
  public AudioFormat format() {
    return rules().accepts().get(0);
  }

  /** How much audio a message holds when audio flows steadily. */
  public int chunkFrames() {
    return rules().chunking().preferBytes() / Math.max(1, format().bytesPerFrame());
  }

  /** Whether the vendor fetches recordings and takes no audio. */
  public boolean isByUrl() {
    return shape() == Shape.JOB
        && variant.declaration().capabilities().contains(Capability.AUDIO_BY_URL);
  }

  /** Whether the provider wants tokens. */
  public boolean wantsTokens() {
    return provider.tokens(settings()).isPresent();
  }

  /** The secret options that a server asks for. */
  public List<String> secrets() {
    Declaration declaration = variant.declaration();
    return declaration.options().stream()
        .filter(option -> option.secret() && options.containsKey(option.name()))
        .map(OptionSpec::name)
        .toList();
  }

  /** Audio of some length that nobody can mistake. */
  public byte[] audio(int frames, long seed) {
    return Tone.bytes(frames * Math.max(1, format().bytesPerFrame()), seed);
  }

  /** Seconds of it. */
  public byte[] seconds(int seconds, long seed) {
    return audio(format().sampleRateHz() * seconds, seed);
  }
}
