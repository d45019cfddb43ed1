package io.github.camelasr.benchmarks.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** What a vendor says while it listens, as far as a client needs it to go on. */
enum Talk {
  IFLYTEK {
    @Override
    String greeting() {
      return "";
    }

    @Override
    String result(int number, long heardMs) {
      StringBuilder words = new StringBuilder();
      for (int word = 0; word < 8; word++) {
        words
            .append(word == 0 ? "" : ",")
            .append("{\"bg\":")
            .append(Math.max(1, heardMs / 10 - 8 + word))
            .append(",\"cw\":[{\"sc\":0,\"w\":\"天气\"}]}");
      }
      return "{\"code\":0,\"message\":\"success\",\"sid\":\"iat000704fa@dx16ade44e4d87a1c802\","
          + "\"data\":{\"status\":1,\"result\":{\"sn\":"
          + number
          + ",\"ls\":false,\"bg\":0,\"ed\":0,\"pgs\":\"apd\",\"ws\":["
          + words
          + "]}}}";
    }

    @Override
    String end() {
      return "{\"code\":0,\"message\":\"success\",\"sid\":\"x\",\"data\":{\"status\":2}}";
    }
  },
  TENCENT {
    @Override
    String greeting() {
      return "{\"code\":0,\"message\":\"success\",\"voice_id\":\"v\"}";
    }

    @Override
    String result(int number, long heardMs) {
      return "{\"code\":0,\"message\":\"success\",\"voice_id\":\"v\",\"message_id\":\"v_1\","
          + "\"result\":{\"slice_type\":2,\"index\":"
          + number
          + ",\"start_time\":"
          + Math.max(0, heardMs - 200)
          + ",\"end_time\":"
          + heardMs
          + ",\"voice_text_str\":\"今天天气怎么样\",\"word_size\":0,\"word_list\":[]}}";
    }

    @Override
    String end() {
      return "{\"code\":0,\"message\":\"success\",\"voice_id\":\"v\",\"final\":1}";
    }
  },
  HUAWEI {
    @Override
    String greeting() {
      return "{\"resp_type\":\"START\",\"trace_id\":\"t\"}";
    }

    @Override
    String result(int number, long heardMs) {
      return "{\"resp_type\":\"RESULT\",\"trace_id\":\"t\",\"segments\":[{\"start_time\":"
          + Math.max(0, heardMs - 200)
          + ",\"end_time\":"
          + heardMs
          + ",\"is_final\":true,\"result\":{\"text\":\"今天天气怎么样\",\"score\":0.9}}]}";
    }

    @Override
    String end() {
      return "{\"resp_type\":\"END\",\"trace_id\":\"t\",\"reason\":\"NORMAL\"}";
    }
  };

  /** What comes before audio may flow; empty if nothing does. */
  abstract String greeting();

  /** A result of some 375 bytes that settles what was heard before. */
  abstract String result(int number, long heardMs);

  /** The last message. */
  abstract String end();

  static Talk of(String provider) {
    return valueOf(provider.toUpperCase(Locale.ROOT));
  }

  /** A text frame of a server. */
  static byte[] frame(String text) {
    byte[] payload = text.getBytes(UTF_8);
    int header = payload.length < 126 ? 2 : 4;
    byte[] frame = new byte[header + payload.length];
    frame[0] = (byte) 0x81;
    frame[1] = (byte) (header == 2 ? payload.length : 126);
    if (header == 4) {
      frame[2] = (byte) (payload.length >> 8);
      frame[3] = (byte) payload.length;
    }
    System.arraycopy(payload, 0, frame, header, payload.length);
    return frame;
  }
}
