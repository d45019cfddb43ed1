package io.github.camelasr.sandbox.iflytek;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;

/**
 * One message of a client: document "请求参数".
 *
 * @param root the whole message
 * @param status 0 first, 1 in between, 2 last
 */
record IatFrame(JsonNode root, int status) {

  static final int FIRST = 0;
  static final int LAST = 2;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Reads a message: 10160 if it is no JSON object, 10163 if it has no usable status. */
  static IatFrame read(byte[] utf8) {
    JsonNode root = parse(utf8);
    if (!root.isObject()) {
      throw IatCode.MALFORMED_JSON.refusal();
    }
    Fields data = new Fields(root.path("data"), "/data");
    int status =
        data.number("status", value -> true)
            .orElseThrow(
                () -> IatCode.INVALID_PARAMETER.refusal("/data 'status' param is required"));
    if (status < FIRST || status > LAST) {
      throw IatCode.INVALID_PARAMETER.refusal("/data/status");
    }
    return new IatFrame(root, status);
  }

  JsonNode data() {
    return root.path("data");
  }

  boolean hasAudio() {
    return data().has("audio");
  }

  /** Returns the audio, empty if there is none; 10161 if it is no base64. */
  byte[] audio() {
    if (!hasAudio()) {
      return new byte[0];
    }
    try {
      return Base64.getDecoder().decode(new Fields(data(), "/data").required("audio"));
    } catch (IllegalArgumentException e) {
      throw IatCode.MALFORMED_BASE64.refusal();
    }
  }

  private static JsonNode parse(byte[] utf8) {
    try {
      return JSON.readTree(utf8);
    } catch (IOException e) {
      throw IatCode.MALFORMED_JSON.refusal();
    }
  }
}
