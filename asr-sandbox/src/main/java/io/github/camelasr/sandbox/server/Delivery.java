package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.Fault;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts text messages on the wire, as faultily as it was told. For the channel's event loop only.
 */
// A write that fails makes the channel inactive, which ends the session.
@SuppressWarnings("FutureReturnValueIgnored")
final class Delivery {

  private final Channel channel;
  private final List<Fault> faults;
  private int sent;
  private @Nullable String held;

  Delivery(Channel channel, List<Fault> faults) {
    this.channel = channel;
    this.faults = faults;
  }

  void send(String text) {
    sent++;
    if (of(Fault.Loss.class).anyMatch(loss -> loss.nth() == sent)) {
      return;
    }
    if (of(Fault.Swaps.class).findAny().isEmpty()) {
      repeat(text);
    } else if (held == null) {
      held = text;
    } else {
      repeat(text);
      flushHeld();
    }
  }

  /** Sends the message behind which nothing comes. */
  void sendLast(String text) {
    flushHeld();
    repeat(text);
  }

  /** Returns how long the last message is to be held back. */
  Duration lateness() {
    return of(Fault.LateFinal.class).map(Fault.LateFinal::delay).findAny().orElse(Duration.ZERO);
  }

  private void flushHeld() {
    if (held != null) {
      repeat(held);
      held = null;
    }
  }

  private void repeat(String text) {
    write(text);
    if (of(Fault.Duplicates.class).findAny().isPresent()) {
      write(text);
    }
  }

  private void write(String text) {
    if (of(Fault.Pings.class).findAny().isPresent()) {
      channel.write(new PingWebSocketFrame());
    }
    ByteBuf utf8 = Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8));
    int size =
        of(Fault.Fragments.class)
            .mapToInt(Fault.Fragments::bytes)
            .findAny()
            .orElse(Integer.MAX_VALUE);
    boolean first = true;
    do {
      ByteBuf piece = utf8.readRetainedSlice(Math.min(size, utf8.readableBytes()));
      boolean fin = !utf8.isReadable();
      channel.write(
          first
              ? new TextWebSocketFrame(fin, 0, piece)
              : new ContinuationWebSocketFrame(fin, 0, piece));
      first = false;
    } while (utf8.isReadable());
    utf8.release();
    channel.flush();
  }

  private <T extends Fault> Stream<T> of(Class<T> type) {
    return faults.stream().filter(type::isInstance).map(type::cast);
  }
}
