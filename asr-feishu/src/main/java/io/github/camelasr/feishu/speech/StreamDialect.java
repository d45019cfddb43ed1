package io.github.camelasr.feishu.speech;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Piece;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Step;
import io.github.camelasr.api.spi.Token;

/**
 * One stream: a request for every chunk, and an empty one for the end, because the only chunk of a
 * stream cannot be its first and its last one at once. What comes back is text without times, one
 * piece that is replaced again and again; the answer to the end is the last word.
 */
final class StreamDialect implements ChunkDialect {
  private static final long WHOLE = 0;

  private static final int MIDDLE = 0;
  private static final int FIRST = 1;
  private static final int LAST = 2;
  private static final int ABORTED = 3;

  private final SpeechService service;
  private final SpeechReader reader;
  private final String streamId;
  private final boolean incremental;
  private final StringBuilder text = new StringBuilder();
  private boolean begun;

  StreamDialect(SpeechService service, String streamId, boolean incremental) {
    this.service = service;
    this.reader = new SpeechReader(service.account);
    this.streamId = streamId;
    this.incremental = incremental;
  }

  @Override
  public HttpCall request(Step step, Moment moment, Token token, Outbox body) {
    reader.sent(token);
    String ids =
        "\"stream_id\":\""
            + streamId
            + "\",\"sequence_id\":"
            + step.sequence()
            + ",\"action\":"
            + action(step)
            + ",";
    return service.call(step.audio(), ids, token, body);
  }

  private static int action(Step step) {
    if (step.cue() == Cue.ABORT) {
      return ABORTED;
    }
    if (step.sequence() == 0) {
      return FIRST;
    }
    return step.last() ? LAST : MIDDLE;
  }

  @Override
  public void read(Step step, Reply reply, Inbox in) {
    reader.read(reply, begun, in).ifPresent(answer -> readSuccess(step.last(), answer, in));
  }

  private void readSuccess(boolean last, SpeechAnswer answer, Inbox in) {
    begun = true;
    boolean changed = take(answer.text);
    if (changed || (last && !text.isEmpty())) {
      put(last, answer, in);
    }
    if (last) {
      in.end(Inbox.UNKNOWN);
    }
  }

  /**
   * Takes the text of an answer. The document does not say what an empty one means; it takes
   * nothing back that was said before.
   */
  private boolean take(StringBuilder said) {
    if (said.isEmpty() || (!incremental && said.compareTo(text) == 0)) {
      return false;
    }
    if (!incremental) {
      text.setLength(0);
    }
    text.append(said);
    return true;
  }

  private void put(boolean last, SpeechAnswer answer, Inbox in) {
    Piece piece = in.piece(WHOLE).text(text).span(Inbox.UNKNOWN, Inbox.UNKNOWN);
    if (last) {
      piece.stable();
    }
    if (in.wants(Detail.RAW)) {
      piece.raw(answer.json());
    }
    piece.put();
  }
}
