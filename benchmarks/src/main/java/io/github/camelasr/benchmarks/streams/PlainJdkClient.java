package io.github.camelasr.benchmarks.streams;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.benchmarks.Vendors;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Base64;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A good plain client without any library: {@code java.net.http}, one scheduler for all streams,
 * and a string for each message. iFlytek's protocol only.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails is counted by the listener
final class PlainJdkClient implements Client {
  private static final String HEAD =
      "{\"data\":{\"status\":1,\"format\":\"audio/L16;rate=16000\",\"encoding\":\"raw\",\"audio\":\"";

  private final Load load;
  private final int port;
  private final byte[] audio;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ScheduledExecutorService pacer = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong failed = new AtomicLong();

  PlainJdkClient(Load load, int port) {
    this.load = load;
    this.port = port;
    this.audio = Client.noise(load.chunkBytes());
    if (!load.provider().equals("iflytek")) {
      throw new IllegalArgumentException("the plain client speaks iFlytek's protocol only");
    }
  }

  @Override
  public void open(int number) {
    StreamDialect dialect = Vendors.stream(load.provider(), load.options(port));
    HttpCall call = dialect.open(Vendors.moment(), Token.NONE);
    WebSocket socket = client.newWebSocketBuilder().buildAsync(call.uri(), new Listener()).join();
    pacer.scheduleAtFixedRate(
        () -> socket.sendText(HEAD + Base64.getEncoder().encodeToString(audio) + "\"}}", true),
        0,
        load.periodNanos(),
        TimeUnit.NANOSECONDS);
  }

  @Override
  public long failed() {
    return failed.get();
  }

  @Override
  public void close() {
    pacer.shutdownNow();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      failed.incrementAndGet();
    }
  }
}
