package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.RequestBody;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a request needs to be let in: the time by the vendor's clock, and a token where the vendor
 * wants one. A clock that is wrong and a token that is dead are each put right once.
 */
final class Access {
  private final SessionSetup setup;
  private final Loop loop;
  private Token token = Token.NONE;
  private @Nullable URI uri;
  private @Nullable Duration skew;
  private boolean clockHealed;
  private boolean tokenRenewed;

  Access(SessionSetup setup, Loop loop) {
    this.setup = setup;
    this.loop = loop;
  }

  /** Runs on with a token in hand, at once for vendors without. */
  void ready(Runnable then, Consumer<AsrException> failed) {
    TokenExchange exchange = setup.exchange().orElse(null);
    if (exchange == null) {
      then.run();
      return;
    }
    setup
        .services()
        .tokens()
        .get(setup.provider(), exchange, setup.policy().allowInsecure())
        .whenComplete(
            (got, error) ->
                loop.execute(
                    () -> {
                      if (got != null) {
                        token = got;
                        then.run();
                      } else {
                        failed.accept(because(error));
                      }
                    }));
  }

  private static AsrException because(@Nullable Throwable error) {
    Throwable cause = error instanceof CompletionException c ? c.getCause() : error;
    if (cause instanceof AsrException known) {
      return known;
    }
    String what =
        cause instanceof TimeoutException ? "no token came in time" : "no token could be had";
    return AsrException.of(ErrorCategory.TIMEOUT, what).retryable(true).cause(cause).build();
  }

  /** Makes a request, signed by the vendor's clock where that is known. */
  HttpCall sign(BiFunction<Moment, Token, HttpCall> request) {
    HostClocks clocks = setup.services().clocks();
    HttpCall signed = request.apply(clocks.moment(), token);
    EndpointPolicy.check(signed.uri(), setup.policy().allowInsecure());
    uri = signed.uri();
    return clocks.moment(uri).map(learnt -> request.apply(learnt, token)).orElse(signed);
  }

  /** Makes a request with a body; signing anew writes the body anew. */
  Signed sign(BodyRequest request) {
    AtomicReference<BodyBuffer> last = new AtomicReference<>(new BodyBuffer());
    HttpCall call =
        sign(
            (moment, current) -> {
              last.set(new BodyBuffer());
              return request.make(moment, current, last.get());
            });
    return new Signed(call, RequestBody.of(last.get().bytes()));
  }

  /** Makes a request and writes its body. */
  @FunctionalInterface
  interface BodyRequest {
    HttpCall make(Moment moment, Token token, Outbox body);
  }

  /**
   * A request with its body.
   *
   * @param call the request
   * @param body what it wrote
   */
  record Signed(HttpCall call, RequestBody body) {}

  /** Notes the vendor's time. */
  void observe(Reply reply) {
    skew = setup.services().clocks().skewOf(reply).orElse(null);
  }

  /** A request got through: whatever was healed before may be healed again. */
  void succeeded() {
    tokenRenewed = false;
  }

  /** Whether the same request should be made again, because what kept it out was put right. */
  boolean heal(Failure said) {
    if (said.category() == ErrorCategory.CLOCK_SKEW
        && skew != null
        && uri != null
        && !clockHealed) {
      clockHealed = true;
      setup.services().clocks().learn(uri, skew);
      AttemptFaults.warnOfSkew(setup.provider(), skew);
      return true;
    }
    if (said.remedy() == Remedy.REAUTH && setup.exchange().isPresent() && !tokenRenewed) {
      tokenRenewed = true;
      setup.services().tokens().drop(setup.provider(), setup.exchange().get(), token);
      return true;
    }
    return false;
  }

  /** What the user is told when nothing could be put right. */
  AsrException error(Failure said) {
    AsrException error = said.toException(setup.provider());
    return said.category() == ErrorCategory.CLOCK_SKEW ? AttemptFaults.skewed(error, skew) : error;
  }
}
