package io.github.camelasr.interop;

import com.tencent.asrv2.AsrConstant;
import com.tencent.asrv2.SpeechRecognizer;
import com.tencent.asrv2.SpeechRecognizerListener;
import com.tencent.asrv2.SpeechRecognizerRequest;
import com.tencent.asrv2.SpeechRecognizerResponse;
import com.tencent.core.ws.Credential;
import com.tencent.core.ws.SpeechClient;
import java.util.Arrays;

/**
 * Tencent's client for the WebSocket interface. Where it connects to is a static of the client, so
 * that one process can use one endpoint only.
 */
public final class TencentV2 implements VendorClient {
  private static final int CHUNK_BYTES = 6_400;
  private static final long CHUNK_MS = 200;
  private static final int PCM = 1;

  private final Access access;
  private final SpeechClient client;

  /**
   * Makes a client.
   *
   * @param access the sandbox's {@code tencent/ws-v2}
   */
  public TencentV2(Access access) {
    this.access = access;
    AsrConstant.DEFAULT_RT_REQ_URL = access.endpoint() + "/";
    this.client = new SpeechClient(AsrConstant.DEFAULT_RT_REQ_URL);
  }

  @Override
  public String recognise(byte[] pcm) throws Exception {
    SpeechRecognizerRequest request = SpeechRecognizerRequest.init();
    request.setEngineModelType("16k_zh");
    request.setVoiceFormat(PCM);
    request.setNeedVad(1);
    Credential credential =
        new Credential(access.get("appId"), access.get("secretId"), access.get("secretKey"));
    Pieces pieces = new Pieces();
    SpeechRecognizer recognizer =
        new SpeechRecognizer(client, credential, request, new Listener(pieces));
    try {
      recognizer.start();
      send(pcm, recognizer);
      recognizer.stop();
    } catch (
        Exception e) { // tells only in which state the client is; the vendor's words are better
      pieces.fail(e);
    } finally {
      recognizer.close();
    }
    return pieces.await();
  }

  /** The vendor breaks off when more than three seconds of audio come within one. */
  private static void send(byte[] pcm, SpeechRecognizer recognizer) throws InterruptedException {
    for (int from = 0; from < pcm.length; from += CHUNK_BYTES) {
      recognizer.write(Arrays.copyOfRange(pcm, from, Math.min(pcm.length, from + CHUNK_BYTES)));
      Thread.sleep(CHUNK_MS);
    }
  }

  @Override
  public void close() {
    client.shutdown();
  }

  private static final class Listener extends SpeechRecognizerListener {
    private final Pieces pieces;

    Listener(Pieces pieces) {
      this.pieces = pieces;
    }

    @Override
    public void onRecognitionStart(SpeechRecognizerResponse response) {}

    @Override
    public void onSentenceBegin(SpeechRecognizerResponse response) {}

    @Override
    public void onRecognitionResultChange(SpeechRecognizerResponse response) {}

    @Override
    public void onSentenceEnd(SpeechRecognizerResponse response) {
      pieces.put(response.getResult().getIndex(), response.getResult().getVoiceTextStr());
    }

    @Override
    public void onRecognitionComplete(SpeechRecognizerResponse response) {
      pieces.end();
    }

    @Override
    public void onFail(SpeechRecognizerResponse response) {
      pieces.fail(new ClientFailure(response.getCode() + " " + response.getMessage()));
    }

    @Override
    public void onMessage(SpeechRecognizerResponse response) {}
  }
}
