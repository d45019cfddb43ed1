package io.github.camelasr.engine;

import io.github.camelasr.api.Detail;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a user wants of a provider. Immutable; shows no option values, because some are secret. */
public final class RecognizerRequest {
  private final String provider;
  private final Map<String, String> options;
  private final Set<Detail> details;
  private final Speed speed;
  private final Timeouts timeouts;
  private final Duration ring;

  private RecognizerRequest(Builder b) {
    this.provider = b.provider;
    this.options = Map.copyOf(b.options);
    this.details = Set.copyOf(b.details);
    this.speed = b.speed;
    this.timeouts = b.timeouts;
    this.ring = b.ring;
  }

  /**
   * Starts a request.
   *
   * @param provider the provider's name
   * @return a builder
   */
  public static Builder builder(String provider) {
    return new Builder(provider);
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
   * How fast recorded audio is sent.
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

  @Override
  public String toString() {
    return provider + " " + options.keySet();
  }

  /** Collects the parts of a {@link RecognizerRequest}. */
  public static final class Builder {
    private final String provider;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final EnumSet<Detail> details = EnumSet.noneOf(Detail.class);
    private Speed speed = Speed.REALTIME;
    private Timeouts timeouts = Timeouts.DEFAULT;
    private Duration ring = Duration.ofMinutes(2);

    private Builder(String provider) {
      this.provider = provider;
    }

    /**
     * Sets an option.
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
     * Sets how fast recorded audio is sent.
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
     * Builds the request.
     *
     * @return the request
     */
    public RecognizerRequest build() {
      return new RecognizerRequest(this);
    }
  }
}
