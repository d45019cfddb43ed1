package io.github.camelasr.huawei.rasr;

import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.huawei.rasr.RasrMessage.SegmentResult;
import io.github.camelasr.huawei.rasr.RasrMessage.WordResult;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;

/**
 * Reads the vendor's messages: fields in any order, unknown ones skipped. Not thread-safe; of no
 * use after it has thrown.
 */
final class RasrMessageReader {
  /** Five hours are 18,000,000 ms; anything beyond this is nonsense. */
  private static final long MAX_MS = Integer.MAX_VALUE;

  private final RasrMessage message = new RasrMessage();
  private final JsonFeed json = new JsonFeed();
  private boolean wantsWords;

  /**
   * Reads one whole message.
   *
   * @return the message, valid until the next call
   * @throws IOException if it is not one JSON object that says what it is
   */
  RasrMessage read(byte[] array, int offset, int length, boolean words) throws IOException {
    wantsWords = words;
    message.clear();
    json.begin(array, offset, length);
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "resp_type" -> json.appendText(message.type);
        case "trace_id" -> json.appendText(message.traceId);
        case "event" -> json.appendText(message.event);
        case "timestamp" -> message.timestamp = time();
        case "error_code" -> json.appendText(message.errorCode);
        case "error_msg" -> json.appendText(message.errorMessage);
        case "reason" -> json.appendText(message.reason);
        case "segments" -> readSegments();
        default -> json.skip();
      }
    }
    json.end();
    json.check(!message.type.isEmpty(), "no resp_type");
    return message;
  }

  private long time() throws IOException {
    long ms = json.integer(Inbox.UNKNOWN);
    return ms >= 0 && ms <= MAX_MS ? ms : Inbox.UNKNOWN;
  }

  private void readSegments() throws IOException {
    if (json.isArray()) {
      while (json.element()) {
        readSegment();
      }
    }
  }

  private void readSegment() throws IOException {
    if (!json.isObject()) {
      return;
    }
    SegmentResult segment = new SegmentResult();
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "start_time" -> segment.startMs = time();
        case "end_time" -> segment.endMs = time();
        case "is_final" -> segment.isFinal = json.isTrue();
        case "result" -> readResult(segment);
        default -> json.skip();
      }
    }
    message.segments.add(segment);
  }

  private void readResult(SegmentResult segment) throws IOException {
    if (!json.isObject()) {
      return;
    }
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "text" -> json.appendText(segment.text);
        case "score" -> segment.score = json.decimal(Double.NaN);
        case "word_info" -> readWords(segment);
        default -> json.skip();
      }
    }
  }

  /** Made only for whoever asked for them. */
  private void readWords(SegmentResult segment) throws IOException {
    if (!wantsWords) {
      json.skip();
    } else if (json.isArray()) {
      while (json.element()) {
        readWord(segment);
      }
    }
  }

  private void readWord(SegmentResult segment) throws IOException {
    if (!json.isObject()) {
      return;
    }
    StringBuilder word = new StringBuilder();
    long start = Inbox.UNKNOWN;
    long end = Inbox.UNKNOWN;
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "word" -> json.appendText(word);
        case "start_time" -> start = time();
        case "end_time" -> end = time();
        default -> json.skip();
      }
    }
    segment.words.add(new WordResult(word.toString(), start, end));
  }
}
