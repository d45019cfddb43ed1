package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.ReplyListener;
import io.github.camelasr.engine.transport.RequestBody;
import io.github.camelasr.engine.transport.Transport;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The tokens of an engine, by credential: one fetch at a time for each, renewed ahead of its end,
 * and exactly the dead one dropped. Shared by all sessions; thread-safe.
 */
public final class Tokens {
  private static final long PATIENCE_SECONDS = 15;

  private final Transport transport;
  private final HostClocks clocks;
  private final Map<String, SharedToken> tokens = new ConcurrentHashMap<>();

  /**
   * Holds no token yet.
   *
   * @param transport makes the requests
   * @param clocks tells the time
   */
  public Tokens(Transport transport, HostClocks clocks) {
    this.transport = transport;
    this.clocks = clocks;
  }

  /** A token that is not due for renewal; fetched if there is none. */
  CompletionStage<Token> get(String provider, TokenExchange exchange, boolean allowInsecure) {
    String key = provider + " " + exchange.key();
    SharedToken mine = new SharedToken();
    SharedToken current =
        tokens.compute(key, (k, held) -> held == null || isStale(held.token()) ? mine : held);
    if (current == mine) {
      fetch(exchange, new TokenReply(provider, exchange, mine.token()), allowInsecure);
    }
    return current.ask();
  }

  /** Forgets a token that turned out to be dead, unless another took its place already. */
  void drop(String provider, TokenExchange exchange, Token dead) {
    tokens.computeIfPresent(
        provider + " " + exchange.key(), (key, held) -> isThis(dead, held.token()) ? null : held);
  }

  private static boolean isThis(Token token, CompletableFuture<Token> held) {
    return held.isDone() && !failed(held) && held.join().equals(token);
  }

  private boolean isStale(CompletableFuture<Token> held) {
    return held.isDone() && (failed(held) || !clocks.now().isBefore(held.join().renewAt()));
  }

  private static boolean failed(CompletableFuture<Token> held) {
    return held.isCompletedExceptionally();
  }

  private void fetch(TokenExchange exchange, TokenReply answer, boolean allowInsecure) {
    answer.to.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    Loop loop = transport.loop();
    try {
      BodyBuffer body = new BodyBuffer();
      HttpCall call = exchange.request(clocks.moment(), body);
      EndpointPolicy.check(call.uri(), allowInsecure);
      transport.request(call, RequestBody.of(body.bytes()), answer, loop);
    } catch (RuntimeException e) {
      answer.to.completeExceptionally(e);
    }
  }

  private final class TokenReply implements ReplyListener {
    private final String provider;
    private final TokenExchange exchange;
    private final CompletableFuture<Token> to;

    private TokenReply(String provider, TokenExchange exchange, CompletableFuture<Token> to) {
      this.provider = provider;
      this.exchange = exchange;
      this.to = to;
    }

    @Override
    public void replied(Reply reply) {
      try {
        to.complete(exchange.read(reply, clocks.moment()));
      } catch (AsrException e) {
        to.completeExceptionally(e);
      } catch (RuntimeException e) {
        to.completeExceptionally(AttemptFaults.dialect(e));
      }
    }

    @Override
    public void broken(LinkFault fault) {
      to.completeExceptionally(AttemptFaults.broken(fault).toException(provider));
    }
  }
}
