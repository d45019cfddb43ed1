package io.github.camelasr.component;

import io.github.camelasr.sandbox.Sandbox;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** A vendor's server on loopback and a Camel context beside it. */
final class Bench implements AutoCloseable {
  private final Sandbox sandbox;
  private final CamelContext context = new DefaultCamelContext();

  Bench() {
    this(builder -> builder);
  }

  Bench(UnaryOperator<Sandbox.Builder> how) {
    sandbox = how.apply(Sandbox.builder()).start();
    context.getShutdownStrategy().setTimeout(20);
  }

  Sandbox sandbox() {
    return sandbox;
  }

  CamelContext context() {
    return context;
  }

  ProducerTemplate template() {
    return context.createProducerTemplate();
  }

  /** The options by which the sandbox is reached. */
  Map<String, String> access() {
    return new LinkedHashMap<>(sandbox.access("iflytek", "iat"));
  }

  /** An endpoint on the sandbox, as fast as it goes. */
  String uri(String... more) {
    Map<String, String> options = access();
    options.put("speed", "max");
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    StringBuilder uri = new StringBuilder("asr:iflytek");
    options.forEach(
        (name, value) ->
            uri.append(uri.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append("=RAW(")
                .append(value)
                .append(')'));
    return uri.toString();
  }

  Bench start() {
    context.start();
    return this;
  }

  Bench route(String from, String to) throws Exception {
    context.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from(from).routeId("speech").to(to);
          }
        });
    return this;
  }

  /** Sends a body and waits for the answer. */
  Exchange ask(String uri, Object body) {
    return template().request(uri, exchange -> exchange.getMessage().setBody(body));
  }

  /** A started producer. */
  AsyncProducer producer(String uri) throws Exception {
    AsyncProducer producer = context.getEndpoint(uri).createAsyncProducer();
    producer.start();
    context.addService(producer);
    return producer;
  }

  /** An exchange with a body. */
  Exchange exchange(Object body) {
    Exchange exchange = new DefaultExchange(context);
    exchange.getMessage().setBody(body);
    return exchange;
  }

  @Override
  public void close() {
    context.stop();
    sandbox.close();
  }
}
