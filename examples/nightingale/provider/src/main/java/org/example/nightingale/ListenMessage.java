package org.example.nightingale;

import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A message of the vendor, read field by field; what is not known is skipped. */
final class ListenMessage {
  /** A dialogue lasts ten minutes; a later time is nonsense. */
  private static final long LATEST_MS = 3_600_000;

  final StringBuilder say = new StringBuilder();
  final StringBuilder code = new StringBuilder();
  final StringBuilder message = new StringBuilder();
  final StringBuilder dialogue = new StringBuilder();
  final StringBuilder text = new StringBuilder();
  final List<Word> words = new ArrayList<>();
  long number;
  long from = Inbox.UNKNOWN;
  long to = Inbox.UNKNOWN;
  double certainty = Double.NaN;
  boolean done;

  private final JsonFeed json = new JsonFeed();

  /** A word with its times in milliseconds. */
  record Word(String text, long from, long to) {}

  private ListenMessage() {}

  static ListenMessage read(Reply reply, boolean wantsWords) throws IOException {
    ListenMessage read = new ListenMessage();
    read.json.begin(reply.array(), reply.offset(), reply.length());
    read.readFields(wantsWords);
    read.json.end();
    return read;
  }

  private void readFields(boolean wantsWords) throws IOException {
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "say" -> json.appendText(say);
        case "code" -> json.appendText(code);
        case "message" -> json.appendText(message);
        case "dialogue" -> json.appendText(dialogue);
        case "text" -> json.appendText(text);
        case "number" -> number = json.integer(0);
        case "from" -> from = time();
        case "to" -> to = time();
        case "certainty" -> certainty = json.decimal(Double.NaN);
        case "done" -> done = json.isTrue();
        case "words" -> readWords(wantsWords);
        default -> json.skip();
      }
    }
  }

  private long time() throws IOException {
    long ms = json.integer(Inbox.UNKNOWN);
    return ms >= 0 && ms <= LATEST_MS ? ms : Inbox.UNKNOWN;
  }

  private void readWords(boolean wanted) throws IOException {
    if (!wanted) {
      json.skip();
    } else if (json.isArray()) {
      while (json.element()) {
        if (json.isObject()) {
          readWord();
        }
      }
    }
  }

  private void readWord() throws IOException {
    StringBuilder word = new StringBuilder();
    long start = Inbox.UNKNOWN;
    long end = Inbox.UNKNOWN;
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "word" -> json.appendText(word);
        case "from" -> start = time();
        case "to" -> end = time();
        default -> json.skip();
      }
    }
    words.add(new Word(word.toString(), start, end));
  }
}
