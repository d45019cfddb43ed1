package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.engine.transport.Exchange;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.LinkListener;
import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.ReplyListener;
import io.github.camelasr.engine.transport.RequestBody;
import io.github.camelasr.engine.transport.Transport;
import io.github.camelasr.engine.transport.VirtualLoop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Links within the test, in virtual time; the test plays the vendor. */
final class MemoryTransport implements Transport {
  final VirtualLoop loop = new VirtualLoop();
  final List<Line> lines = new ArrayList<>();
  final List<Request> requests = new ArrayList<>();
  Consumer<Request> onRequest = request -> request.answer(200, "");
  Consumer<Line> onOpen = line -> line.listener.opened();

  @Override
  public Loop loop() {
    return loop;
  }

  @Override
  public Link open(HttpCall call, int maxMessageBytes, LinkListener listener, Loop on) {
    Line line = new Line(call, listener);
    lines.add(line);
    loop.execute(() -> onOpen.accept(line));
    return line;
  }

  @Override
  public Exchange request(HttpCall call, RequestBody body, ReplyListener listener, Loop on) {
    Request request = new Request(call, bytes(body), listener);
    requests.add(request);
    loop.execute(() -> onRequest.accept(request));
    return () -> request.cancelled = true;
  }

  private static byte[] bytes(RequestBody body) {
    try (InputStream in = body.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {}

  /** One HTTP request, seen from the server. */
  static final class Request {
    final HttpCall call;
    final byte[] body;
    boolean cancelled;
    private final ReplyListener listener;

    private Request(HttpCall call, byte[] body, ReplyListener listener) {
      this.call = call;
      this.body = body;
      this.listener = listener;
    }

    void answer(int status, String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (!cancelled) {
        listener.replied(new Reply(status, Map.of(), bytes, 0, bytes.length));
      }
    }

    void breakOff() {
      if (!cancelled) {
        listener.broken(new LinkFault(LinkFault.Kind.NETWORK, "gone"));
      }
    }
  }

  /** One link, seen from both ends. */
  final class Line implements Link, Outbox {
    final HttpCall call;
    final LinkListener listener;
    final ByteArrayOutputStream audio = new ByteArrayOutputStream();
    final List<Integer> sizes = new ArrayList<>();
    final List<Long> sentAtMs = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
    Consumer<String> onText = text -> {};
    Consumer<Integer> onAudio = bytes -> {};
    boolean room = true;
    final long openedAtMs = loop.nanoTime() / 1_000_000;
    long closedAtMs;
    int closedWith;
    private final ByteArrayOutputStream draft = new ByteArrayOutputStream();

    private Line(HttpCall call, LinkListener listener) {
      this.call = call;
      this.listener = listener;
    }

    /** The vendor says something. */
    void say(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      loop.execute(
          () -> {
            if (closedWith == 0) {
              listener.message(Reply.message(bytes, 0, bytes.length));
            }
          });
    }

    @Override
    public Outbox outbox() {
      return this;
    }

    @Override
    public boolean writable() {
      return room;
    }

    @Override
    public void close(int code) {
      closedAtMs = loop.nanoTime() / 1_000_000;
      closedWith = code;
    }

    @Override
    public void abort() {
      closedWith = 1006;
    }

    @Override
    public Outbox ascii(byte[] piece) {
      draft.writeBytes(piece);
      return this;
    }

    @Override
    public Outbox text(CharSequence piece) {
      return ascii(piece.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Outbox audio(AudioChunk chunk) {
      draft.write(chunk.array(), chunk.offset(), chunk.length());
      return this;
    }

    @Override
    public Outbox base64(AudioChunk chunk) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void send(Kind kind) {
      byte[] message = draft.toByteArray();
      draft.reset();
      if (kind == Kind.TEXT) {
        texts.add(new String(message, StandardCharsets.UTF_8));
        onText.accept(texts.get(texts.size() - 1));
      } else {
        audio.writeBytes(message);
        sizes.add(message.length);
        sentAtMs.add(loop.nanoTime() / 1_000_000);
        onAudio.accept(audio.size());
      }
    }
  }
}
