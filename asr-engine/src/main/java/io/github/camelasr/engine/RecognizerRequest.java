package io.github.camelasr.engine;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.Capability;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a user wants of a provider, or of several in the order in which they stand in for each
 * other. Immutable; shows no option values, because some are secret.
 */
public final class RecognizerRequest {
  private final List<String> providers;
  private final Map<String, String> options;
  private final Set<Detail> details;
  private final Speed speed;
  private final Timeouts timeouts;
  private final Duration ring;
  private final Failover failover;

  private RecognizerRequest(Builder b) {
    this.providers = List.copyOf(b.providers);
    this.options = Map.copyOf(b.options);
    this.details = Set.copyOf(b.details);
    this.speed = b.speed;
    this.timeouts = b.timeouts;
    this.ring = b.ring;
    this.failover = b.failover;
  }

  /**
   * Starts a request.
   *
   * @param provider the provider's name
   * @param others further providers, the first of which takes over when the one before fails, and
   *     so on
   * @return a builder
   */
  public static Builder builder(String provider, String... others) {
    List<String> all = new ArrayList<>(List.of(others));
    all.add(0, provider);
    return new Builder(all);
  }

  /**
   * The name of the first provider.
   *
   * @return the name
   */
  public String provider() {
    return providers.get(0);
  }

  /**
   * The names of all providers.
   *
   * @return at least one
   */
  public List<String> providers() {
    return providers;
  }

  /**
   * The options as given, unchecked.
   *
   * @return by name
   */
  public Map<String, String> options() {
    return options;
  }

  /**
   * What is wanted beside text and times.
   *
   * @return nothing by default
   */
  public Set<Detail> details() {
    return details;
  }

  /**
   * How fast audio is sent.
   *
   * @return {@link Speed#REALTIME} by default
   */
  public Speed speed() {
    return speed;
  }

  /**
   * How long to wait for the vendor.
   *
   * @return {@link Timeouts#DEFAULT} by default
   */
  public Timeouts timeouts() {
    return timeouts;
  }

  /**
   * How much uncommitted audio a session holds at most.
   *
   * @return two minutes by default
   */
  public Duration ring() {
    return ring;
  }

  /**
   * What holds between several providers.
   *
   * @return {@link Failover#DEFAULT} by default
   */
  public Failover failover() {
    return failover;
  }

  @Override
  public String toString() {
    return String.join(",", providers) + " " + options.keySet();
  }

  /** Collects the parts of a {@link RecognizerRequest}. */
  public static final class Builder {
    private final List<String> providers;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final EnumSet<Detail> details = EnumSet.noneOf(Detail.class);
    private Speed speed = Speed.REALTIME;
    private Timeouts timeouts = Timeouts.DEFAULT;
    private Duration ring = Duration.ofMinutes(2);
    private Failover failover = Failover.DEFAULT;

    private Builder(List<String> providers) {
      if (Set.copyOf(providers).size() < providers.size()) {
        throw new IllegalArgumentException("a provider is named twice: " + providers);
      }
      this.providers = providers;
    }

    /**
     * Sets an option. It may carry its provider's name ({@code iflytek.appId}), and must if there
     * are several providers.
     *
     * @param name its name
     * @param value its value
     * @return this
     */
    public Builder option(String name, String value) {
      options.put(name, value);
      return this;
    }

    /**
     * Sets many options.
     *
     * @param values by name
     * @return this
     */
    public Builder options(Map<String, String> values) {
      options.putAll(values);
      return this;
    }

    /**
     * Sets many options of one of several providers.
     *
     * @param provider the provider
     * @param values by name, without the provider's
     * @return this
     */
    public Builder options(String provider, Map<String, String> values) {
      values.forEach((name, value) -> options.put(provider + "." + name, value));
      return this;
    }

    /**
     * Asks for details.
     *
     * @param wanted what is wanted beside text and times
     * @return this
     */
    public Builder detail(Detail... wanted) {
      details.addAll(Set.of(wanted));
      return this;
    }

    /**
     * Sets how fast audio is sent.
     *
     * @param value the speed
     * @return this
     */
    public Builder speed(Speed value) {
      this.speed = value;
      return this;
    }

    /**
     * Sets how long to wait for the vendor.
     *
     * @param value the timeouts
     * @return this
     */
    public Builder timeouts(Timeouts value) {
      this.timeouts = value;
      return this;
    }

    /**
     * Sets how much uncommitted audio a session holds at most.
     *
     * @param value at least ten seconds
     * @return this
     */
    public Builder ring(Duration value) {
      if (value.toSeconds() < 10) {
        throw new IllegalArgumentException("the ring must hold at least ten seconds");
      }
      this.ring = value;
      return this;
    }

    /**
     * Insists on capabilities: a provider of the group that lacks one is an error.
     *
     * @param wanted what every provider must be able to do
     * @return this
     */
    public Builder require(Capability... wanted) {
      failover = failover.requiring(Set.of(wanted));
      return this;
    }

    /**
     * Prefers capabilities: a provider of the group that lacks one is reported, and used.
     *
     * @param wanted what every provider should be able to do
     * @return this
     */
    public Builder prefer(Capability... wanted) {
      failover = failover.preferring(Set.of(wanted));
      return this;
    }

    /**
     * Sets how long a provider that stood in keeps the session before the one it stands in for is
     * tried again, at the next commit.
     *
     * @param dwell how long at least
     * @return this
     */
    public Builder failBackAfter(Duration dwell) {
      failover = failover.dwelling(Objects.requireNonNull(dwell, "dwell"));
      return this;
    }

    /**
     * Builds the request.
     *
     * @return the request
     */
    public RecognizerRequest build() {
      return new RecognizerRequest(this);
    }
  }
}
