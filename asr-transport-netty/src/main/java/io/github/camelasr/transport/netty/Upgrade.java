package io.github.camelasr.transport.netty;

import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.engine.transport.LinkFault;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks for the upgrade (RFC 6455, section 4.1) and reads the answer, by Netty's HTTP codec, which
 * then makes room for the frames.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails is told to exceptionCaught
final class Upgrade extends SimpleChannelInboundHandler<FullHttpResponse> {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final String WEB_SOCKET = "websocket";
  private static final int LONGEST_LINE = 8 * 1024;
  private static final int LONGEST_HEADERS = 64 * 1024;
  private static final int LONGEST_REFUSAL = 1024 * 1024;

  private final NettyLink link;
  private final Target target;
  private final int maxMessageBytes;
  private final String key;

  private Upgrade(NettyLink link, Target target, int maxMessageBytes) {
    this.link = link;
    this.target = target;
    this.maxMessageBytes = maxMessageBytes;
    byte[] nonce = new byte[16];
    new SecureRandom().nextBytes(nonce);
    this.key = Base64.getEncoder().encodeToString(nonce);
  }

  static void addTo(Channel channel, NettyLink link, Target target, int maxMessageBytes) {
    channel
        .pipeline()
        .addLast(new HttpClientCodec(LONGEST_LINE, LONGEST_HEADERS, LONGEST_LINE))
        .addLast(new HttpObjectAggregator(LONGEST_REFUSAL))
        .addLast(new Upgrade(link, target, maxMessageBytes));
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    try {
      context.writeAndFlush(request(), context.voidPromise());
    } catch (IllegalArgumentException e) {
      link.broken(Faults.of(e));
    }
  }

  private HttpRequest request() {
    HttpRequest request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.GET, target.requestTarget(), Unpooled.EMPTY_BUFFER);
    HttpHeaders headers = request.headers();
    headers.set(HttpHeaderNames.HOST, target.authority());
    headers.set(HttpHeaderNames.UPGRADE, WEB_SOCKET);
    headers.set(HttpHeaderNames.CONNECTION, "Upgrade");
    headers.set(HttpHeaderNames.SEC_WEBSOCKET_KEY, key);
    headers.set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, "13");
    target.call().headers().forEach(headers::set);
    return request;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
    if (response.decoderResult().isFailure()) {
      link.broken(
          LinkFault.of(
              LinkFault.Kind.PROTOCOL, "not an HTTP answer", response.decoderResult().cause()));
    } else if (!response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
      link.refused(reply(response));
    } else if (!accepts(response.headers())) {
      link.broken(
          new LinkFault(LinkFault.Kind.PROTOCOL, "the server's upgrade is not the one asked for"));
    } else {
      switchOver(context);
    }
  }

  private boolean accepts(HttpHeaders headers) {
    return accept(key).equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT))
        && headers.containsValue(HttpHeaderNames.UPGRADE, WEB_SOCKET, true)
        && headers.containsValue(HttpHeaderNames.CONNECTION, "upgrade", true)
        && !headers.contains(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS)
        && !headers.contains(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL);
  }

  private static String accept(String key) {
    try {
      byte[] bytes = (key + GUID).getBytes(StandardCharsets.US_ASCII);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }

  /**
   * What came behind the answer is handed to the frame reader when the codec goes, after the
   * session has heard that the link is open; what the session says at once must not meet the codec.
   */
  private void switchOver(ChannelHandlerContext context) {
    Channel channel = context.channel();
    channel.pipeline().get(HttpClientCodec.class).removeOutboundHandler();
    channel.pipeline().addLast(new FrameReader(link, link.loop().scratch(), maxMessageBytes), link);
    channel.pipeline().remove(HttpObjectAggregator.class);
    channel.pipeline().remove(this);
    link.opened(channel);
    channel.pipeline().remove(HttpClientCodec.class);
  }

  private static Reply reply(FullHttpResponse response) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, String> field : response.headers()) {
      headers.computeIfAbsent(field.getKey(), name -> new ArrayList<>(1)).add(field.getValue());
    }
    ByteBuf content = response.content();
    byte[] body = ByteBufUtil.getBytes(content);
    return new Reply(response.status().code(), headers, body, 0, body.length);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    link.broken(Faults.closed());
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    link.broken(Faults.of(cause));
  }
}
