package io.github.camelasr.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFeedTest {
  private final JsonFeed json = new JsonFeed();
  private final StringBuilder text = new StringBuilder();

  private void begin(String message) throws IOException {
    byte[] bytes = message.getBytes(UTF_8);
    json.begin(bytes, 0, bytes.length);
  }

  /** Reads every field as text, as a reader of unknown messages would. */
  private void readAll(String message) throws IOException {
    begin(message);
    while (json.field() != null) {
      json.appendText(text);
    }
    json.end();
  }

  @Test
  void messagesFollowEachOther() throws IOException {
    for (int at = 0; at < 1000; at++) {
      readAll(" {\"n\" : " + (at % 10) + "}\r\n");
    }
    assertThat(text).hasSize(1000).startsWith("0123456789");
  }

  @Test
  void scalarsAreTextAndEverythingElseIsSkipped() throws IOException {
    readAll("{\"a\":\"x\",\"b\":1,\"c\":2.5,\"d\":null,\"e\":true,\"f\":{\"g\":[1]},\"h\":[{}]}");
    assertThat(text).hasToString("x12.5");
  }

  @Test
  void numbersMayBeStringsOrFractionsOrMissing() throws IOException {
    begin("{\"a\":7,\"b\":\"7\",\"c\":7.9,\"d\":\"x\",\"e\":null,\"f\":[7],\"g\":{\"h\":7}}");
    for (long expected : new long[] {7, 7, 7, -1, -1, -1, -1}) {
      json.field();
      assertThat(json.integer(-1)).isEqualTo(expected);
    }
    assertThat(json.field()).isNull();
  }

  @Test
  void fractionsMayBeStringsOrWholeOrMissing() throws IOException {
    begin("{\"a\":0.5,\"b\":\"0.5\",\"c\":1,\"d\":\"x\",\"e\":null,\"f\":[7]}");
    for (double expected : new double[] {0.5, 0.5, 1, -1, -1, -1}) {
      json.field();
      assertThat(json.decimal(-1)).isEqualTo(expected);
    }
    assertThat(json.field()).isNull();
  }

  @Test
  void valueOfAnotherKindIsNotEntered() throws IOException {
    begin("{\"a\":[1,[2]],\"b\":{\"c\":{}},\"d\":1,\"e\":true}");
    json.field();
    assertThat(json.isObject()).isFalse();
    json.field();
    assertThat(json.isArray()).isFalse();
    json.field();
    assertThat(json.isTrue()).isFalse();
    json.field();
    assertThat(json.isTrue()).isTrue();
    assertThat(json.field()).isNull();
    json.end();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "1",
        "null",
        "\"text\"",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,}",
        "{'a':1}",
        "{a:1}",
        "{\"a\":1}}",
        "{\"a\":1}{\"a\":1}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"new\nline\"}",
        "{\"a\":1} trailing",
        "{\"a\":1} tru",
        "{\"a\":1} 1"
      })
  void whatIsNotOneObjectIsRefused(String message) {
    assertThatThrownBy(() -> readAll(message)).isInstanceOf(IOException.class);
  }

  @Test
  void brokenUtf8IsRefused() {
    byte[] bytes = "{\"a\":\"?\"}".getBytes(UTF_8);
    bytes[6] = (byte) 0xff;
    assertThatThrownBy(
            () -> {
              json.begin(bytes, 0, bytes.length);
              while (json.field() != null) {
                json.appendText(text);
              }
            })
        .isInstanceOf(IOException.class);
  }

  @Test
  void depthIsBounded() {
    String message = "{\"a\":" + "[".repeat(100_000);
    assertThatThrownBy(() -> readAll(message)).isInstanceOf(IOException.class);
  }

  @Test
  void lengthOfNamesIsBounded() {
    assertThatThrownBy(() -> readAll("{\"" + "a".repeat(100_000) + "\":1}"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void numberOfManyDigitsIsNotComputed() throws IOException {
    begin("{\"a\":" + "9".repeat(100_000) + "}");
    json.field();
    assertThatThrownBy(() -> json.integer(0)).isInstanceOf(IOException.class);
  }

  @Test
  void numberOutOfRangeIsRefusedWhereOneIsWanted() throws IOException {
    begin("{\"a\":99999999999999999999}");
    json.field();
    assertThatThrownBy(() -> json.integer(0)).isInstanceOf(IOException.class);
  }
}
