package io.github.camelasr.app;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.recording.Download;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Opens what was named on the command line: a file, a URL, or standard input. */
final class RecordingSource {
  private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");

  private final Workshop workshop;
  private final SaidOptions said;

  RecordingSource(Workshop workshop, SaidOptions said) {
    this.workshop = workshop;
    this.said = said;
  }

  /**
   * Opens it.
   *
   * @param name null if the options name the recording
   * @param vendorFetches whether a URL is handed on as it is
   */
  Recording open(@Nullable String name, boolean vendorFetches) throws Exception {
    if (name == null) {
      return Recording.named();
    }
    if (name.equals("-")) {
      return Recording.of(workshop.surroundings().in(), "standard input");
    }
    if (URL.matcher(name).matches()) {
      URI uri = uri(name);
      return vendorFetches ? Recording.of(uri) : download(uri);
    }
    return Recording.of(file(name));
  }

  private Path file(String name) {
    try {
      return workshop.surroundings().directory().resolve(name);
    } catch (InvalidPathException e) {
      throw bad("the name of the file cannot be one: " + e.getReason());
    }
  }

  /** A URL may hold a signature: it is never shown as a whole. */
  private static URI uri(String name) {
    try {
      return new URI(name);
    } catch (URISyntaxException e) {
      throw bad("the URL is malformed at character " + e.getIndex());
    }
  }

  private Recording download(URI uri) throws Exception {
    Path file = Files.createTempFile("asr-", ".audio");
    Thread me = Thread.currentThread();
    try {
      Download download = new Download(said.flag(AsrEngine.ALLOW_INSECURE_OPTION));
      workshop
          .cancellation()
          .guard(
              me::interrupt,
              () -> {
                download.fetch(uri, file);
                return file;
              });
      return Recording.temporary(file);
    } catch (Exception e) {
      Files.delete(file);
      throw e;
    }
  }

  private static AsrException bad(String detail) {
    return AsrException.of(ErrorCategory.BAD_AUDIO, detail).build();
  }
}
