package io.github.camelasr.sandbox.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.server.SessionLog;
import java.io.IOException;
import java.util.Base64;
import java.util.Set;

/**
 * The body of a request for recognition, checked as far as both calls have it alike: document
 * "请求体".
 *
 * @param audio the samples
 * @param config the fields of {@code config}
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record SpeechRequest(byte[] audio, JsonNode config) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ID = "[A-Za-z0-9_]{16}";

  static SpeechRequest of(byte[] body) {
    JsonNode json = parse(body);
    JsonNode speech = json.path("speech");
    JsonNode config = json.path("config");
    if (!speech.isObject()) {
      throw FeishuRefusal.invalid("speech");
    }
    if (!config.isObject()) {
      throw FeishuRefusal.invalid("config");
    }
    SpeechRequest request = new SpeechRequest(audio(speech.path("speech")), config);
    request.checkText("format", "pcm");
    request.checkText("engine_type", "16k_auto");
    return request;
  }

  private static JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw FeishuRefusal.invalid("body");
    }
  }

  private static byte[] audio(JsonNode speech) {
    if (speech.isMissingNode() || speech.isNull()) {
      return new byte[0];
    }
    try {
      return Base64.getDecoder().decode(speech.isTextual() ? speech.textValue() : "?");
    } catch (IllegalArgumentException e) {
      throw FeishuRefusal.invalid("speech.speech");
    }
  }

  private void checkText(String field, String only) {
    if (!config.path(field).isTextual() || !config.path(field).textValue().equals(only)) {
      throw FeishuRefusal.invalid(field);
    }
  }

  /** An id of the client's choice. */
  String id(String field) {
    JsonNode id = config.path(field);
    if (!id.isTextual() || !id.textValue().matches(ID)) {
      throw FeishuRefusal.invalid(field);
    }
    return id.textValue();
  }

  /** A whole number within bounds. */
  int number(String field, int most) {
    JsonNode number = config.path(field);
    if (!number.isInt() || number.intValue() < 0 || number.intValue() > most) {
      throw FeishuRefusal.invalid(field);
    }
    return number.intValue();
  }

  /** Notes the fields, and those among them that the vendor does not know. */
  void note(SessionLog log, Set<String> known) {
    ObjectNode noted = config.deepCopy();
    log.parameters(noted.toString());
    noted.fieldNames().forEachRemaining(name -> warnUnlessKnown(log, name, known));
    if (audio.length % 2 != 0) {
      log.warn("half a sample");
    }
  }

  private static void warnUnlessKnown(SessionLog log, String name, Set<String> known) {
    if (!known.contains(name)) {
      log.warn("unknown field config." + name);
    }
  }
}
