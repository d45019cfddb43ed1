package io.github.camelasr.engine.config;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.NearestName;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A properties file with options of providers, read once. */
final class OptionFile {
  private static final int MOST_BYTES = 1 << 20;

  private final Path path;
  private final Map<String, String> lines;
  private final boolean readableByOthers;

  private OptionFile(Path path, Map<String, String> lines, boolean readableByOthers) {
    this.path = path;
    this.lines = Map.copyOf(lines);
    this.readableByOthers = readableByOthers;
  }

  static OptionFile read(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw unreadable(path, "is larger than 1 MiB");
      }
      return new OptionFile(path, parse(bytes), othersCanRead(path));
    } catch (CharacterCodingException e) {
      throw unreadable(path, "is not UTF-8");
    } catch (IllegalArgumentException e) {
      throw unreadable(path, "has a malformed \\uXXXX");
    } catch (IOException e) {
      throw unreadable(path, Files.exists(path) ? "cannot be read" : "does not exist");
    }
  }

  private static Map<String, String> parse(byte[] bytes) throws IOException {
    Properties properties = new Properties();
    var decoder = StandardCharsets.UTF_8.newDecoder();
    properties.load(new StringReader(decoder.decode(ByteBuffer.wrap(bytes)).toString()));
    Map<String, String> lines = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      lines.put(key.strip(), properties.getProperty(key).strip());
    }
    return lines;
  }

  /**
   * The values under {@code prefix.}, by what follows it. Where it is known what may follow, other
   * keys are refused, so that a misspelt option does not pass for one that is missing.
   */
  Map<String, String> section(String prefix, @Nullable Set<String> known) {
    Map<String, String> section = new TreeMap<>();
    lines.forEach(
        (key, value) -> {
          if (key.startsWith(prefix + ".")) {
            section.put(key.substring(prefix.length() + 1), value);
          }
        });
    if (known != null) {
      rejectUnknown(prefix, section.keySet(), known);
    }
    return section;
  }

  /** The first words that follow {@code prefix.}. */
  Set<String> namesUnder(String prefix) {
    Set<String> names = new TreeSet<>();
    section(prefix, null).keySet().forEach(key -> names.add(key.replaceAll("\\..*", "")));
    return names;
  }

  private void rejectUnknown(String prefix, Set<String> keys, Set<String> known) {
    List<String> faults = new ArrayList<>();
    for (String key : keys) {
      if (!known.contains(key) && !key.startsWith(Settings.PARAM_PREFIX)) {
        faults.add(prefix + ": " + NearestName.unknown("option", key, known));
      }
    }
    if (!faults.isEmpty()) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, path + ": " + String.join("; ", faults))
          .build();
    }
  }

  boolean holdsSecret(String provider, Collection<OptionSpec> declared) {
    return declared.stream()
        .filter(OptionSpec::secret)
        .anyMatch(
            option ->
                lines.keySet().stream()
                    .filter(key -> key.startsWith(provider + ".") || key.startsWith("credentials."))
                    .anyMatch(key -> key.endsWith("." + option.name())));
  }

  boolean isReadableByOthers() {
    return readableByOthers;
  }

  Path path() {
    return path;
  }

  /** False where files have no such permissions. */
  private static boolean othersCanRead(Path path) throws IOException {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ);
  }

  private static AsrException unreadable(Path path, String why) {
    return AsrException.of(ErrorCategory.BAD_OPTION, path + " " + why).build();
  }
}
