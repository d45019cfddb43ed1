package io.github.camelasr.engine.config;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.OptionSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A properties file with options of providers, read once. */
final class OptionFile {
  private static final int MOST_BYTES = 1 << 20;

  private final Path path;
  private final OptionLines lines;
  private final boolean readableByOthers;

  private OptionFile(Path path, Map<String, String> lines, boolean readableByOthers) {
    this.path = path;
    this.lines = new OptionLines(path.toString(), lines);
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

  OptionLines lines() {
    return lines;
  }

  boolean holdsSecret(String provider, Collection<OptionSpec> declared) {
    return declared.stream()
        .filter(OptionSpec::secret)
        .anyMatch(
            option ->
                lines.names().stream()
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
