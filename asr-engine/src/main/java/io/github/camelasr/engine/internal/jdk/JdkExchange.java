package io.github.camelasr.engine.internal.jdk;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.engine.transport.Exchange;
import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.ReplyListener;
import io.github.camelasr.engine.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One HTTP request of {@code java.net.http}; its answer is handed to the loop. */
@SuppressWarnings("FutureReturnValueIgnored") // whenComplete hears of success and failure alike
final class JdkExchange implements Exchange {
  private final ReplyListener listener;
  private final CompletableFuture<HttpResponse<byte[]>> answer;
  private boolean cancelled;

  private JdkExchange(ReplyListener listener, CompletableFuture<HttpResponse<byte[]>> answer) {
    this.listener = listener;
    this.answer = answer;
  }

  static JdkExchange start(
      HttpClient client, HttpCall call, RequestBody body, ReplyListener listener, Loop loop) {
    CompletableFuture<HttpResponse<byte[]>> answer;
    try {
      answer = client.sendAsync(request(call, body), info -> new BoundedBody());
    } catch (IllegalArgumentException e) {
      answer = CompletableFuture.failedFuture(e);
    }
    JdkExchange exchange = new JdkExchange(listener, answer);
    answer.whenComplete((response, error) -> loop.execute(() -> exchange.tell(response, error)));
    return exchange;
  }

  private static HttpRequest request(HttpCall call, RequestBody body) {
    BodyPublisher publisher =
        body.length() == 0
            ? BodyPublishers.noBody()
            : BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> open(body)), body.length());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(call.uri()).method(call.method(), publisher);
    call.headers().forEach(builder::header);
    return builder.build();
  }

  private static InputStream open(RequestBody body) {
    try {
      return body.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(@Nullable HttpResponse<byte[]> response, @Nullable Throwable error) {
    if (cancelled) {
      return;
    }
    if (response == null) {
      listener.broken(ConnectFaults.fault(error));
    } else {
      byte[] body = response.body();
      listener.replied(new Reply(response.statusCode(), headers(response), body, 0, body.length));
    }
  }

  /** Header names are not case-sensitive. */
  static Map<String, List<String>> headers(HttpResponse<?> response) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.headers().map());
    return headers;
  }

  @Override
  public void cancel() {
    cancelled = true;
    answer.cancel(true);
  }
}
