package io.github.camelasr.feishu.speech;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.feishu.account.Account;
import io.github.camelasr.feishu.account.LogId;
import io.github.camelasr.wire.HttpStatus;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers of one dialogue as far as both protocols have them alike: success, or what the
 * vendor's no means. An error has a code in the body, whatever the HTTP status, which is 200 for
 * some of them.
 */
final class SpeechReader {
  private static final int OK = 200;

  private final Account account;
  private Token token = Token.NONE;

  SpeechReader(Account account) {
    this.account = account;
  }

  /** Notes the token of a request, which the vendor may say back. */
  void sent(Token used) {
    token = used;
  }

  /**
   * Reads an answer.
   *
   * @param reply the answer
   * @param begun whether an earlier request of the dialogue was accepted
   * @param in takes a failure, and the id
   * @return the answer, if it is a success
   */
  Optional<SpeechAnswer> read(Reply reply, boolean begun, Inbox in) {
    SpeechAnswer answer;
    try {
      answer = new SpeechAnswer(reply);
    } catch (IOException e) {
      in.fail(reply.status() == OK ? malformed(reply) : refused(reply, LogId.of(reply)));
      return Optional.empty();
    }
    String id = answer.traceId();
    if (id != null) {
      in.traceId(id);
    }
    if (answer.isSuccess() && reply.status() == OK) {
      return Optional.of(answer);
    }
    in.fail(answer.isSuccess() ? refused(reply, id) : failure(answer, begun, id));
    return Optional.empty();
  }

  private Failure failure(SpeechAnswer answer, boolean begun, @Nullable String id) {
    String words = account.shown(answer.message, token);
    return SpeechErrors.of(account.shown(answer.code, token), words, begun).failure(words, id);
  }

  private Failure refused(Reply reply, @Nullable String id) {
    String words = account.shown(HttpStatus.words(reply), token);
    return HttpStatus.of(reply.status()).failure(words, id);
  }

  private static Failure malformed(Reply reply) {
    return new Failure(
        ErrorCategory.VENDOR,
        "malformed",
        "the vendor sent an answer that its document does not allow",
        LogId.of(reply),
        Remedy.RESTART,
        "Ask the vendor with the trace id.");
  }
}
