package io.github.camelasr.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.sandbox.tencent.Query;
import io.github.camelasr.signing.Digest;
import io.github.camelasr.signing.HmacSigner;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
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
      Map<String, String> access = sandbox.access("feishu", "stream");
      String base = access.get("endpoint") + "/open-apis/";
      String keys = "{\"app_id\":\"%s\",\"app_secret\":\"%s\"}";
      String answer =
          send(HttpRequest.newBuilder(URI.create(base + "auth/v3/tenant_access_token/internal"))
                  .POST(
                      BodyPublishers.ofString(
                          keys.formatted(access.get("appId"), access.get("appSecret")))))
              .body();
      String token = field(answer, "/tenant_access_token");
      URI call = URI.create(base + "speech_to_text/v1/speech/stream_recognize");
      String speech = Base64.getEncoder().encodeToString(HALF_SECOND);
      return (number, last) ->
          HttpRequest.newBuilder(call)
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json; charset=utf-8")
              .POST(
                  BodyPublishers.ofString(
                      ("{\"speech\":{\"speech\":\"%s\"},\"config\":{\"stream_id\":\"asd1234567890ddd\","
                              + "\"sequence_id\":%d,\"action\":%d,\"format\":\"pcm\",\"engine_type\":\"16k_auto\"}}")
                          .formatted(speech, number, last ? 2 : number == 0 ? 1 : 0)));
    }
  },

  /** The order, and questions for its result. */
  ABCPEN_LONG {
    @Override
    Session open(Sandbox sandbox) {
      Map<String, String> access = sandbox.access("abcpen", "long");
      long ts = Instant.now().getEpochSecond();
      String signa =
          HmacSigner.hmacSha1(access.get("apiKey"))
              .signBase64(Digest.md5Hex(access.get("appId") + ts));
      String signed =
          access.get("endpoint")
              + "?appid=%s&ts=%d&signa=%s"
                  .formatted(access.get("appId"), ts, URLEncoder.encode(signa, UTF_8));
      String[] task = {""};
      return new Session() {
        @Override
        public HttpRequest.Builder request(int number, boolean last) {
          return number == 0
              ? HttpRequest.newBuilder(URI.create(signed + "&audio_url=https://example.com/a.mp3"))
                  .POST(BodyPublishers.noBody())
              : HttpRequest.newBuilder(URI.create(signed + "&task_id=" + task[0]));
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

  /** The requests of one session. */
  interface Session {
    /** The request with a number from 0. */
    HttpRequest.Builder request(int number, boolean last);

    /** What came back. */
    default void answered(String body) {}
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
