package io.github.camelasr.feishu.speech;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Piece;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Step;
import io.github.camelasr.api.spi.Token;

/**
 * One recording in one request, whose answer is its text. There is nothing to give up with: a
 * request that nobody waits for any more is dropped with its connection.
 */
final class FileDialect implements ChunkDialect {
  private static final long WHOLE = 0;

  private final SpeechService service;
  private final SpeechReader reader;
  private final String ids;

  FileDialect(SpeechService service, String fileId) {
    this.service = service;
    this.reader = new SpeechReader(service.account);
    this.ids = "\"file_id\":\"" + fileId + "\",";
  }

  @Override
  public HttpCall request(Step step, Moment moment, Token token, Outbox body) {
    reader.sent(token);
    return service.call(step.audio(), ids, token, body);
  }

  @Override
  public boolean tellsAbort() {
    return false;
  }

  @Override
  public void read(Step step, Reply reply, Inbox in) {
    reader.read(reply, false, in).ifPresent(answer -> readSuccess(answer, in));
  }

  private static void readSuccess(SpeechAnswer answer, Inbox in) {
    if (!answer.text.isEmpty()) {
      Piece piece = in.piece(WHOLE).text(answer.text).span(Inbox.UNKNOWN, Inbox.UNKNOWN).stable();
      if (in.wants(Detail.RAW)) {
        piece.raw(answer.json());
      }
      piece.put();
    }
    in.end(Inbox.UNKNOWN);
  }
}
