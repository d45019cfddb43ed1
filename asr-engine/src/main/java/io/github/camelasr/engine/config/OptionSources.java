package io.github.camelasr.engine.config;

import static java.util.stream.Collectors.joining;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.NearestName;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.engine.AsrEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Completes the options that were said for a provider by those that are configured. In falling
 * precedence: said (URI, command line), a named credential, what the application configures, a
 * properties file, the environment.
 *
 * <ul>
 *   <li>The option {@value #CREDENTIALS} chooses a named credential: lines {@code
 *       credentials.NAME.OPTION=value} of the application or the properties file.
 *   <li>The properties file has lines {@code PROVIDER.OPTION=value}. It is the file given, or the
 *       one that the variable {@value #FILE_VARIABLE} names, or {@code asr.properties} in the
 *       working directory, or {@code .config/asr/asr.properties} in the home directory. UTF-8, at
 *       most 1 MiB.
 *   <li>A variable is named {@code ASR_PROVIDER_OPTION} in upper case, words apart by underscores:
 *       {@code ASR_IFLYTEK_APP_ID}. Only what the provider declares is looked up.
 * </ul>
 *
 * <p>An empty value counts as none. Errors name the source and never the value. Immutable.
 */
public final class OptionSources {
  /** The option that chooses a named credential. */
  public static final String CREDENTIALS = "credentials";

  /** The variable that names the properties file. */
  public static final String FILE_VARIABLE = "ASR_CONFIG";

  private final Map<String, String> environment;
  private final @Nullable OptionFile file;
  private final List<OptionLines> configured;

  private OptionSources(Builder builder, @Nullable OptionFile file) {
    this.environment = Map.copyOf(builder.environment);
    this.file = file;
    this.configured =
        Stream.concat(
                Optional.ofNullable(builder.application).stream(),
                Optional.ofNullable(file).map(OptionFile::lines).stream())
            .toList();
  }

  /**
   * Starts with the environment and the directories of this process.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Resolves the options of a provider for the variant that the option {@code api} chooses,
   * wherever that is given.
   *
   * @param provider the provider
   * @param said what was said, which is handed on as it is but for {@value #CREDENTIALS}
   * @return the values to check; what nobody has given is absent
   * @throws AsrException of category {@code BAD_OPTION} if a named credential does not exist, or if
   *     the properties file has an option for the provider that none of its variants declares, or
   *     if there is no such variant
   */
  public Map<String, String> resolve(AsrProvider provider, Map<String, String> said) {
    Set<String> known = new TreeSet<>();
    provider.variants().forEach(variant -> known.addAll(names(AsrEngine.options(variant))));
    List<Source> sources = sources(provider.name(), said.get(CREDENTIALS), known);
    Map<String, String> values = new HashMap<>(said);
    complete(values, List.of(AsrEngine.API_OPTION), sources);
    Variant variant = AsrEngine.variant(provider, values);
    return completed(values, names(AsrEngine.options(variant)), sources);
  }

  /**
   * Resolves declared options.
   *
   * @param provider the provider's name
   * @param declared the options to look for
   * @param said what was said, which is handed on as it is but for {@value #CREDENTIALS}
   * @return the values to check; what nobody has given is absent
   * @throws AsrException of category {@code BAD_OPTION} if a named credential does not exist
   */
  public Map<String, String> resolve(
      String provider, Collection<OptionSpec> declared, Map<String, String> said) {
    List<Source> sources = sources(provider, said.get(CREDENTIALS), null);
    return completed(new HashMap<>(said), names(declared), sources);
  }

  /**
   * The properties file in use.
   *
   * @return its path, or empty if there is none
   */
  public Optional<Path> file() {
    return Optional.ofNullable(file).map(OptionFile::path);
  }

  /**
   * Whether others can read secrets of the properties file.
   *
   * @param provider the provider's name
   * @param declared the options it declares
   * @return one sentence with its full stop, or empty if all is well or cannot be told
   */
  public Optional<String> exposure(String provider, Collection<OptionSpec> declared) {
    return Optional.ofNullable(file)
        .filter(OptionFile::isReadableByOthers)
        .filter(known -> known.holdsSecret(provider, declared))
        .map(known -> known.path() + " holds secrets and every user can read it: chmod 600 it.");
  }

  /**
   * The environment variable of an option.
   *
   * @param provider the provider's name
   * @param option the option's name in camelCase
   * @return for example {@code ASR_IFLYTEK_APP_ID}
   */
  public static String variable(String provider, String option) {
    String words = option.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
    return ("ASR_" + provider + "_" + words).replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** The sources behind what was said, the first wins; keys that are not known are refused. */
  private List<Source> sources(
      String provider, @Nullable String credential, @Nullable Set<String> known) {
    List<Source> sources = new ArrayList<>();
    if (credential != null) {
      sources.add(Source.of(holder(credential).section(named(credential), known)));
    }
    configured.forEach(lines -> sources.add(Source.of(lines.section(provider, known))));
    sources.add(new Source(Map.of(), option -> environment.get(variable(provider, option))));
    return sources;
  }

  private OptionLines holder(String credential) {
    Set<String> names = new TreeSet<>();
    for (OptionLines lines : configured) {
      names.addAll(lines.namesUnder(CREDENTIALS));
      if (names.contains(credential)) {
        return lines;
      }
    }
    if (configured.isEmpty()) {
      throw bad("no credential '" + credential + "': there is no properties file to hold it");
    }
    String origins = configured.stream().map(OptionLines::origin).collect(joining(", "));
    throw bad(origins + ": " + NearestName.unknown("credential", credential, names));
  }

  private static String named(String credential) {
    return CREDENTIALS + "." + credential;
  }

  private static Map<String, String> completed(
      Map<String, String> values, Collection<String> options, List<Source> sources) {
    values.remove(CREDENTIALS);
    complete(values, options, sources);
    sources.forEach(source -> source.params().forEach(values::putIfAbsent));
    return Map.copyOf(values);
  }

  private static void complete(
      Map<String, String> values, Collection<String> options, List<Source> sources) {
    for (String option : options) {
      if (!values.containsKey(option)) {
        sources.stream()
            .map(source -> source.lookup().apply(option))
            .filter(value -> value != null && !value.isEmpty())
            .findFirst()
            .ifPresent(value -> values.put(option, value));
      }
    }
  }

  private static List<String> names(Collection<OptionSpec> declared) {
    return declared.stream().map(OptionSpec::name).toList();
  }

  private static AsrException bad(String detail) {
    return AsrException.of(ErrorCategory.BAD_OPTION, detail).build();
  }

  /** Says where to look; what is not said is taken from this process. */
  public static final class Builder {
    private Map<String, String> environment = System.getenv();
    private Path directory = Path.of("");
    private Path home = Path.of(System.getProperty("user.home"));
    private @Nullable Path file;
    private @Nullable OptionLines application;

    private Builder() {}

    /**
     * Sets what the application configures.
     *
     * @param origin what errors call it, for example {@code application.yaml}
     * @param lines values by {@code PROVIDER.OPTION} or {@code credentials.NAME.OPTION}; none by
     *     default
     * @return this
     */
    public Builder application(String origin, Map<String, String> lines) {
      this.application = new OptionLines(origin, lines);
      return this;
    }

    /**
     * Sets the environment.
     *
     * @param variables the variables by name; those of the process by default
     * @return this
     */
    public Builder environment(Map<String, String> variables) {
      this.environment = variables;
      return this;
    }

    /**
     * Sets the directory where {@code asr.properties} may lie.
     *
     * @param path a directory; the working directory by default
     * @return this
     */
    public Builder directory(Path path) {
      this.directory = path;
      return this;
    }

    /**
     * Sets the home directory.
     *
     * @param path a directory; the user's by default
     * @return this
     */
    public Builder home(Path path) {
      this.home = path;
      return this;
    }

    /**
     * Names the properties file, which then must exist.
     *
     * @param path the file; searched for by default
     * @return this
     */
    public Builder file(Path path) {
      this.file = path;
      return this;
    }

    /**
     * Reads the properties file, if there is one.
     *
     * @return the sources
     * @throws AsrException of category {@code BAD_OPTION} if the file that was named is not there,
     *     or one cannot be read
     */
    public OptionSources build() {
      return new OptionSources(this, locate().map(OptionFile::read).orElse(null));
    }

    private Optional<Path> locate() {
      if (file != null) {
        return Optional.of(file);
      }
      String named = environment.getOrDefault(FILE_VARIABLE, "");
      if (!named.isEmpty()) {
        return Optional.of(Path.of(named));
      }
      Path here = directory.resolve("asr.properties");
      Path user = home.resolve(Path.of(".config", "asr", "asr.properties"));
      return List.of(here, user).stream().filter(Files::isRegularFile).findFirst();
    }
  }
}
