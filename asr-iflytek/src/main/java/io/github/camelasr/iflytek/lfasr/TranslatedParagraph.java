package io.github.camelasr.iflytek.lfasr;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;
import java.util.List;

/**
 * A paragraph in another language: document "TransResult 字段". The list may come as a JSON text.
 *
 * @param text the translation
 * @param startMs when its speech begins, or {@link Inbox#UNKNOWN}
 * @param endMs when it ends, or {@link Inbox#UNKNOWN}
 * @param role who speaks; empty if nobody is told apart
 */
record TranslatedParagraph(String text, long startMs, long endMs, String role) {

  /** Reads the current value: a list, or a text that holds one. */
  static void readAll(JsonFeed json, List<TranslatedParagraph> all) throws IOException {
    StringBuilder text = new StringBuilder();
    if (json.isArray()) {
      readList(json, all);
      return;
    }
    json.appendText(text);
    if (!text.toString().isBlank()) {
      byte[] wrapped = ("{\"list\":" + text + "}").getBytes(UTF_8);
      JsonFeed inner = new JsonFeed();
      inner.begin(wrapped, 0, wrapped.length);
      inner.field();
      readAll(inner, all);
    }
  }

  private static void readList(JsonFeed json, List<TranslatedParagraph> all) throws IOException {
    while (json.element()) {
      if (json.isObject()) {
        all.add(read(json));
      }
    }
  }

  private static TranslatedParagraph read(JsonFeed json) throws IOException {
    StringBuilder text = new StringBuilder();
    StringBuilder role = new StringBuilder();
    long start = Inbox.UNKNOWN;
    long end = Inbox.UNKNOWN;
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "dst" -> json.appendText(text);
        case "bg" -> start = json.integer(Inbox.UNKNOWN);
        case "ed" -> end = json.integer(Inbox.UNKNOWN);
        case "roles" -> readFirst(json, role);
        default -> json.skip();
      }
    }
    start = Math.max(start, Inbox.UNKNOWN);
    return new TranslatedParagraph(
        text.toString(), start, end > start ? end : Inbox.UNKNOWN, role.toString());
  }

  private static void readFirst(JsonFeed json, StringBuilder role) throws IOException {
    if (json.isArray()) {
      while (json.element()) {
        if (role.isEmpty()) {
          json.appendText(role);
        } else {
          json.skip();
        }
      }
    }
  }
}
