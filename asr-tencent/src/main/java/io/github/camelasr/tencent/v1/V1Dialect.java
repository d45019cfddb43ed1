package io.github.camelasr.tencent.v1;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Piece;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Step;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.tencent.common.Account;
import io.github.camelasr.tencent.common.Slice;
import io.github.camelasr.tencent.common.Slices;
import io.github.camelasr.wire.HttpStatus;
import java.io.IOException;
import java.nio.charset.Charset;

/**
 * One voice: a request for every chunk, the last one marked. What comes back is the whole text so
 * far, without times; or, from the later edition with {@code needvad=1}, sentences with times.
 */
final class V1Dialect implements ChunkDialect {
  /** The whole text is one piece that is replaced again and again. */
  private static final long WHOLE = 0;

  private static final int OK = 200;

  private final V1Request request;
  private final Account account;
  private final Charset charset;
  private final String voiceId;
  private final Slices slices = new Slices();
  private String text = "";
  private boolean answered;

  V1Dialect(V1Request request, Account account, Charset charset, String voiceId) {
    this.request = request;
    this.account = account;
    this.charset = charset;
    this.voiceId = voiceId;
  }

  @Override
  public HttpCall request(Step step, Moment moment, Token token, Outbox body) {
    return request.of(step, voiceId, moment, body);
  }

  @Override
  public void read(Step step, Reply reply, Inbox in) {
    if (!answered) {
      answered = true;
      in.traceId(voiceId);
    }
    try {
      read(step, reply, new V1Answer(reply, charset), in);
    } catch (IOException e) {
      in.fail(reply.status() == OK ? malformed() : refused(reply));
    }
  }

  private void read(Step step, Reply reply, V1Answer answer, Inbox in) {
    if (answer.isDuplicate() && !step.last()) {
      return; // the answer to the first try was lost; the next one brings the text
    }
    if (!answer.isSuccess()) {
      in.fail(
          V1Errors.of(account.shown(answer.code)).failure(account.shown(answer.message), voiceId));
    } else if (reply.status() == OK) {
      readSuccess(step.last() || answer.isFinal, answer, in);
    } else {
      in.fail(refused(reply));
    }
  }

  private void readSuccess(boolean last, V1Answer answer, Inbox in) {
    for (Slice slice : answer.slices) {
      slices.put(slice, () -> answer.json, in);
    }
    if (answer.slices.isEmpty()) {
      putWhole(last, answer, in);
    }
    if (last) {
      in.end(Inbox.UNKNOWN);
    }
  }

  private void putWhole(boolean last, V1Answer answer, Inbox in) {
    if (text.contentEquals(answer.text) && !(last && !text.isEmpty())) {
      return;
    }
    text = answer.text.toString();
    Piece piece = in.piece(WHOLE).text(text).span(Inbox.UNKNOWN, Inbox.UNKNOWN);
    if (last) {
      piece.stable();
    }
    if (in.wants(Detail.RAW)) {
      piece.raw(answer.json);
    }
    piece.put();
  }

  private Failure refused(Reply reply) {
    return HttpStatus.of(reply.status()).failure(account.shown(HttpStatus.words(reply)), voiceId);
  }

  private Failure malformed() {
    return new Failure(
        ErrorCategory.VENDOR,
        "malformed",
        "the vendor sent an answer that its document does not allow",
        voiceId,
        Remedy.RESTART,
        "Check resultTextFormat; if it stays, ask the vendor with the trace id.");
  }
}
