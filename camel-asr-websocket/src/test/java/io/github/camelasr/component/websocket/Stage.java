package io.github.camelasr.component.websocket;

import io.github.camelasr.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A vendor's server, and a Camel context that serves captions. */
final class Stage implements AutoCloseable {
  private final int port = freePort();
  private final Sandbox sandbox;
  private final CamelContext context = new DefaultCamelContext();

  Stage() {
    this(sandbox -> sandbox);
  }

  Stage(UnaryOperator<Sandbox.Builder> how) {
    sandbox = how.apply(Sandbox.builder().captureAudio(4 << 20)).start();
    context.getShutdownStrategy().setTimeout(30);
  }

  /** Serves captions, with a step on the way of the audio. */
  Stage captions(Processor step, String... more) throws Exception {
    context.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from(server() + String.join("", more)).process(step).to(vendor());
            from("asr:events?group=captions&format=json").to(server());
          }
        });
    context.start();
    return this;
  }

  private String server() {
    return "asr-websocket:127.0.0.1:" + port + "/captions";
  }

  /** The vendor's options, with interim text, as fast as it goes. */
  private String vendor() {
    Map<String, String> options = new TreeMap<>(sandbox.access("iflytek", "iat"));
    return options.entrySet().stream()
        .map(option -> "&" + option.getKey() + "=RAW(" + option.getValue() + ")")
        .collect(
            Collectors.joining("", "asr:iflytek?live=true&group=captions&speed=max&dwa=wpgs", ""));
  }

  Sandbox sandbox() {
    return sandbox;
  }

  CamelContext context() {
    return context;
  }

  URI address() {
    return URI.create("ws://127.0.0.1:" + port + "/captions");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.stop();
    sandbox.close();
  }
}
