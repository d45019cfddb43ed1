package io.github.camelasr.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.tencent.Query;
import io.github.camelasr.sandbox.testing.SignaQuery;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The least that each WebSocket protocol has to be told to hear something. */
enum SocketVendor {
  IFLYTEK_IAT("10700") {
    private static final String DATA =
        "\"format\":\"audio/L16;rate=16000\",\"encoding\":\"raw\",\"audio\":\"%s\"}}";

    @Override
    RecordingSocket connect(Sandbox sandbox) {
      return new RecordingSocket(URI.create(IatSigner.of(sandbox).url()), Map.of());
    }

    @Override
    void begin(RecordingSocket socket, Sandbox sandbox) {
      String business = "{\"language\":\"zh_cn\",\"domain\":\"iat\",\"accent\":\"mandarin\"}";
      String id = "{\"app_id\":\"" + sandbox.access("iflytek", "iat").get("appId") + "\"}";
      String head = "{\"common\":" + id + ",\"business\":" + business + ",\"data\":{\"status\":0,";
      socket.text(head + DATA.formatted(""));
    }

    @Override
    void audio(RecordingSocket socket, byte[] audio) {
      String base64 = Base64.getEncoder().encodeToString(audio);
      socket.text("{\"data\":{\"status\":1," + DATA.formatted(base64));
    }

    @Override
    void end(RecordingSocket socket) {
      socket.text("{\"data\":{\"status\":2}}");
    }

    @Override
    boolean isLast(JsonNode message) {
      return message.at("/data/status").asInt() == 2;
    }
  },

  IFLYTEK_RTASR("10700") {
    @Override
    RecordingSocket connect(Sandbox sandbox) {
      return signed(sandbox.access("iflytek", "rtasr"));
    }

    @Override
    void begin(RecordingSocket socket, Sandbox sandbox) {}

    @Override
    void end(RecordingSocket socket) {
      socket.binary(END);
    }

    @Override
    void awaitLast(RecordingSocket socket) {
      socket.closeStatus();
    }
  },

  ABCPEN_REALTIME("10700") {
    @Override
    RecordingSocket connect(Sandbox sandbox) {
      return signed(sandbox.access("abcpen", "realtime"));
    }

    @Override
    void begin(RecordingSocket socket, Sandbox sandbox) {}

    @Override
    void end(RecordingSocket socket) {
      IFLYTEK_RTASR.end(socket);
    }

    @Override
    void awaitLast(RecordingSocket socket) {
      IFLYTEK_RTASR.awaitLast(socket);
    }
  },

  TENCENT_V2("5001") {
    @Override
    RecordingSocket connect(Sandbox sandbox) {
      return new RecordingSocket(Query.webSocket(sandbox).signed(), Map.of());
    }

    @Override
    void begin(RecordingSocket socket, Sandbox sandbox) {}

    @Override
    void end(RecordingSocket socket) {
      socket.text("{\"type\":\"end\"}");
    }

    @Override
    boolean isLast(JsonNode message) {
      return message.path("final").asInt() == 1;
    }
  },

  HUAWEI_SHORT("303") {
    @Override
    RecordingSocket connect(Sandbox sandbox) {
      HuaweiSigner signer = HuaweiSigner.of(sandbox, "short-stream");
      return new RecordingSocket(signer.uri(), signer.headers());
    }

    @Override
    void begin(RecordingSocket socket, Sandbox sandbox) {
      socket.text("{\"command\":\"START\",\"config\":{" + HuaweiClient.CONFIG + "}}");
    }

    @Override
    void end(RecordingSocket socket) {
      socket.text("{\"command\":\"END\",\"cancel\":false}");
    }

    @Override
    boolean isLast(JsonNode message) {
      return message.path("resp_type").asText().equals("END");
    }
  };

  private static final int CHUNK_BYTES = 3_200;

  /** RTASR's mark. */
  private static final byte[] END = "{\"end\": true}".getBytes(US_ASCII);

  /** A code for {@code Fault.Fail}. */
  final String code;

  SocketVendor(String code) {
    this.code = code;
  }

  abstract RecordingSocket connect(Sandbox sandbox);

  abstract void begin(RecordingSocket socket, Sandbox sandbox);

  abstract void end(RecordingSocket socket);

  boolean isLast(JsonNode message) {
    throw new UnsupportedOperationException("this vendor's way to end is to close");
  }

  void awaitLast(RecordingSocket socket) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> socket.messages().stream().map(SocketVendor::json).anyMatch(this::isLast));
  }

  private static RecordingSocket signed(Map<String, String> access) {
    return new RecordingSocket(new SignaQuery(access, "appid").url(""), Map.of());
  }

  void audio(RecordingSocket socket, byte[] audio) {
    socket.binary(audio);
  }

  /** Begins and sends audio, as fast as it can. */
  RecordingSocket speak(Sandbox sandbox, byte[] audio) {
    RecordingSocket socket = connect(sandbox);
    begin(socket, sandbox);
    for (int from = 0; from < audio.length; from += CHUNK_BYTES) {
      audio(socket, Arrays.copyOfRange(audio, from, Math.min(audio.length, from + CHUNK_BYTES)));
    }
    return socket;
  }

  /** Sends audio and its end, and waits for the vendor's last message. */
  RecordingSocket dictate(Sandbox sandbox, byte[] audio) {
    RecordingSocket socket = speak(sandbox, audio);
    end(socket);
    awaitLast(socket);
    return socket;
  }

  /** A message without what is different in every session. */
  static String essence(String message) {
    return message.startsWith("{")
        ? ((ObjectNode) json(message))
            .remove(List.of("sid", "voice_id", "message_id", "trace_id"))
            .toString()
        : message;
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
