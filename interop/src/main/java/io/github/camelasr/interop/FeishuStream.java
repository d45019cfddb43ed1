package io.github.camelasr.interop;

import com.lark.oapi.Client;
import com.lark.oapi.service.speech_to_text.v1.model.StreamConfig;
import com.lark.oapi.service.speech_to_text.v1.model.StreamRecognizeSpeechReq;
import com.lark.oapi.service.speech_to_text.v1.model.StreamRecognizeSpeechReqBody;
import com.lark.oapi.service.speech_to_text.v1.model.StreamRecognizeSpeechResp;
import java.util.Arrays;

/** Feishu's client for recognition as a stream; it fetches and keeps the token by itself. */
public final class FeishuStream implements VendorClient {
  private static final int CHUNK_BYTES = 6_400;
  private static final int FIRST = 1;
  private static final int MIDDLE = 0;
  private static final int LAST = 2;

  private final Client client;

  /**
   * Makes a client.
   *
   * @param access the sandbox's {@code feishu/stream}
   */
  public FeishuStream(Access access) {
    this.client = FeishuParts.client(access);
  }

  @Override
  public String recognise(byte[] pcm) throws Exception {
    String id = FeishuParts.id();
    int sequence = 0;
    for (int from = 0; from < pcm.length; from += CHUNK_BYTES) {
      byte[] chunk = Arrays.copyOfRange(pcm, from, Math.min(pcm.length, from + CHUNK_BYTES));
      send(new Chunk(id, sequence, sequence == 0 ? FIRST : MIDDLE), chunk);
      sequence++;
    }
    return send(new Chunk(id, sequence, LAST), new byte[0]);
  }

  private record Chunk(String id, int sequence, int action) {
    StreamConfig config() {
      return StreamConfig.newBuilder()
          .streamId(id)
          .sequenceId(sequence)
          .action(action)
          .format("pcm")
          .engineType("16k_auto")
          .build();
    }
  }

  private String send(Chunk chunk, byte[] audio) throws Exception {
    StreamRecognizeSpeechReqBody body =
        StreamRecognizeSpeechReqBody.newBuilder()
            .speech(FeishuParts.speech(audio))
            .config(chunk.config())
            .build();
    StreamRecognizeSpeechResp answer =
        client
            .speechToText()
            .v1()
            .speech()
            .streamRecognize(
                StreamRecognizeSpeechReq.newBuilder().streamRecognizeSpeechReqBody(body).build());
    if (!answer.success()) {
      throw new ClientFailure(answer.getCode() + " " + answer.getMsg());
    }
    return answer.getData().getRecognitionText();
  }

  /** Connections are the client's own affair. */
  @Override
  public void close() {}
}
