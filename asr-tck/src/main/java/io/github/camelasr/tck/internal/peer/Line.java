package io.github.camelasr.tck.internal.peer;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.Transport;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A link as a session uses it: only on its loop. */
public final class Line {
  private final Loop loop;
  private final Ears ears;
  private final Link link;

  private Line(Loop loop, Ears ears, Link link) {
    this.loop = loop;
    this.ears = ears;
    this.link = link;
  }

  /** Opens a link. */
  public static Line open(Transport transport, URI uri, int maxMessageBytes)
      throws InterruptedException {
    return open(transport, HttpCall.get(uri, Map.of()), maxMessageBytes);
  }

  /** Opens a link with headers. */
  public static Line open(Transport transport, HttpCall call, int maxMessageBytes)
      throws InterruptedException {
    Loop loop = transport.loop();
    Ears ears = new Ears();
    Link link = on(loop, () -> transport.open(call, maxMessageBytes, ears, loop));
    return new Line(loop, ears, link);
  }

  /** Opens a link and speaks as soon as it is open, within the call that tells so. */
  public static Line greeting(Transport transport, URI uri, int max, Consumer<Link> greeting)
      throws InterruptedException {
    Loop loop = transport.loop();
    AtomicReference<@Nullable Link> opening = new AtomicReference<>();
    Ears ears = new Ears(() -> greeting.accept(Objects.requireNonNull(opening.get())));
    Link link =
        on(
            loop,
            () -> {
              opening.set(transport.open(HttpCall.get(uri, Map.of()), max, ears, loop));
              return Objects.requireNonNull(opening.get());
            });
    return new Line(loop, ears, link);
  }

  /** What is heard of it. */
  public Ears ears() {
    return ears;
  }

  /** Does something with the link and waits until it is done. */
  public void run(Consumer<Link> task) throws InterruptedException {
    ask(
        to -> {
          task.accept(to);
          return true;
        });
  }

  /** Asks the link something. */
  public <T> T ask(Function<Link, T> question) throws InterruptedException {
    return on(loop, () -> question.apply(link));
  }

  /** Asks something on a loop. */
  public static <T> T on(Loop loop, Supplier<T> question) throws InterruptedException {
    CompletableFuture<T> answer = new CompletableFuture<>();
    loop.execute(
        () -> {
          try {
            answer.complete(question.get());
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("a task on the loop failed", e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("the loop does not run", e);
    }
  }
}
