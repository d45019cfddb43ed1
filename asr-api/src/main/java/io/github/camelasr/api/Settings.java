package io.github.camelasr.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Option values that were checked against their declarations. Immutable; {@link #toString()} masks
 * secrets.
 */
public final class Settings {
  /** Prefix of parameters that are handed to the vendor unchecked. */
  public static final String PARAM_PREFIX = "param.";

  private final Map<String, OptionSpec> specs;
  private final Map<String, String> values;
  private final Map<String, String> params;

  private Settings(
      Map<String, OptionSpec> specs, Map<String, String> values, Map<String, String> params) {
    this.specs = Map.copyOf(specs);
    this.values = Map.copyOf(values);
    this.params = Map.copyOf(params);
  }

  /**
   * Checks values and fills in defaults. All faults are reported at once.
   *
   * @param declared the declarations
   * @param given the values by name; {@code param.NAME} passes any parameter through
   * @return the settings
   * @throws AsrException of category {@link ErrorCategory#BAD_OPTION} that names every fault and
   *     suggests the nearest name for an unknown one
   */
  public static Settings check(Collection<OptionSpec> declared, Map<String, String> given) {
    Map<String, OptionSpec> specs = new LinkedHashMap<>();
    declared.forEach(spec -> specs.put(spec.name(), spec));
    Map<String, String> values = new TreeMap<>();
    Map<String, String> params = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    new TreeMap<>(given)
        .forEach(
            (name, value) -> {
              OptionSpec spec = specs.get(name);
              if (spec != null) {
                faultOf(spec, value).ifPresent(faults::add);
                values.put(name, value);
              } else if (isParam(name)) {
                params.put(name.substring(PARAM_PREFIX.length()), value);
              } else {
                faults.add(NearestName.unknown("option", name, specs.keySet()));
              }
            });
    specs.values().forEach(spec -> complete(spec, values, faults));
    if (!faults.isEmpty()) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, String.join("; ", faults)).build();
    }
    return new Settings(specs, values, params);
  }

  private static Optional<String> faultOf(OptionSpec spec, String value) {
    return spec.secret() && value.isBlank()
        ? Optional.of("the value of '" + spec.name() + "' is blank")
        : spec.faultOf(value);
  }

  private static boolean isParam(String name) {
    return name.startsWith(PARAM_PREFIX) && name.length() > PARAM_PREFIX.length();
  }

  private static void complete(OptionSpec spec, Map<String, String> values, List<String> faults) {
    if (!values.containsKey(spec.name())) {
      spec.defaultValue().ifPresent(value -> values.put(spec.name(), value));
      if (spec.required() && spec.defaultValue().isEmpty()) {
        faults.add("'" + spec.name() + "' is missing (" + spec.help() + ")");
      }
    }
  }

  /**
   * A value.
   *
   * @param name a declared option
   * @return the value or the default; empty if there is neither
   * @throws IllegalArgumentException if no such option is declared
   */
  public Optional<String> find(String name) {
    if (!specs.containsKey(name)) {
      throw new IllegalArgumentException("no such option: " + name);
    }
    return Optional.ofNullable(values.get(name));
  }

  /**
   * A value that is there because it is required or has a default.
   *
   * @param name a declared option
   * @return the value
   * @throws IllegalArgumentException if there is none
   */
  public String get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no value of " + name));
  }

  /**
   * A whole number that is there because it is required or has a default.
   *
   * @param name a declared option of type {@link OptionType#INTEGER}
   * @return the value
   */
  public long integer(String name) {
    return Long.parseLong(get(name));
  }

  /**
   * A flag.
   *
   * @param name a declared option of type {@link OptionType#BOOLEAN}
   * @return the value; false if there is none
   */
  public boolean flag(String name) {
    return find(name).map(Boolean::parseBoolean).orElse(false);
  }

  /**
   * A secret that is there because it is required.
   *
   * @param name a declared option
   * @return the value, masked
   */
  public Secret secret(String name) {
    return Secret.of(get(name));
  }

  /**
   * A URI that is there because it is required or has a default.
   *
   * @param name a declared option of type {@link OptionType#URI}
   * @return the value
   */
  public URI uri(String name) {
    return URI.create(get(name));
  }

  /**
   * The parameters to hand to the vendor unchecked.
   *
   * @return by the vendor's own name, without the prefix
   */
  public Map<String, String> params() {
    return params;
  }

  @Override
  public String toString() {
    Map<String, String> shown = new TreeMap<>();
    values.forEach((name, value) -> shown.put(name, isSecret(name) ? "******" : value));
    params.keySet().forEach(name -> shown.put(PARAM_PREFIX + name, "******"));
    return shown.toString();
  }

  private boolean isSecret(String name) {
    OptionSpec spec = specs.get(name);
    return spec == null || spec.secret();
  }
}
