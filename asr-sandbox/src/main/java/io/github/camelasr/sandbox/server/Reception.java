package io.github.camelasr.sandbox.server;

import static java.util.Locale.ROOT;

import io.github.camelasr.sandbox.script.Ending.How;
import io.github.camelasr.sandbox.script.Fault;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Receives the requests of one connection: finds the protocol, refuses, or lets in. */
// A write or close that fails makes the channel inactive, and nothing is left to do.
@SuppressWarnings("FutureReturnValueIgnored")
final class Reception extends SimpleChannelInboundHandler<FullHttpRequest> {

  /** The largest message of a client; the largest audio frame of any vendor is far smaller. */
  private static final int MAX_MESSAGE_BYTES = 1 << 20;

  private static final Refusal FULL =
      new Refusal(503, "{\"message\":\"the sandbox has too many sessions\"}");

  private final House house;
  private final EventLoop desk;
  private final BooleanSupplier full;

  Reception(House house, EventLoop desk, BooleanSupplier full) {
    this.house = house;
    this.desk = desk;
    this.full = full;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
    QueryStringDecoder uri = new QueryStringDecoder(request.uri());
    Protocol socket = house.socket(uri.path()).orElse(null);
    if (socket != null) {
      upgrade(ctx, request, socket, target(request, uri));
      return;
    }
    HttpProtocol counter = house.counter(uri.path()).orElse(null);
    if (counter == null) {
      refuse(ctx, new Refusal(404, "{\"message\":\"no Route matched with those values\"}"));
    } else if (full.getAsBoolean()) {
      refuse(ctx, FULL);
    } else {
      serve(ctx, request, counter, target(request, uri));
    }
  }

  private void serve(
      ChannelHandlerContext ctx, FullHttpRequest request, HttpProtocol counter, Upgrade target) {
    byte[] body = ByteBufUtil.getBytes(request.content());
    Request order = new Request(request.method().name(), target, body);
    Exchange exchange =
        new NettyExchange(ctx.channel(), desk, house, HttpUtil.isKeepAlive(request));
    desk.execute(() -> counter.serve(order, exchange));
  }

  private void upgrade(
      ChannelHandlerContext ctx, FullHttpRequest request, Protocol protocol, Upgrade target) {
    Admission admission = Admission.to(house, protocol, () -> judge(protocol, request, target));
    if (admission.isIgnored()) {
      return;
    }
    Optional<Refusal> refusal = admission.refusal();
    if (refusal.isPresent()) {
      refuse(ctx, refusal.get());
    } else {
      letIn(ctx, request, new Arrival(protocol, target, admission.log()), admission.faults());
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }

  private Optional<Refusal> judge(Protocol protocol, FullHttpRequest request, Upgrade target) {
    if (full.getAsBoolean()) {
      return Optional.of(FULL);
    }
    Optional<Refusal> refusal = protocol.check(target);
    if (refusal.isPresent() || isUpgrade(request)) {
      return refusal;
    }
    return Optional.of(new Refusal(400, "{\"message\":\"a WebSocket upgrade is expected\"}"));
  }

  private static Upgrade target(FullHttpRequest request, QueryStringDecoder uri) {
    Map<String, String> query = new HashMap<>();
    uri.parameters().forEach((name, values) -> query.put(name, values.get(0)));
    Map<String, String> headers = new HashMap<>();
    request
        .headers()
        .forEach(field -> headers.putIfAbsent(field.getKey().toLowerCase(ROOT), field.getValue()));
    return new Upgrade(uri.rawPath(), query, headers);
  }

  private static boolean isUpgrade(FullHttpRequest request) {
    return request.headers().contains(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
  }

  private void letIn(
      ChannelHandlerContext ctx, FullHttpRequest request, Arrival arrival, List<Fault> faults) {
    WebSocketDecoderConfig config =
        WebSocketDecoderConfig.newBuilder().maxFramePayloadLength(MAX_MESSAGE_BYTES).build();
    WebSocketServerHandshaker handshaker =
        new WebSocketServerHandshakerFactory("", null, config).newHandshaker(request);
    if (handshaker == null) {
      arrival.log().ended(How.REFUSED, HttpResponseStatus.UPGRADE_REQUIRED.code());
      WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(ctx.channel())
          .addListener(ChannelFutureListener.CLOSE);
      return;
    }
    NettyWire wire = new NettyWire(ctx.channel(), arrival, faults);
    ChannelPipeline pipeline = ctx.pipeline();
    handshaker.handshake(ctx.channel(), request).addListener(done -> wire.opened());
    pipeline.replace(this, "messages", new WebSocketFrameAggregator(MAX_MESSAGE_BYTES));
    pipeline.addLast("conversation", wire);
  }

  private void refuse(ChannelHandlerContext ctx, Refusal refusal) {
    Answer answer = Answer.of(refusal.status(), refusal.body());
    Responses.send(ctx.channel(), answer, house.clock(), false);
  }
}
