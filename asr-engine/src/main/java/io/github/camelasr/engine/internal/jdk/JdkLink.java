package io.github.camelasr.engine.internal.jdk;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.LinkListener;
import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.MessageBuffer;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket of {@code java.net.http}. Its callbacks come on the client's threads and are handed
 * to the loop; it sends one message at a time, so messages wait here in order.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed send shows on the receiving side too
final class JdkLink implements Link, Outbox {
  /** More than this waiting means that the network is slower than the audio. */
  private static final int WRITABLE_BACKLOG = 4;

  /** An upgrade cannot be called off, so that one that nobody waits for must end by itself. */
  private static final Duration LONGEST_UPGRADE = Duration.ofMinutes(1);

  /** How long the receiving side has to tell what the sending side knows already. */
  private static final long UNHEARD_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final long CLOSE_GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final LinkListener listener;
  private final Loop loop;
  private final int maxMessageBytes;
  private final Set<JdkLink> links;
  private final ArrayDeque<Message> waiting = new ArrayDeque<>();
  private final ArrayDeque<MessageBuffer> spare = new ArrayDeque<>();
  private MessageBuffer draft = new MessageBuffer();
  private @Nullable WebSocket socket;
  private boolean sending;
  private boolean throttled;
  private boolean deaf;
  private int closeCode;

  /**
   * A link that is not connected yet.
   *
   * @param listener hears of it
   * @param loop the session's loop
   * @param maxMessageBytes the longest message that may come in
   * @param links it is one of these while it lasts
   */
  JdkLink(LinkListener listener, Loop loop, int maxMessageBytes, Set<JdkLink> links) {
    this.listener = listener;
    this.loop = loop;
    this.maxMessageBytes = maxMessageBytes;
    this.links = links;
    links.add(this);
  }

  void connect(HttpClient client, HttpCall call) {
    WebSocket.Builder builder = client.newWebSocketBuilder().connectTimeout(LONGEST_UPGRADE);
    call.headers().forEach(builder::header);
    CompletableFuture<WebSocket> opening;
    try {
      opening = builder.buildAsync(call.uri(), new JdkSocketListener(this, maxMessageBytes));
    } catch (IllegalArgumentException e) {
      opening = CompletableFuture.failedFuture(e);
    }
    opening.whenComplete((opened, error) -> loop.execute(() -> connected(opened, error)));
  }

  private void connected(@Nullable WebSocket opened, @Nullable Throwable error) {
    if (opened == null) {
      gone();
      ConnectFaults.tell(error, this::hear);
    } else if (deaf) {
      gone();
      opened.abort();
    } else {
      socket = opened;
      listener.opened();
      opened.request(1);
      sendNext();
    }
  }

  /** Hands something to the listener on the loop, unless the session has let go of this link. */
  void later(Consumer<LinkListener> call) {
    loop.execute(() -> hear(call));
  }

  /** Hands a message to the listener and then, and only then, asks the socket for the next one. */
  void deliver(WebSocket from, byte[] message) {
    later(
        l -> {
          l.message(Reply.message(message, 0, message.length));
          from.request(1);
        });
  }

  private void hear(Consumer<LinkListener> call) {
    if (!deaf) {
      call.accept(listener);
    }
  }

  @Override
  public Outbox outbox() {
    return this;
  }

  @Override
  public boolean writable() {
    throttled = waiting.size() >= WRITABLE_BACKLOG;
    return socket != null && !throttled;
  }

  @Override
  public Outbox ascii(byte[] piece) {
    draft.ascii(piece);
    return this;
  }

  @Override
  public Outbox text(CharSequence piece) {
    draft.text(piece);
    return this;
  }

  @Override
  public Outbox audio(AudioChunk chunk) {
    draft.audio(chunk);
    return this;
  }

  @Override
  public Outbox base64(AudioChunk chunk) {
    draft.base64(chunk);
    return this;
  }

  @Override
  public void send(Kind kind) {
    waiting.add(new Message(draft, kind));
    MessageBuffer next = spare.poll();
    draft = next == null ? new MessageBuffer() : next;
    draft.clear();
    sendNext();
  }

  private void sendNext() {
    WebSocket to = socket;
    if (to == null || sending) {
      return;
    }
    Message message = waiting.poll();
    if (message == null) {
      drained(to);
      return;
    }
    sending = true;
    CompletableFuture<WebSocket> sent =
        message.kind == Kind.TEXT
            ? to.sendText(AsciiText.of(message.buffer), true)
            : to.sendBinary(binary(message.buffer), true);
    sent.whenComplete((ws, error) -> loop.execute(() -> sent(message.buffer, error)));
  }

  private static ByteBuffer binary(MessageBuffer message) {
    return ByteBuffer.wrap(message.array(), 0, message.length());
  }

  private void sent(MessageBuffer buffer, @Nullable Throwable error) {
    sending = false;
    if (error != null) {
      // The receiving side learns of a broken connection too, and has the better reason; but now
      // and then java.net.http tells only the sender.
      loop.at(loop.nanoTime() + UNHEARD_NANOS, () -> brokenUnheard(error));
      return;
    }
    spare.add(buffer);
    if (throttled && waiting.size() < WRITABLE_BACKLOG) {
      throttled = false;
      hear(LinkListener::roomAgain);
    }
    sendNext();
  }

  private void brokenUnheard(Throwable error) {
    if (links.contains(this)) {
      LinkFault fault = ConnectFaults.fault(error);
      hear(l -> l.broken(fault));
      gone();
    }
  }

  private void drained(WebSocket to) {
    if (closeCode != 0) {
      to.sendClose(closeCode, "");
      closeCode = 0;
    }
  }

  @Override
  public void close(int code) {
    deaf = true;
    WebSocket open = socket;
    if (open == null) {
      return;
    }
    closeCode = code;
    open.request(Long.MAX_VALUE);
    sendNext();
    loop.at(loop.nanoTime() + CLOSE_GRACE_NANOS, this::abort);
  }

  @Override
  public void abort() {
    deaf = true;
    waiting.clear();
    gone();
    if (socket != null) {
      socket.abort();
    }
  }

  /** Drops the connection because the transport is being closed; called from any thread. */
  void end() {
    loop.execute(this::abort);
  }

  /** The connection has ended, or never was. */
  void gone() {
    links.remove(this);
  }

  /** Drops the connection after the server did something that is not allowed. */
  void violate(String message) {
    later(l -> l.broken(new LinkFault(LinkFault.Kind.PROTOCOL, message)));
    loop.execute(this::abort);
  }

  private record Message(MessageBuffer buffer, Kind kind) {}
}
