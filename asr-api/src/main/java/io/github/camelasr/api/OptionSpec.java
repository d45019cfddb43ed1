package io.github.camelasr.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of one option: a provider declares its options once, and routes, command line and
 * documentation are driven by that. Immutable.
 */
public final class OptionSpec {
  private final String name;
  private final OptionType type;
  private final String help;
  private final String source;
  private final @Nullable String defaultValue;
  private final List<String> allowed;
  private final double min;
  private final double max;
  private final boolean required;
  private final boolean secret;

  private OptionSpec(Builder b) {
    this.name = b.name;
    this.type = b.type;
    this.help = b.help;
    this.source = b.source;
    this.defaultValue = b.defaultValue;
    this.allowed = List.copyOf(b.allowed);
    this.min = b.min;
    this.max = b.max;
    this.required = b.required;
    this.secret = b.secret;
  }

  /**
   * Starts a declaration.
   *
   * @param name the vendor's own field name in camelCase
   * @param type the type of its values
   * @param help one line of help, without a final full stop
   * @return a builder
   */
  public static Builder of(String name, OptionType type, String help) {
    return new Builder(name, type, help);
  }

  /**
   * The option's name.
   *
   * @return camelCase
   */
  public String name() {
    return name;
  }

  /**
   * The type of its values.
   *
   * @return the type
   */
  public OptionType type() {
    return type;
  }

  /**
   * One line of help.
   *
   * @return without a final full stop
   */
  public String help() {
    return help;
  }

  /**
   * The vendor's name of the field and where it is documented.
   *
   * @return for example {@code business.vad_eos}; may be empty
   */
  public String source() {
    return source;
  }

  /**
   * The value when none is given.
   *
   * @return empty if the field is then not sent at all
   */
  public Optional<String> defaultValue() {
    return Optional.ofNullable(defaultValue);
  }

  /**
   * The values allowed.
   *
   * @return empty if any value of the type within {@link #min()} and {@link #max()} is
   */
  public List<String> allowed() {
    return allowed;
  }

  /**
   * The lowest number allowed.
   *
   * @return negative infinity if there is no bound
   */
  public double min() {
    return min;
  }

  /**
   * The highest number allowed.
   *
   * @return infinity if there is no bound
   */
  public double max() {
    return max;
  }

  /**
   * Whether a value must be given.
   *
   * @return true if so
   */
  public boolean required() {
    return required;
  }

  /**
   * Whether the value must never be printed.
   *
   * @return true if so
   */
  public boolean secret() {
    return secret;
  }

  /**
   * Says what is wrong with a value.
   *
   * @param value the value
   * @return one sentence without the value if it is secret, or empty if nothing is wrong
   */
  public Optional<String> faultOf(String value) {
    String shown = secret ? "the value of '" + name + "'" : "'" + name + "=" + value + "'";
    if (!allowed.isEmpty() && !allowed.contains(value)) {
      return Optional.of(shown + " is not one of " + String.join(", ", allowed));
    }
    return switch (type) {
      case STRING -> value.isEmpty() ? Optional.of(shown + " is empty") : Optional.empty();
      case INTEGER, DECIMAL -> numberFault(shown, value);
      case BOOLEAN ->
          value.equals("true") || value.equals("false")
              ? Optional.empty()
              : Optional.of(shown + " is neither true nor false");
      case URI -> uriFault(shown, value);
    };
  }

  private Optional<String> numberFault(String shown, String value) {
    double number;
    try {
      number = type == OptionType.INTEGER ? Long.parseLong(value) : Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return Optional.of(
          shown + " is not a " + (type == OptionType.INTEGER ? "whole number" : "number"));
    }
    return number >= min && number <= max
        ? Optional.empty()
        : Optional.of(shown + " is outside " + plain(min) + ".." + plain(max));
  }

  private static Optional<String> uriFault(String shown, String value) {
    try {
      URI uri = new URI(value);
      return uri.getScheme() != null && uri.getHost() != null && uri.getRawUserInfo() == null
          ? Optional.empty()
          : Optional.of(shown + " is not a URL of the form scheme://host/path");
    } catch (URISyntaxException e) {
      return Optional.of(shown + " is not a URL");
    }
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) && !Double.isInfinite(bound)
        ? Long.toString((long) bound)
        : Double.toString(bound);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Collects the parts of an {@link OptionSpec}. */
  public static final class Builder {
    private final String name;
    private final OptionType type;
    private final String help;
    private String source = "";
    private @Nullable String defaultValue;
    private List<String> allowed = List.of();
    private double min = Double.NEGATIVE_INFINITY;
    private double max = Double.POSITIVE_INFINITY;
    private boolean required;
    private boolean secret;

    private Builder(String name, OptionType type, String help) {
      this.name = Objects.requireNonNull(name, "name");
      this.type = Objects.requireNonNull(type, "type");
      this.help = Objects.requireNonNull(help, "help");
    }

    /**
     * Names the vendor's field.
     *
     * @param text for example {@code business.vad_eos}; empty by default
     * @return this
     */
    public Builder source(String text) {
      this.source = text;
      return this;
    }

    /**
     * Sets the value that is sent when none is given.
     *
     * @param value the value; none by default
     * @return this
     */
    public Builder defaultValue(String value) {
      this.defaultValue = value;
      return this;
    }

    /**
     * Lists the values allowed.
     *
     * @param values the values; any by default
     * @return this
     */
    public Builder allowed(String... values) {
      this.allowed = List.of(values);
      return this;
    }

    /**
     * Bounds a number.
     *
     * @param lowest the lowest value
     * @param highest the highest value
     * @return this
     */
    public Builder range(double lowest, double highest) {
      this.min = lowest;
      this.max = highest;
      return this;
    }

    /**
     * Demands a value.
     *
     * @return this
     */
    public Builder required() {
      this.required = true;
      return this;
    }

    /**
     * Forbids printing the value.
     *
     * @return this
     */
    public Builder secret() {
      this.secret = true;
      return this;
    }

    /**
     * Builds the declaration.
     *
     * @return the declaration
     * @throws IllegalArgumentException if the default breaks the declaration's own rules
     */
    public OptionSpec build() {
      OptionSpec spec = new OptionSpec(this);
      spec.defaultValue()
          .flatMap(spec::faultOf)
          .ifPresent(
              fault -> {
                throw new IllegalArgumentException("default of " + name + ": " + fault);
              });
      return spec;
    }
  }
}
