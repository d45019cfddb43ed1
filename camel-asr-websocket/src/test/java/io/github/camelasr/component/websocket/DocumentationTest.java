package io.github.camelasr.component.websocket;

import static io.github.camelasr.component.websocket.Speech.chunks;
import static io.github.camelasr.component.websocket.Speech.patiently;
import static io.github.camelasr.component.websocket.Speech.weather;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.component.AsrComponent;
import io.github.camelasr.component.AsrHeaders;
import io.github.camelasr.engine.config.OptionSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation's routes stand here to the letter, between markers, and are run. */
class DocumentationTest {
  private static final Path SOURCE =
      Path.of("src/test/java/io/github/camelasr/component/websocket/DocumentationTest.java");

  @TempDir private Path folder;

  @Test
  void theDocumentationShowsTheRoutesAsTheyRunHere() throws IOException {
    String routes =
        Files.readString(SOURCE)
            .lines()
            .dropWhile(line -> !line.strip().equals("// camel.md: captions"))
            .skip(1)
            .takeWhile(line -> !line.strip().equals("// camel.md: end"))
            .collect(Collectors.joining("\n"))
            .stripIndent();

    assertThat(Path.of("..", "docs", "camel.md"))
        .content()
        .contains("```java\n" + routes + "\n```");
  }

  @Test
  void theRoutesTellAPeerWhatItSays() throws Exception {
    try (Stage stage = new Stage()) {
      prepare(stage);
      stage.context().addRoutes(new Captions());
      stage.context().start();
      Peer peer = new Peer(stage.address());
      peer.send(chunks(weather())).get(60, TimeUnit.SECONDS);
      peer.say("{\"command\":\"end\"}");
      patiently().until(() -> peer.hasHeard("session_ended"));

      assertThat(peer.text()).isEqualTo(Speech.WEATHER);
    }
  }

  private void prepare(Stage stage) throws IOException {
    String lines =
        stage.sandbox().access("iflytek", "iat").entrySet().stream()
            .map(option -> "iflytek." + option.getKey() + "=" + option.getValue())
            .collect(Collectors.joining("\n"));
    Path file = Files.writeString(folder.resolve("asr.properties"), lines);
    AsrComponent asr = stage.context().getComponent("asr", AsrComponent.class);
    asr.setOptionSources(OptionSources.builder().file(file).build());
    Properties port = new Properties();
    port.setProperty("port", Integer.toString(stage.address().getPort()));
    stage.context().getPropertiesComponent().setInitialProperties(port);
  }

  private static final class Captions extends RouteBuilder {
    @Override
    public void configure() {
      // camel.md: captions
      from("asr-websocket:127.0.0.1:{{port}}/captions").to("asr:iflytek?live=true&group=captions");
      from("asr:events?group=captions&format=json").to("asr-websocket:127.0.0.1:{{port}}/captions");
      // camel.md: end
    }
  }

  @Test
  void plainVertxWebsocketIsRefusedBecauseItKeepsNoOrder() throws Exception {
    List<Throwable> errors = new CopyOnWriteArrayList<>();
    try (Stage stage = new Stage()) {
      prepare(stage);
      stage.context().addRoutes(plain(errors));
      stage.context().start();
      Peer peer = new Peer(stage.address());
      peer.send(List.of(new byte[3_200])).get(60, TimeUnit.SECONDS);
      patiently().until(() -> !errors.isEmpty());
    }

    assertThat(errors.get(0))
        .isInstanceOf(AsrException.class)
        .hasMessageContaining("in no order")
        .hasMessageContaining("asr-websocket:");
  }

  private static RouteBuilder plain(List<Throwable> errors) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        onException(AsrException.class)
            .handled(true)
            .process(e -> errors.add(e.getProperty("CamelExceptionCaught", Throwable.class)));
        from("vertx-websocket:127.0.0.1:{{port}}/captions")
            .setHeader(AsrHeaders.SESSION_ID, constant("call"))
            .to("asr:iflytek?live=true");
      }
    };
  }
}
