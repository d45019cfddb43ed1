package io.github.camelasr.interop;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** {@code ./asr sandbox --json}, as anybody starts it. */
final class SandboxProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final JsonNode description;

  private SandboxProcess(Process process, JsonNode description) {
    this.process = process;
    this.description = description;
  }

  static SandboxProcess start() throws IOException {
    Process process =
        new ProcessBuilder("./asr", "sandbox", "--json")
            .directory(Path.of("..").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    if (line == null) {
      process.destroy();
      throw new IOException("the sandbox did not start");
    }
    return new SandboxProcess(process, JSON.readTree(line));
  }

  Access access(String provider, String variant) {
    JsonNode access = description.path("providers").path(provider).path(variant);
    return new Access(JSON.convertValue(access, new TypeReference<Map<String, String>>() {}));
  }

  /** Ends with the pipe and the process; nobody needs to wait for it. */
  @Override
  public void close() {
    process.destroy();
  }
}
