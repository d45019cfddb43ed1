package io.github.camelasr.component.websocket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.NearestName;
import io.github.camelasr.component.AsrHeaders;
import io.github.camelasr.component.LiveCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text message of a peer: {@code {"command":"start","sampleRate":16000}}. A stranger wrote it, so
 * it can say what audio will come, and nothing else.
 */
final class PeerCommand {
  private static final String COMMAND = "command";
  private static final Map<String, String> HEADERS =
      Map.of(
          "sampleRate", AsrHeaders.SAMPLE_RATE,
          "encoding", AsrHeaders.ENCODING,
          "channels", AsrHeaders.CHANNELS);
  private static final List<String> COMMANDS =
      Arrays.stream(LiveCommand.values())
          .filter(command -> command != LiveCommand.AUDIO)
          .map(command -> command.name().toLowerCase(Locale.ROOT))
          .toList();

  private final ObjectMapper mapper = new ObjectMapper();

  PeerCommand() {}

  /**
   * The headers that a message stands for.
   *
   * @throws AsrException of category {@code BAD_OPTION} if it is none that is known
   */
  Map<String, Object> headers(String message) {
    JsonNode said = read(message);
    Map<String, Object> headers = new TreeMap<>();
    headers.put(AsrHeaders.COMMAND, command(said.path(COMMAND).asText()));
    said.properties().stream()
        .filter(field -> !field.getKey().equals(COMMAND))
        .forEach(field -> headers.put(header(field.getKey()), field.getValue().asText()));
    return headers;
  }

  private JsonNode read(String message) {
    try {
      JsonNode said = mapper.readTree(message);
      if (said != null && said.isObject()) {
        return said;
      }
    } catch (JsonProcessingException e) {
      throw bad("the text message is no JSON", e);
    }
    throw bad("the text message is no JSON object", null);
  }

  private static LiveCommand command(String name) {
    if (!COMMANDS.contains(name)) {
      throw bad(NearestName.unknown(COMMAND, name, COMMANDS), null);
    }
    return LiveCommand.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static String header(String field) {
    String header = HEADERS.get(field);
    if (header == null) {
      throw bad(NearestName.unknown("field", field, List.copyOf(HEADERS.keySet())), null);
    }
    return header;
  }

  private static AsrException bad(String detail, @Nullable Throwable cause) {
    return AsrException.of(ErrorCategory.BAD_OPTION, detail)
        .remedy("Send audio as binary messages, and as text {\"command\":\"start\"} and the like.")
        .cause(cause)
        .build();
  }
}
