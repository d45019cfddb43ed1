package io.github.camelasr.iflytek.lfasr;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One recording. The upload is answered with an order, whose state is asked for until it is done or
 * has failed. A silent recording fails for the vendor; for us it has no text.
 */
final class LfasrDialect implements JobDialect {
  /** "任务正在处理中，请稍后重试", "引擎订单处理中": no errors, but "not yet". */
  private static final Set<String> AT_WORK = Set.of("26605", "26682");

  private final LfasrRequests requests;
  private final PollSchedule schedule;
  private final Secret apiKey;
  private boolean polling;
  private @Nullable String order;

  LfasrDialect(LfasrRequests requests, PollSchedule schedule, Secret apiKey) {
    this.requests = requests;
    this.schedule = schedule;
    this.apiKey = apiKey;
  }

  @Override
  public HttpCall submit(RecordingSource source, Moment moment, Token token, Outbox body) {
    polling = false;
    return requests.submit(source, moment.wall());
  }

  @Override
  public HttpCall poll(String ticket, Moment moment, Token token, Outbox body) {
    polling = true;
    order = ticket;
    return requests.poll(ticket, moment.wall());
  }

  @Override
  public void read(Reply reply, Inbox in) {
    try {
      understand(LfasrAnswer.read(reply), reply, in);
    } catch (IOException e) {
      in.fail(
          isSuccess(reply)
              ? malformed()
              : HttpStatus.of(reply.status()).failure(shown(HttpStatus.words(reply)), order));
    }
  }

  private void understand(LfasrAnswer answer, Reply reply, Inbox in) throws IOException {
    String code = shown(answer.code);
    if (polling && AT_WORK.contains(code)) {
      schedule.unfinished(in, "26605", order);
    } else if (code.isEmpty()) {
      in.fail(isSuccess(reply) ? malformed() : HttpStatus.of(reply.status()).failure("", order));
    } else if (!answer.isSuccess()) {
      String words = shown(answer.descInfo);
      in.fail(LfasrErrors.of(code).failure(words, order));
    } else if (polling) {
      state(answer, reply, in);
    } else {
      accepted(answer, in);
    }
  }

  private void accepted(LfasrAnswer answer, Inbox in) {
    if (answer.state() == LfasrAnswer.State.FAILED) {
      in.fail(LfasrErrors.ofFailType(answer.failType).failure("", null));
      return;
    }
    if (answer.orderId.isEmpty()) {
      in.fail(malformed());
      return;
    }
    String ticket = answer.orderId.toString();
    in.traceId(shown(ticket));
    in.ticket(ticket);
    in.later(schedule.first(Duration.ofMillis(answer.estimateMs)));
  }

  private void state(LfasrAnswer answer, Reply reply, Inbox in) throws IOException {
    switch (answer.state()) {
      case DONE -> {
        OrderResult.read(answer).tell(reply, in);
        in.end(Inbox.UNKNOWN);
      }
      case SILENT -> in.end(Inbox.UNKNOWN);
      case FAILED -> in.fail(LfasrErrors.ofFailType(answer.failType).failure("", order));
      case AT_WORK -> schedule.unfinished(in, "26605", order);
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
        order,
        Remedy.FAIL_OVER,
        "Try again; if it stays, ask the vendor with the trace id.");
  }

  private String shown(CharSequence text) {
    return VendorText.shown(text, apiKey.reveal());
  }
}
