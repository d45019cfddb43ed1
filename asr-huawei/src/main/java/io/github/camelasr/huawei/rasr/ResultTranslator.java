package io.github.camelasr.huawei.rasr;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Piece;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.huawei.rasr.RasrMessage.SegmentResult;
import io.github.camelasr.huawei.rasr.RasrMessage.WordResult;

/**
 * Tells the engine what a result means: every sentence of it, final ones settled together with all
 * audio before their end. One for each dialogue.
 */
final class ResultTranslator {
  private final SegmentKeys keys = new SegmentKeys();
  private long finalEndMs = Inbox.UNKNOWN;
  private boolean hasFinal;

  void translate(RasrMessage message, Reply reply, Inbox in) {
    for (SegmentResult segment : message.segments) {
      // Times that run backwards are no times.
      if (segment.endMs < segment.startMs) {
        segment.endMs = Inbox.UNKNOWN;
      }
      if (segment.isFinal) {
        settle(segment, reply, in);
      } else {
        guess(segment, reply, in);
      }
    }
  }

  private void guess(SegmentResult segment, Reply reply, Inbox in) {
    if (!segment.text.isEmpty()) {
      long key = keys.interim(segment.startMs, segment.endMs);
      if (key != SegmentKeys.LATE) {
        piece(key, segment, reply, in).put();
      }
    }
  }

  private void settle(SegmentResult segment, Reply reply, Inbox in) {
    long key = keys.close(segment.startMs, segment.endMs);
    Piece piece = piece(key, segment, reply, in).stable();
    if (!Double.isNaN(segment.score)) {
      piece.confidence(segment.score);
    }
    piece.put();
    in.settled(key, segment.endMs);
    hasFinal = true;
    finalEndMs = Math.max(finalEndMs, segment.endMs);
  }

  private static Piece piece(long key, SegmentResult segment, Reply reply, Inbox in) {
    Piece piece = in.piece(key).text(segment.text).span(segment.startMs, segment.endMs);
    if (in.wants(Detail.WORDS)) {
      for (WordResult word : segment.words) {
        piece.word(word.text(), word.startMs(), word.endMs());
      }
    }
    if (in.wants(Detail.RAW)) {
      piece.raw(new String(reply.array(), reply.offset(), reply.length(), UTF_8));
    }
    return piece;
  }

  /** Whether any sentence is final. */
  boolean hasFinal() {
    return hasFinal;
  }

  /** The end of the last final sentence. */
  long finalEndMs() {
    return finalEndMs;
  }
}
