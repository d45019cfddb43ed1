package io.github.camelasr.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.sandbox.tencent.Query;
import io.github.camelasr.sandbox.testing.SignaQuery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;

/** The requests of one session with each HTTP protocol, half a second of audio in each. */
enum HttpVendor {
  TENCENT_V1 {
    @Override
    Session open(Sandbox sandbox) {
      Query query = Query.chunk(sandbox);
      return (number, last) -> {
        Query chunk = query.with("seq", "" + number).with("end", last ? "1" : "0");
        return HttpRequest.newBuilder(chunk.unsigned())
            .header("Authorization", chunk.signature("POST"))
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(HALF_SECOND));
      };
    }
  },

  FEISHU_STREAM {
    @Override
    Session open(Sandbox sandbox) throws IOException, InterruptedException {
      String config =
          "{\"stream_id\":\"asd1234567890ddd\",\"sequence_id\":%d,\"action\":%d,"
              + "\"format\":\"pcm\",\"engine_type\":\"16k_auto\"}";
      FeishuDoor door = FeishuDoor.of(sandbox);
      return (number, last) ->
          door.request(
              "stream_recognize", config.formatted(number, last ? 2 : number == 0 ? 1 : 0));
    }
  },

  /** One request is all. */
  FEISHU_FILE {
    @Override
    Session open(Sandbox sandbox) throws IOException, InterruptedException {
      String config =
          "{\"file_id\":\"qwe1234567890ddd\",\"format\":\"pcm\",\"engine_type\":\"16k_auto\"}";
      FeishuDoor door = FeishuDoor.of(sandbox);
      return (number, last) -> door.request("file_recognize", config);
    }
  },

  /** The recording, and questions for its result. */
  IFLYTEK_LFASR {
    @Override
    int code() {
      return 26_640;
    }

    @Override
    Session open(Sandbox sandbox) {
      Map<String, String> access = sandbox.access("iflytek", "lfasr");
      String[] order = {""};
      return new Session() {
        @Override
        public HttpRequest.Builder request(int number, boolean last) {
          SignaQuery query = new SignaQuery(access, "appId");
          if (number > 0) {
            return HttpRequest.newBuilder(query.with("orderId", order[0]).url("/getResult"));
          }
          query.with("fileName", "a.pcm").with("fileSize", "" + HALF_SECOND.length);
          return HttpRequest.newBuilder(query.with("duration", "500").url("/upload"))
              .header("Content-Type", "application/octet-stream")
              .POST(BodyPublishers.ofByteArray(HALF_SECOND));
        }

        @Override
        public void answered(String body) {
          order[0] = order[0].isEmpty() ? field(body, "/content/orderId") : order[0];
        }
      };
    }
  },

  /** The order, and questions for its result. */
  ABCPEN_LONG {
    @Override
    Session open(Sandbox sandbox) {
      Map<String, String> access = sandbox.access("abcpen", "long");
      String[] task = {""};
      return new Session() {
        @Override
        public HttpRequest.Builder request(int number, boolean last) {
          SignaQuery query = new SignaQuery(access, "appid");
          return number == 0
              ? HttpRequest.newBuilder(query.with("audio_url", "https://example.com/a.mp3").url(""))
                  .POST(BodyPublishers.noBody())
              : HttpRequest.newBuilder(query.with("task_id", task[0]).url(""));
        }

        @Override
        public void answered(String body) {
          task[0] = task[0].isEmpty() ? field(body, "/data/task_id") : task[0];
        }
      };
    }
  };

  private static final byte[] HALF_SECOND = new byte[16_000];
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Where Feishu lets in, with the token of its tenant. */
  private record FeishuDoor(String base, String token) {
    private static FeishuDoor of(Sandbox sandbox) throws IOException, InterruptedException {
      Map<String, String> access = sandbox.access("feishu", "stream");
      String base = access.get("endpoint") + "/open-apis/";
      String keys = "{\"app_id\":\"%s\",\"app_secret\":\"%s\"}";
      String answer =
          send(HttpRequest.newBuilder(URI.create(base + "auth/v3/tenant_access_token/internal"))
                  .POST(
                      BodyPublishers.ofString(
                          keys.formatted(access.get("appId"), access.get("appSecret")))))
              .body();
      return new FeishuDoor(base, field(answer, "/tenant_access_token"));
    }

    HttpRequest.Builder request(String call, String config) {
      String speech = Base64.getEncoder().encodeToString(HALF_SECOND);
      return HttpRequest.newBuilder(URI.create(base + "speech_to_text/v1/speech/" + call))
          .header("Authorization", "Bearer " + token)
          .header("Content-Type", "application/json; charset=utf-8")
          .POST(
              BodyPublishers.ofString(
                  "{\"speech\":{\"speech\":\"" + speech + "\"},\"config\":" + config + "}"));
    }
  }

  /** The requests of one session. */
  interface Session {
    /** The request with a number from 0. */
    HttpRequest.Builder request(int number, boolean last);

    /** What came back. */
    default void answered(String body) {}
  }

  /** A code for {@code Fault.Fail}. */
  int code() {
    return 110;
  }

  abstract Session open(Sandbox sandbox) throws IOException, InterruptedException;

  static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static String field(String json, String path) {
    try {
      return new ObjectMapper().readTree(json).at(path).asText();
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }
}
