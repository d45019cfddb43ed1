package io.github.camelasr.interop;

import com.lark.oapi.Client;
import com.lark.oapi.service.speech_to_text.v1.model.Speech;
import java.util.Base64;
import java.util.UUID;

/** What both of Feishu's calls need. */
final class FeishuParts {
  private static final int ID_LENGTH = 16;

  private FeishuParts() {}

  /** Its tokens are kept for all clients of the process, by application. */
  static Client client(Access access) {
    return Client.newBuilder(access.get("appId"), access.get("appSecret"))
        .openBaseUrl(access.get("endpoint"))
        .build();
  }

  static Speech speech(byte[] pcm) {
    return Speech.newBuilder().speech(Base64.getEncoder().encodeToString(pcm)).build();
  }

  /** An id of 16 letters and digits. */
  static String id() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
  }
}
