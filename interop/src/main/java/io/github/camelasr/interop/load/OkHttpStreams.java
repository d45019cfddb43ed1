package io.github.camelasr.interop.load;

import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** A good plain client on OkHttp: one client, one scheduler, a string for each message. */
final class OkHttpStreams implements Streams.Opener {
  private static final int CHUNK_BYTES = 1_280;
  private static final long PERIOD_MS = 40;
  private static final String HEAD =
      "{\"data\":{\"status\":1,\"format\":\"audio/L16;rate=16000\",\"encoding\":\"raw\",\"audio\":\"";

  private final String endpoint;
  private final byte[] chunk;
  private final OkHttpClient client = new OkHttpClient();
  private final ScheduledExecutorService pacer = Executors.newSingleThreadScheduledExecutor();

  OkHttpStreams(int port, byte[] audio) {
    this.endpoint = "http://127.0.0.1:" + port + "/v2/iat";
    this.chunk = Arrays.copyOf(audio, CHUNK_BYTES);
    client.dispatcher().setMaxRequests(100_000);
    client.dispatcher().setMaxRequestsPerHost(100_000);
  }

  @Override
  public void open() {
    Request request = new Request.Builder().url(endpoint).build();
    WebSocket socket = client.newWebSocket(request, new WebSocketListener() {});
    pacer.scheduleAtFixedRate(
        () -> socket.send(HEAD + Base64.getEncoder().encodeToString(chunk) + "\"}}"),
        PERIOD_MS,
        PERIOD_MS,
        TimeUnit.MILLISECONDS);
  }
}
