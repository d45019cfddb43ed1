package io.github.camelasr.component;

import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.Transcript;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Writes what a session left behind into a message. */
final class Answer {
  private Answer() {}

  /** Sets body and headers. */
  static void write(Message message, Transcript transcript, OutputFormat format) {
    headers(message, transcript);
    message.setHeader(Exchange.CONTENT_TYPE, format.contentType());
    message.setBody(format.write(transcript));
  }

  /** Sets the headers alone: after a failure the body stays what it was, to be tried again. */
  static void headers(Message message, Transcript transcript) {
    Ledger ledger = transcript.report().ledger();
    message.setHeader(AsrHeaders.TRANSCRIPT, transcript);
    message.setHeader(AsrHeaders.PROVIDER, transcript.report().provider());
    set(message, AsrHeaders.TRACE_ID, traceId(transcript).orElse(null));
    message.setHeader(AsrHeaders.AUDIO_DURATION_MS, transcript.durationMs());
    message.setHeader(AsrHeaders.AUDIO_BYTES, transcript.report().bytes());
    message.setHeader(AsrHeaders.PUSHED_MS, ledger.toMs(ledger.pushed()));
    message.setHeader(AsrHeaders.FINALISED_MS, ledger.toMs(ledger.finalised()));
    message.setHeader(AsrHeaders.LOST_MS, ledger.toMs(ledger.lost()));
    message.setHeader(AsrHeaders.RESENT_MS, ledger.toMs(ledger.resent()));
    message.setHeader(AsrHeaders.SEGMENTS, transcript.segments().size());
  }

  /** Tells of the job, also after a failure: then it can be resumed. */
  static void task(Message message, @Nullable String id) {
    set(message, AsrHeaders.TASK_ID, id);
  }

  private static Optional<String> traceId(Transcript transcript) {
    return transcript.report().attempts().stream()
        .flatMap(attempt -> attempt.traceId().stream())
        .reduce((first, last) -> last);
  }

  private static void set(Message message, String name, @Nullable Object value) {
    if (value == null) {
      message.removeHeader(name);
    } else {
      message.setHeader(name, value);
    }
  }
}
