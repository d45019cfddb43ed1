package io.github.camelasr.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static Bench bench;

  @BeforeAll
  static void start() {
    bench = new Bench().start();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void subRipShowsEachSentenceWhileItIsSpoken() {
    Message answer = ask("srt");

    assertThat(answer.getHeader(Exchange.CONTENT_TYPE))
        .isEqualTo("application/x-subrip; charset=UTF-8");
    assertThat(ends(answer))
        .isEqualTo(
            """
            1
            00:00:00,250 --> 00:00:04
            今天北京的天气很好，最高气温二十五度。

            2
            00:00:04,980 --> 00:00:08
            明天下午有小雨，出门请带伞。

            """);
  }

  @Test
  void webVttShowsTheSame() {
    Message answer = ask("vtt");

    assertThat(answer.getHeader(Exchange.CONTENT_TYPE)).isEqualTo("text/vtt; charset=UTF-8");
    assertThat(ends(answer))
        .isEqualTo(
            """
            WEBVTT

            00:00:00.250 --> 00:00:04
            今天北京的天气很好，最高气温二十五度。

            00:00:04.980 --> 00:00:08
            明天下午有小雨，出门请带伞。

            """);
  }

  @Test
  void jsonTellsTextWordsAndFigures() throws IOException {
    Message answer = ask("json");
    JsonNode document = new ObjectMapper().readTree(answer.getBody(String.class));

    assertThat(answer.getHeader(Exchange.CONTENT_TYPE)).isEqualTo("application/json");
    assertThat(document.get("provider").asText()).isEqualTo("iflytek");
    assertThat(document.get("text").asText()).isEqualTo(Speech.WEATHER.text());
    assertThat(document.at("/segments/0/words/0/text").asText()).isEqualTo("今天");
    assertThat(document.at("/segments/0/words/0/startMs").asLong()).isEqualTo(250);
    assertThat(document.at("/audio/durationMs").asLong()).isEqualTo(8_530);
    assertThat(document.at("/audio/bytes").asLong()).isEqualTo(Speech.WEATHER.pcmBytes());
    assertThat(document.at("/ledger/pushedMs").asLong()).isEqualTo(8_530);
    assertThat(document.at("/sessions/0/id").asText())
        .isEqualTo(answer.getHeader(AsrHeaders.TRACE_ID));
  }

  /** The vendor gives no ends, so that they depend on how far the audio had come: to the second. */
  private static String ends(Message answer) {
    return answer.getBody(String.class).replaceAll("(--> ..:..:..).*", "$1");
  }

  private static Message ask(String format) {
    return bench.ask(bench.uri("format", format), Speech.WEATHER.file()).getMessage();
  }
}
