package io.github.camelasr.tck.internal.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.LinkListener;
import io.github.camelasr.engine.transport.ReplyListener;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Hears of a link or an answer, keeps it in order, and lets a test wait for it. */
public final class Ears implements LinkListener, ReplyListener {
  private static final long PATIENCE_SECONDS = 60;

  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final Runnable onOpened;

  /** Listens and does nothing else. */
  public Ears() {
    this(() -> {});
  }

  /** Listens, and does something as soon as a link is open. */
  Ears(Runnable onOpened) {
    this.onOpened = onOpened;
  }

  /**
   * Something that was heard.
   *
   * @param what the name of the call
   * @param number the status or close code; 0 for others
   * @param text the body, message, reason or fault
   * @param headers of an answer
   * @param thread the thread it was heard on
   * @param kind of a fault; NETWORK for others
   */
  public record Heard(
      String what,
      int number,
      String text,
      Map<String, List<String>> headers,
      Thread thread,
      LinkFault.Kind kind) {}

  /** The next thing that is heard. */
  public Heard next() throws InterruptedException {
    Heard next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing was heard");
    }
    return next;
  }

  /** The next thing that is heard, which must be this. */
  public Heard next(String what) throws InterruptedException {
    Heard next = next();
    if (!next.what.equals(what)) {
      throw new AssertionError("expected " + what + " but heard " + next);
    }
    return next;
  }

  /** Whether nothing was heard that was not waited for. */
  public boolean silence() {
    return heard.isEmpty();
  }

  private void hear(String what, int number, String text) {
    hear(what, number, text, Map.of(), LinkFault.Kind.NETWORK);
  }

  private void hear(
      String what,
      int number,
      String text,
      Map<String, List<String>> headers,
      LinkFault.Kind kind) {
    heard.add(new Heard(what, number, text, headers, Thread.currentThread(), kind));
  }

  private static String text(Reply reply) {
    byte[] bytes =
        Arrays.copyOfRange(reply.array(), reply.offset(), reply.offset() + reply.length());
    return new String(bytes, UTF_8);
  }

  @Override
  public void opened() {
    hear("opened", 0, "");
    onOpened.run();
  }

  @Override
  public void refused(Reply reply) {
    hear("refused", reply.status(), text(reply), reply.headers(), LinkFault.Kind.NETWORK);
  }

  @Override
  public void message(Reply reply) {
    hear("message", 0, text(reply));
  }

  @Override
  public void roomAgain() {
    hear("roomAgain", 0, "");
  }

  @Override
  public void closed(int code, String reason) {
    hear("closed", code, reason);
  }

  @Override
  public void replied(Reply reply) {
    hear("replied", reply.status(), text(reply), reply.headers(), LinkFault.Kind.NETWORK);
  }

  @Override
  public void broken(LinkFault cause) {
    hear("broken", 0, cause.message(), Map.of(), cause.kind());
  }
}
