package io.github.camelasr.abcpen.offline;

import io.github.camelasr.abcpen.account.AbcpenErrors;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Secret;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.JobDialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.RecordingSource;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.wire.HttpStatus;
import io.github.camelasr.wire.PollSchedule;
import io.github.camelasr.wire.VendorText;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One recording. Code 0 answers the hand-in with a task id, and a query with the result; -1, and 1
 * in the vendor's programs, say that it is not there yet; everything else is an error.
 */
final class OfflineDialect implements JobDialect {
  private final OfflineRequests requests;
  private final PollSchedule schedule;
  private final Secret apiKey;
  private boolean polling;
  private @Nullable String task;

  OfflineDialect(OfflineRequests requests, PollSchedule schedule, Secret apiKey) {
    this.requests = requests;
    this.schedule = schedule;
    this.apiKey = apiKey;
  }

  @Override
  public HttpCall submit(RecordingSource source, Moment moment, Token token, Outbox body) {
    polling = false;
    return requests.submit(source, moment.wall(), body);
  }

  @Override
  public HttpCall poll(String ticket, Moment moment, Token token, Outbox body) {
    polling = true;
    task = ticket;
    return requests.poll(ticket, moment.wall());
  }

  @Override
  public void read(Reply reply, Inbox in) {
    OfflineAnswer answer;
    try {
      answer = OfflineAnswer.read(reply);
    } catch (IOException e) {
      in.fail(
          isSuccess(reply)
              ? malformed()
              : HttpStatus.of(reply.status()).failure(shown(HttpStatus.words(reply)), task));
      return;
    }
    understand(answer, reply, in);
  }

  private void understand(OfflineAnswer answer, Reply reply, Inbox in) {
    String code = shown(answer.code);
    if (polling && (code.equals("-1") || code.equals("1"))) {
      schedule.unfinished(in, "-1", task);
    } else if (!code.equals("0")) {
      String words = shown(answer.desc);
      in.fail(
          code.isEmpty()
              ? isSuccess(reply) ? malformed() : HttpStatus.of(reply.status()).failure(words, task)
              : AbcpenErrors.of(code, words).failure(words, task));
    } else if (polling && answer.hasResult) {
      answer.result.tell(reply, in);
      in.end(answer.result.durationMs());
    } else if (!polling && !answer.taskId.isEmpty()) {
      String ticket = answer.taskId.toString();
      in.traceId(ticket);
      in.ticket(ticket);
      in.later(schedule.first(Duration.ZERO));
    } else {
      in.fail(malformed());
    }
  }

  private static boolean isSuccess(Reply reply) {
    return reply.status() / 100 == 2;
  }

  private Failure malformed() {
    return new Failure(
        ErrorCategory.VENDOR,
        "malformed",
        "the vendor sent an answer that its document does not allow",
        task,
        Remedy.FAIL_OVER,
        "Try again; if it stays, ask the vendor with the trace id.");
  }

  private String shown(CharSequence text) {
    return VendorText.shown(text, apiKey.reveal());
  }
}
