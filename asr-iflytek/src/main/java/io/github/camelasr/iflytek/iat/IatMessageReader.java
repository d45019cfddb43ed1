package io.github.camelasr.iflytek.iat;

import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;

/**
 * Reads the vendor's messages: fields in any order, unknown ones skipped. Not thread-safe; of no
 * use after it has thrown.
 */
final class IatMessageReader {
  /** The value of {@code data.status} that says that this is the last result. */
  private static final int LAST = 2;

  private final IatMessage message = new IatMessage();
  private final JsonFeed json = new JsonFeed();
  private boolean wantsCandidates;

  /**
   * Reads one whole message.
   *
   * @return the message, valid until the next call
   * @throws IOException if it is not one JSON object, or one that the document does not allow
   */
  IatMessage read(byte[] array, int offset, int length, boolean candidates) throws IOException {
    wantsCandidates = candidates;
    message.clear();
    json.begin(array, offset, length);
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "code" -> json.appendText(message.code);
        case "message" -> json.appendText(message.message);
        case "sid" -> json.appendText(message.sid);
        case "data" -> readData();
        default -> json.skip();
      }
    }
    json.end();
    return message;
  }

  private void readData() throws IOException {
    if (!json.isObject()) {
      return;
    }
    message.hasData = true;
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "status" -> message.last |= json.integer(0) == LAST;
        case "result" -> readResult();
        default -> json.skip();
      }
    }
  }

  private void readResult() throws IOException {
    if (!json.isObject()) {
      return;
    }
    message.clearResult();
    message.hasResult = true;
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "sn" -> message.sn = json.integer(-1);
        case "ls" -> message.last |= json.isTrue();
        case "pgs" -> json.appendText(message.pgs);
        case "rg" -> readRange();
        case "vad" -> readVad();
        case "ws" -> readWords();
        default -> json.skip();
      }
    }
    json.check(message.sn >= 0 || message.text.isEmpty(), "text without sn");
    json.check(!message.replaces() || message.hasRange(), "rpl without a range");
  }

  private void readRange() throws IOException {
    if (json.isArray()) {
      for (int at = 0; json.element(); at++) {
        long number = json.integer(-1);
        message.replacedFrom = at == 0 ? number : message.replacedFrom;
        message.replacedTo = at == 1 ? number : message.replacedTo;
      }
    }
  }

  /**
   * The table of the document has {@code vad.bg} and {@code vad.ed}, its example {@code vad.ws[]}.
   */
  private void readVad() throws IOException {
    if (!json.isObject()) {
      return;
    }
    long start = 0;
    long end = 0;
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "bg" -> start = json.integer(0);
        case "ed" -> end = json.integer(0);
        case "ws" -> readVadList();
        default -> json.skip();
      }
    }
    message.addVad(start, end);
  }

  private void readVadList() throws IOException {
    if (json.isArray()) {
      while (json.element()) {
        readVad();
      }
    }
  }

  private void readWords() throws IOException {
    message.clearWords();
    if (json.isArray()) {
      while (json.element()) {
        readWord();
      }
    }
  }

  private void readWord() throws IOException {
    if (!json.isObject()) {
      return;
    }
    long start = 0;
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "bg" -> start = json.integer(0);
        case "cw" -> readCandidates();
        default -> json.skip();
      }
    }
    message.addWord(start);
  }

  private void readCandidates() throws IOException {
    if (json.isArray()) {
      for (int at = 0; json.element(); at++) {
        readCandidate(at);
      }
    }
  }

  /** The first is the text; the others are candidates, made only for whoever asked for them. */
  private void readCandidate(int at) throws IOException {
    if (!json.isObject()) {
      return;
    }
    for (String name = json.field(); name != null; name = json.field()) {
      if (!name.equals("w")) {
        json.skip();
      } else if (at == 0) {
        json.appendText(message.text);
      } else if (wantsCandidates) {
        json.appendText(message.newCandidate());
      } else {
        json.skip();
      }
    }
  }
}
