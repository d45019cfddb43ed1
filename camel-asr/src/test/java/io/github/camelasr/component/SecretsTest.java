package io.github.camelasr.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Providers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No secret that a provider declares, ours or a stranger's, is printed by Camel. */
class SecretsTest {
  private static final String SECRET = "geheim" + "nis" + 4711;

  private final LogTap logs = new LogTap();
  private final Bench bench = new Bench();

  @AfterEach
  void stop() {
    bench.close();
    logs.close();
  }

  static Stream<String> uris() {
    return Stream.of(
        "asr:iflytek?appId=1&apiKey=" + SECRET + "&apiSecret=RAW(" + SECRET + "&)",
        "asr:iflytek?appId=1&apiKey=1&apiSecret=1&secret.param.ticket=" + SECRET,
        "asr:stranger?losung=" + SECRET,
        "asr:stranger?losung=RAW(" + SECRET + ")&secret.parole=" + SECRET);
  }

  @ParameterizedTest
  @MethodSource("uris")
  void endpointsAndTheirProducersShowNone(String uri) throws Exception {
    strangers();
    bench.start();
    Endpoint endpoint = bench.context().getEndpoint(uri);
    Exchange exchange = bench.ask(uri, "no/such/file.wav");

    assertThat(endpoint.getEndpointUri()).doesNotContain(SECRET).contains("xxxxxx");
    assertThat(endpoint.toString()).doesNotContain(SECRET);
    assertThat(endpoint.getEndpointKey()).doesNotContain(SECRET);
    assertThat(endpoint.createProducer().toString()).doesNotContain(SECRET);
    assertThat(exchange.getProperties().toString()).doesNotContain(SECRET);
    assertThat(trace(exchange.getException())).doesNotContain(SECRET);
    assertThat(logs.text()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @MethodSource("uris")
  void aRouteShowsNoneInLogsAndManagement(String uri) throws Exception {
    strangers();
    bench.route("direct:in", uri).start();
    bench.ask("direct:in", "no/such/file.wav");

    assertThat(managed())
        .anyMatch(line -> line.contains("asr:"))
        .noneMatch(l -> l.contains(SECRET));
    bench.context().stop();
    assertThat(logs.text()).contains("asr:").doesNotContain(SECRET);
  }

  @ParameterizedTest
  @MethodSource("uris")
  void aRouteThatCannotBeStartedShowsNone(String uri) throws Exception {
    strangers();
    Throwable error = catchThrowable(() -> bench.route("direct:in", uri + "&odd=1").start());

    assertThat(trace(error)).contains("odd").doesNotContain(SECRET);
    assertThat(logs.text()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @MethodSource("uris")
  void anEndpointThatCannotBeMadeShowsNone(String uri) throws Exception {
    strangers();
    Throwable error = catchThrowable(() -> bench.route("direct:in", uri + "&format=pdf").start());

    assertThat(trace(error)).contains("pdf").doesNotContain(SECRET);
    assertThat(logs.text()).doesNotContain(SECRET);
  }

  @Test
  void aProviderWithSeveralSecretsThatCamelDoesNotKnowIsWarnedOf() throws Exception {
    strangers();
    bench.route("direct:in", "asr:stranger").start();

    assertThat(logs.text())
        .contains("Provider stranger has the secret options [losung, parole]")
        .contains("write them as secret.NAME");
  }

  @Test
  void endpointsThatDifferInASecretOnlyStayTwo() {
    bench.start();
    String uri = "asr:iflytek?appId=1&apiKey=1&apiSecret=";

    assertThat(bench.context().getEndpoint(uri + "a"))
        .isNotEqualTo(bench.context().getEndpoint(uri + "b"))
        .isSameAs(bench.context().getEndpoint(uri + "a"));
  }

  @Test
  void whatIsKnownToBeHarmlessIsShown() {
    bench.start();

    assertThat(bench.context().getEndpoint("asr:iflytek?appId=1&language=en_us&format=srt"))
        .hasToString("asr://iflytek?appId=1&format=srt&language=en_us");
  }

  /** A provider whose secrets have names that Camel does not know. */
  private void strangers() {
    var known = Providers.load().find("iflytek");
    var engine = AsrEngine.builder().providers(Providers.of(known, new Stranger())).build();
    bench.context().getRegistry().bind("engine", engine);
  }

  private static String trace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  /** All that management shows: names and attributes. */
  private static List<String> managed() throws JMException {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    List<String> lines = new ArrayList<>();
    for (ObjectName name : server.queryNames(new ObjectName("org.apache.camel:*"), null)) {
      lines.add(name.toString());
      for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
        if (attribute.getType().equals("java.lang.String")) {
          lines.add(
              name
                  + " "
                  + attribute.getName()
                  + "="
                  + server.getAttribute(name, attribute.getName()));
        }
      }
    }
    return lines;
  }
}
