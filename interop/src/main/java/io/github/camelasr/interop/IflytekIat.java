package io.github.camelasr.interop;

import cn.xfyun.api.IatClient;
import cn.xfyun.model.response.iat.IatResponse;
import cn.xfyun.model.response.iat.IatResult;
import cn.xfyun.service.iat.AbstractIatWebSocketListener;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import okhttp3.Response;
import okhttp3.WebSocket;

/** iFlytek's client for dictation. It sends one recording at a time, whatever its caller does. */
public final class IflytekIat implements VendorClient {
  private final Access access;
  private final boolean guesses;

  /**
   * Makes a client.
   *
   * @param access the sandbox's {@code iflytek/iat}
   * @param guesses whether texts come early and are corrected ({@code dwa=wpgs})
   */
  public IflytekIat(Access access, boolean guesses) {
    this.access = access;
    this.guesses = guesses;
  }

  @Override
  public String recognise(byte[] pcm) throws Exception {
    IatClient.Builder builder =
        new IatClient.Builder()
            .signature(access.get("appId"), access.get("apiKey"), access.get("apiSecret"));
    if (guesses) {
      builder.dwa("wpgs");
    }
    IatClient client = new HereClient(builder, access);
    Pieces pieces = new Pieces();
    client.send(new ByteArrayInputStream(pcm), new Listener(pieces));
    try {
      return pieces.await();
    } finally {
      client.closeWebsocket();
    }
  }

  /** Each session has a client of its own, and they share one thread that nobody can end. */
  @Override
  public void close() {}

  private static final class HereClient extends IatClient {
    HereClient(Builder builder, Access access) {
      super(builder);
      okHttpClient = Redirect.to(access.endpoint(), okHttpClient);
    }
  }

  private static final class Listener extends AbstractIatWebSocketListener {
    private final Pieces pieces;

    Listener(Pieces pieces) {
      this.pieces = pieces;
    }

    @Override
    public void onSuccess(WebSocket socket, IatResponse response) {
      if (response.getCode() != 0) {
        pieces.fail(new ClientFailure(response.getCode() + " " + response.getMessage()));
        return;
      }
      if (response.getData().getResult() != null) {
        take(response.getData().getResult());
      }
      if (response.getData().getStatus() == 2) {
        pieces.end();
      }
    }

    private void take(IatResult result) {
      if ("rpl".equals(result.getPgs())) {
        pieces.remove(result.getRg()[0], result.getRg()[1]);
      }
      pieces.put(
          result.getSn(),
          Arrays.stream(result.getWs())
              .map(word -> word.getCw()[0].getW())
              .collect(Collectors.joining()));
    }

    @Override
    public void onFail(WebSocket socket, Throwable why, Response response) {
      pieces.fail(response == null ? why : new ClientFailure("status " + response.code()));
    }
  }
}
