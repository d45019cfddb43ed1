package io.github.camelasr.interop;

import com.lark.oapi.Client;
import com.lark.oapi.service.speech_to_text.v1.model.FileConfig;
import com.lark.oapi.service.speech_to_text.v1.model.FileRecognizeSpeechReq;
import com.lark.oapi.service.speech_to_text.v1.model.FileRecognizeSpeechReqBody;
import com.lark.oapi.service.speech_to_text.v1.model.FileRecognizeSpeechResp;

/** Feishu's client for recognition of a whole file of at most a minute. */
public final class FeishuFile implements VendorClient {
  private final Client client;

  /**
   * Makes a client.
   *
   * @param access the sandbox's {@code feishu/file}
   */
  public FeishuFile(Access access) {
    this.client = FeishuParts.client(access);
  }

  @Override
  public String recognise(byte[] pcm) throws Exception {
    FileConfig config =
        FileConfig.newBuilder()
            .fileId(FeishuParts.id())
            .format("pcm")
            .engineType("16k_auto")
            .build();
    FileRecognizeSpeechReqBody body =
        FileRecognizeSpeechReqBody.newBuilder()
            .speech(FeishuParts.speech(pcm))
            .config(config)
            .build();
    FileRecognizeSpeechResp answer =
        client
            .speechToText()
            .v1()
            .speech()
            .fileRecognize(
                FileRecognizeSpeechReq.newBuilder().fileRecognizeSpeechReqBody(body).build());
    if (!answer.success()) {
      throw new ClientFailure(answer.getCode() + " " + answer.getMsg());
    }
    return answer.getData().getRecognitionText();
  }

  /** Connections are the client's own affair. */
  @Override
  public void close() {}
}
