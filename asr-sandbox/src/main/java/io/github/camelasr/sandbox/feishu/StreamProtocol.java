package io.github.camelasr.sandbox.feishu;

import io.github.camelasr.sandbox.script.Ending.How;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.Limits;
import io.github.camelasr.sandbox.script.Quirk;
import io.github.camelasr.sandbox.server.Answer;
import io.github.camelasr.sandbox.server.Exchange;
import io.github.camelasr.sandbox.server.Request;
import io.github.camelasr.sandbox.server.Terms;
import io.github.camelasr.sandbox.server.Visit;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code stream_recognize}: a request for every chunk of a stream. */
final class StreamProtocol extends SpeechProtocol {

  private static final Set<String> FIELDS =
      Set.of("stream_id", "sequence_id", "action", "format", "engine_type");

  private static final int FIRST = 1;
  private static final int HIGHEST_ACTION = 3;

  /** Ours: the document does not say how long a stream may be left alone. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final Clock clock;
  private final Terms terms;
  private final Streams streams;

  StreamProtocol(Account account, TenantTokens tokens, Terms terms) {
    super(account, tokens, terms);
    this.terms = terms;
    this.clock = terms.clock();
    this.streams = new Streams(terms.limits().map(Limits::idle).orElse(IDLE));
  }

  @Override
  public String variant() {
    return "stream";
  }

  @Override
  public String path() {
    return PATH + "stream_recognize";
  }

  @Override
  void answer(Request request, Exchange exchange) {
    SpeechRequest speech;
    FeishuStream stream;
    try {
      speech = SpeechRequest.of(request.body());
      stream = streams.find(speech.id("stream_id"));
    } catch (FeishuRefusal refusal) {
      refuse(exchange, refusal);
      return;
    }
    if (stream == null) {
      begin(request, speech, exchange);
    } else {
      goOn(request, speech, stream, exchange);
    }
  }

  private void begin(Request request, SpeechRequest speech, Exchange exchange) {
    Visit visit = exchange.open("feishu/stream");
    if (visit.isRefused(exchange)) {
      return;
    }
    speech.note(visit.log(), FIELDS);
    try {
      gate().admit(request);
      int sequence = speech.number("sequence_id", Integer.MAX_VALUE);
      if (speech.number("action", HIGHEST_ACTION) != FIRST || sequence > 1) {
        throw FeishuRefusal.invalid("action");
      }
      if (sequence == 1) {
        visit.log().warn("the first chunk has number 1, as in the document's example");
      }
      streams.checkRoom(clock.instant());
      FeishuStream stream = stream(speech.id("stream_id"), visit, sequence);
      take(speech, stream, exchange);
      if (!stream.isOver()) {
        streams.add(speech.id("stream_id"), stream);
      }
    } catch (FeishuRefusal refusal) {
      visit.log().ended(How.ERROR, refusal.code());
      visit.answer(exchange, error(refusal));
    }
  }

  private FeishuStream stream(String id, Visit visit, int first) {
    return new FeishuStream(
        id,
        visit,
        terms.recognizers().forSession(visit.log().number(), FeishuStream.SAMPLE_RATE_HZ, LANGUAGE),
        terms.quirks().contains(Quirk.INCREMENTAL_TEXT),
        first);
  }

  private void goOn(Request request, SpeechRequest speech, FeishuStream stream, Exchange exchange) {
    try {
      gate().admit(request);
      take(speech, stream, exchange);
    } catch (FeishuRefusal refusal) {
      if (FeishuCode.isPassing(refusal.code())) {
        stream.visit().log().warn("answered with " + refusal.code());
      } else {
        stream.visit().log().ended(How.ERROR, refusal.code());
        stream.end();
      }
      stream.visit().answer(exchange, error(refusal));
    }
  }

  /** An error that the script wants comes in place of hearing; all else befalls the answer. */
  private void take(SpeechRequest speech, FeishuStream stream, Exchange exchange) {
    stream.touch(clock.instant());
    int sequence = speech.number("sequence_id", Integer.MAX_VALUE);
    int action = speech.number("action", HIGHEST_ACTION);
    Visit visit = stream.visit();
    if (stream.isRepeated(sequence)) {
      visit.log().warn("chunk " + sequence + " came again");
    } else {
      happen(visit, stream.durationMsWith(speech.audio()));
      stream.take(sequence, action, speech.audio());
    }
    Answer answer = success(stream.answer(sequence));
    if (action == 2) {
      visit.answerLast(exchange, answer);
    } else {
      visit.answer(exchange, answer);
    }
  }

  private void happen(Visit visit, long audioMs) {
    Fault.@Nullable Fail[] failure = {null};
    visit.heard(
        audioMs,
        fault -> {
          if (fault instanceof Fault.Fail fail) {
            failure[0] = fail;
          } else if (fault instanceof Fault.ExpireTokens) {
            gate().tokens().book().expireAll();
          }
        });
    if (failure[0] != null) {
      throw new FeishuRefusal(failure[0].code(), failure[0].message());
    }
  }
}
