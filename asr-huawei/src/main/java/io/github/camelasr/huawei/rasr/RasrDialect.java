package io.github.camelasr.huawei.rasr;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One dialogue: {@code START} after the upgrade, audio once the vendor has answered that, {@code
 * END} after it, with {@code cancel} to give up. In sentence mode the vendor listens no further
 * after the first sentence, or where nobody speaks, and the dialogue is over without an {@code END}
 * of ours. An error ends the dialogue although the connection would stay.
 */
final class RasrDialect implements StreamDialect {
  private final RasrMode mode;
  private final Door door;
  private final RasrRequests requests;
  private final RasrMessageReader reader = new RasrMessageReader();
  private final ResultTranslator translator = new ResultTranslator();
  private boolean endWritten;
  private long heardToMs = Inbox.UNKNOWN;
  private @Nullable String traceId;

  RasrDialect(RasrMode mode, Door door, RasrRequests requests) {
    this.mode = mode;
    this.door = door;
    this.requests = requests;
  }

  @Override
  public HttpCall open(Moment moment, Token token) {
    return door.open(moment, token);
  }

  /** Audio waits for the answer to {@code START}. */
  @Override
  public void opened(Inbox in) {}

  @Override
  public void write(Cue cue, AudioChunk audio, Outbox out) {
    switch (cue) {
      case BEGIN -> requests.start(out);
      case AUDIO -> requests.audio(audio, out);
      case END -> {
        endWritten = true;
        requests.end(out);
      }
      case ABORT -> requests.cancel(out);
    }
  }

  @Override
  public void read(Reply reply, Inbox in) {
    if (!reply.isMessage()) {
      in.fail(door.refused(reply));
      return;
    }
    try {
      boolean words = in.wants(Detail.WORDS);
      understand(reader.read(reply.array(), reply.offset(), reply.length(), words), reply, in);
    } catch (IOException e) {
      in.fail(
          failure(
              "malformed",
              "the vendor sent a message that its document does not allow",
              "Try again; if it stays, ask the vendor with the trace id."));
    }
  }

  private void understand(RasrMessage message, Reply reply, Inbox in) {
    if (traceId == null && !message.traceId.isEmpty()) {
      traceId = door.shown(message.traceId);
      in.traceId(traceId);
    }
    switch (message.type.toString()) {
      case "START" -> in.ready();
      case "RESULT" -> result(message, reply, in);
      case "EVENT" -> event(message, in);
      case "ERROR", "FATAL_ERROR" ->
          in.fail(
              RasrErrors.of(door.shown(message.errorCode))
                  .failure(door.shown(message.errorMessage), traceId));
      case "END" -> end(message, in);
      default -> {} // what a later edition adds
    }
  }

  private void result(RasrMessage message, Reply reply, Inbox in) {
    translator.translate(message, reply, in);
    heardToMs = Math.max(heardToMs, translator.finalEndMs());
    if (mode == RasrMode.SENTENCE && translator.hasFinal()) {
      in.end(coveredMs());
    }
  }

  /** The time of an event is a field that the vendor has reserved, so 0 is not one. */
  private void event(RasrMessage message, Inbox in) {
    long at = message.timestamp == 0 ? Inbox.UNKNOWN : message.timestamp;
    switch (message.event.toString()) {
      case "VOICE_START" -> in.speech(true, at);
      case "VOICE_END" -> {
        heardToMs = Math.max(heardToMs, at);
        in.speech(false, at);
      }
      case "EXCEEDED_SILENCE" -> {
        heardToMs = Math.max(heardToMs, at);
        if (mode == RasrMode.SENTENCE) {
          in.end(coveredMs());
        }
      }
      case "EXCEEDED_AUDIO" ->
          in.fail(
              failure(
                  "EXCEEDED_AUDIO",
                  "the dialogue has more audio than the vendor listens to",
                  "Use api=continue-stream for long audio."));
      default -> {} // what a later edition adds
    }
  }

  private void end(RasrMessage message, Inbox in) {
    if ("ERROR".contentEquals(message.reason)) {
      in.fail(failure("END", "the vendor ended the dialogue because of an error", "Try again."));
    } else {
      in.end(coveredMs());
    }
  }

  /** After our own end the vendor has heard all; before it, no more than it has spoken of. */
  private long coveredMs() {
    return endWritten ? Inbox.UNKNOWN : heardToMs;
  }

  private Failure failure(String code, String message, String advice) {
    return new Failure(ErrorCategory.VENDOR, code, message, traceId, Remedy.RESTART, advice);
  }
}
