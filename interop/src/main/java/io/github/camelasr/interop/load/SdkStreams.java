package io.github.camelasr.interop.load;

import cn.xfyun.api.IatClient;
import cn.xfyun.model.response.iat.IatResponse;
import cn.xfyun.service.common.AbstractTimedTask;
import cn.xfyun.service.iat.AbstractIatWebSocketListener;
import cn.xfyun.service.iat.IatSendTask;
import io.github.camelasr.interop.Redirect;
import java.io.ByteArrayInputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.security.SignatureException;
import okhttp3.Response;
import okhttp3.WebSocket;

/**
 * iFlytek's own client with a thread for each stream. Its {@code send} serves one stream at a time
 * for the whole JVM; so its sending task, which is public, is run on a thread of its own.
 */
final class SdkStreams implements Streams.Opener {
  private final URI endpoint;
  private final byte[] audio;

  SdkStreams(int port, byte[] audio) {
    this.endpoint = URI.create("ws://127.0.0.1:" + port + "/v2/iat");
    this.audio = audio;
  }

  @Override
  public void open() throws Exception {
    IatClient.Builder builder = new IatClient.Builder();
    builder.signature("appid", "dummyKey", "dummySecret").dwa("wpgs");
    Client client = new Client(builder, endpoint);
    client.connect();
    IatSendTask task = new IatSendTask();
    new AbstractTimedTask.Builder()
        .inputStream(new ByteArrayInputStream(audio))
        .webSocketClient(client)
        .build(task);
    Thread thread = new Thread(task, "sdk-stream");
    thread.setDaemon(true);
    thread.start();
  }

  private static final class Client extends IatClient {
    Client(Builder builder, URI endpoint) {
      super(builder);
      okHttpClient = Redirect.to(endpoint, okHttpClient);
    }

    void connect() throws MalformedURLException, SignatureException {
      createWebSocketConnect(new Listener());
    }
  }

  private static final class Listener extends AbstractIatWebSocketListener {
    @Override
    public void onSuccess(WebSocket socket, IatResponse response) {}

    @Override
    public void onFail(WebSocket socket, Throwable why, Response response) {
      System.err.println("a stream of the SDK failed: " + why);
    }
  }
}
