package io.github.camelasr.sandbox.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;

/** Nothing but the JDK's client and a JSON library. */
final class PlainClient {

  static final byte[] HALF_SECOND = new byte[500 * 32];

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String SPEECH = "/open-apis/speech_to_text/v1/speech/";

  private final Map<String, String> access;
  private String token = "";

  PlainClient(Sandbox sandbox) {
    access = sandbox.access("feishu", "stream");
  }

  /**
   * What came back.
   *
   * @param status the HTTP status
   * @param logId the vendor's id
   * @param json the body
   */
  record Answer(int status, String logId, JsonNode json) {

    int code() {
      return json.path("code").asInt();
    }

    String text() {
      return json.path("data").path("recognition_text").asText();
    }
  }

  PlainClient with(String other) {
    token = other;
    return this;
  }

  String appId() {
    return access.getOrDefault("appId", "");
  }

  String appSecret() {
    return access.getOrDefault("appSecret", "");
  }

  /** Gets a token as everybody does, and uses it from now on. */
  PlainClient logIn() {
    return with(internal(appId(), appSecret()).json().path("tenant_access_token").asText());
  }

  Answer internal(String appId, String appSecret) {
    return send(
        post("/open-apis/auth/v3/tenant_access_token/internal")
            .POST(json("{\"app_id\":\"" + appId + "\",\"app_secret\":\"" + appSecret + "\"}")));
  }

  Answer oauth(String form, String... headers) {
    HttpRequest.Builder request = post("/oauth/v3/token").POST(BodyPublishers.ofString(form));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  static ObjectNode chunk(byte[] audio) {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("speech").put("speech", Base64.getEncoder().encodeToString(audio));
    body.putObject("config").put("format", "pcm").put("engine_type", "16k_auto");
    return body;
  }

  /** A chunk of a stream. */
  static ObjectNode chunk(String streamId, int sequence, int action, byte[] audio) {
    ObjectNode body = chunk(audio);
    body.withObject("/config")
        .put("stream_id", streamId)
        .put("sequence_id", sequence)
        .put("action", action);
    return body;
  }

  Answer stream(String streamId, int sequence, int action, byte[] audio) {
    return recognize("stream_recognize", chunk(streamId, sequence, action, audio).toString());
  }

  Answer file(byte[] audio) {
    ObjectNode body = chunk(audio);
    body.withObject("/config").put("file_id", "qwe12dd34567890w");
    return recognize("file_recognize", body.toString());
  }

  Answer recognize(String call, String body) {
    HttpRequest.Builder request =
        post(SPEECH + call).header("Content-Type", "application/json; charset=utf-8");
    return send(
        (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token))
            .POST(json(body)));
  }

  HttpRequest.Builder post(String path) {
    return HttpRequest.newBuilder(URI.create(access.get("endpoint") + path));
  }

  private static HttpRequest.BodyPublisher json(String text) {
    return BodyPublishers.ofString(text);
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      boolean isJson =
          response.headers().firstValue("content-type").orElse("").startsWith("application/json");
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("x-tt-logid").orElse(""),
          isJson ? JSON.readTree(response.body()) : JSON.nullNode());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
