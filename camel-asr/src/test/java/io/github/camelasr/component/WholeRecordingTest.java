package io.github.camelasr.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.Transcript;
import io.github.camelasr.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class WholeRecordingTest {
  private final Bench bench = new Bench().start();
  private final Sandbox sandbox = bench.sandbox();
  private HttpServer web;

  @BeforeEach
  void serve() throws IOException {
    byte[] speech = Speech.WEATHER.bytes();
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.createContext(
        "/weather.wav",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, speech.length);
            exchange.getResponseBody().write(speech);
          }
        });
    web.start();
  }

  @AfterEach
  void stop() {
    web.stop(0);
    bench.close();
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + web.getAddress().getPort() + "/weather.wav");
  }

  private String job(String... more) {
    Map<String, String> options = new LinkedHashMap<>(sandbox.access("abcpen", "long"));
    options.put("pollMillis", "10");
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    StringBuilder uri = new StringBuilder("asr:abcpen");
    options.forEach(
        (name, value) ->
            uri.append(uri.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append("=RAW(")
                .append(value)
                .append(')'));
    return uri.toString();
  }

  private static void isWeather(Exchange answer) {
    assertThat(answer.getException()).isNull();
    assertThat(answer.getMessage().getBody()).isEqualTo(Speech.WEATHER.text());
  }

  @Test
  void urlIsHandedToAVendorThatFetches() {
    for (Object body : List.of(url(), url().toString())) {
      isWeather(bench.ask(job(), body));
    }
    assertThat(sandbox.sessions()).hasSize(2);
  }

  @Test
  void urlIsDownloadedForAVendorThatDoesNotFetch() {
    isWeather(bench.ask(bench.uri(), url()));
  }

  @Test
  void headerNamesTheUrlAndTheOptionToo() {
    isWeather(
        bench
            .template()
            .request(
                job(), exchange -> exchange.getMessage().setHeader(AsrHeaders.AUDIO_URL, url())));
    isWeather(bench.ask(job("audioUrl", url().toString()), null));
  }

  @Test
  void fileIsPublishedAsItIsAndItsAudioCounted() throws IOException {
    Exchange answer = bench.ask(job(), Speech.WEATHER.file());

    isWeather(answer);
    Transcript transcript = answer.getMessage().getHeader(AsrHeaders.TRANSCRIPT, Transcript.class);
    assertThat(transcript.report().ledger().pushed()).isEqualTo(Speech.WEATHER.pcmBytes() / 2);
    assertThat(sandbox.sessions())
        .singleElement()
        .satisfies(
            seen -> assertThat(seen.received().bytes()).isEqualTo(Speech.WEATHER.bytes().length));
  }

  @Test
  void bytesArePublishedAsAWaveFile() throws IOException {
    isWeather(bench.ask(job(), Speech.WEATHER.bytes()));
  }

  @Test
  void jobIsResumedByItsId() {
    Exchange first = bench.ask(job(), Speech.WEATHER.file());
    String task = first.getMessage().getHeader(AsrHeaders.TASK_ID, String.class);
    assertThat(task).isNotEmpty();

    Exchange second =
        bench
            .template()
            .request(job(), exchange -> exchange.getMessage().setHeader(AsrHeaders.RESUME, task));
    isWeather(second);
    assertThat(second.getMessage().getHeader(AsrHeaders.RESUME)).isNull();
    isWeather(bench.ask(job("taskId", task), null));
    assertThat(sandbox.sessions()).hasSize(1);
  }

  @Test
  void malformedUrlIsNotShown() {
    Exchange answer = bench.ask(job(), "https://example.com/a b?signature=topsecret");

    assertThat(answer.getException())
        .isInstanceOf(AsrException.class)
        .hasMessageContaining("malformed")
        .hasMessageNotContaining("topsecret");
  }
}
