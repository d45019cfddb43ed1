package io.github.camelasr.sandbox.server;

import io.github.camelasr.signing.HttpDate;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Clock;
import java.util.Locale;

/** Writes HTTP answers. */
// A write that fails makes the channel inactive, and nothing is left to do.
@SuppressWarnings("FutureReturnValueIgnored")
final class Responses {

  private Responses() {}

  static void send(Channel channel, Answer answer, Clock clock, boolean keepAlive) {
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(answer.status()),
            Unpooled.copiedBuffer(answer.body(), answer.charset()));
    boolean json = answer.body().startsWith("{");
    response
        .headers()
        .set(HttpHeaderNames.DATE, HttpDate.format(clock.instant()))
        .set(
            HttpHeaderNames.CONTENT_TYPE,
            (json ? "application/json" : "text/plain")
                + "; charset="
                + answer.charset().name().toLowerCase(Locale.ROOT));
    answer.headers().forEach((name, value) -> response.headers().set(name, value));
    HttpUtil.setContentLength(response, response.content().readableBytes());
    if (!keepAlive) {
      response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    ChannelFuture sent = channel.writeAndFlush(response);
    if (!keepAlive) {
      sent.addListener(ChannelFutureListener.CLOSE);
    }
  }
}
