package io.github.camelasr.wire.rtasr;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Piece;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.wire.HttpStatus;
import io.github.camelasr.wire.VendorText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One dialogue. Audio flows after {@code started}, as binary messages; the end is a mark, after
 * which the vendor sends what is left and closes the connection: that is its way to say that it is
 * done.
 */
final class RtasrDialect implements StreamDialect {
  /** Spelled as in the document, which wants it binary. */
  private static final byte[] END = "{\"end\": true}".getBytes(US_ASCII);

  /** Close codes of a vendor that is done: normal, going away, and none. */
  private static final int NORMAL = 1000;

  private static final int GOING_AWAY = 1001;
  private static final int NO_CODE = 1005;

  private final RtasrService service;
  private final boolean translated;
  private final SentenceOrder order = new SentenceOrder();
  private boolean ended;
  private long speaker;
  private @Nullable String sid;

  /**
   * A dialogue.
   *
   * @param service who is spoken to
   * @param translated whether the text is the translation of what was said
   */
  RtasrDialect(RtasrService service, boolean translated) {
    this.service = service;
    this.translated = translated;
  }

  @Override
  public HttpCall open(Moment moment, Token token) {
    return service.open(moment.wall());
  }

  @Override
  public void opened(Inbox in) {
    // The vendor is ready when it says so: a refusal, too, comes after the upgrade.
  }

  @Override
  public void write(Cue cue, AudioChunk audio, Outbox out) {
    switch (cue) {
      case BEGIN, ABORT -> {}
      case AUDIO -> out.audio(audio).send(Outbox.Kind.BINARY);
      case END -> {
        ended = true;
        out.ascii(END).send(Outbox.Kind.BINARY);
      }
    }
  }

  @Override
  public void read(Reply reply, Inbox in) {
    if (!reply.isMessage()) {
      String words = shown(HttpStatus.words(reply));
      in.fail(HttpStatus.of(reply.status()).failure(words, null));
      return;
    }
    try {
      understand(RtasrMessage.read(reply), reply, in);
    } catch (IOException e) {
      in.fail(malformed());
    }
  }

  private void understand(RtasrMessage message, Reply reply, Inbox in) {
    if (sid == null && !message.sid.isEmpty()) {
      sid = shown(message.sid);
      in.traceId(sid);
    }
    if (message.isError()) {
      String code = shown(message.code);
      String words = shown(message.desc);
      in.fail(code.isEmpty() ? malformed() : service.error(code, words).failure(words, sid));
      return;
    }
    switch (message.action.toString()) {
      case "started" -> in.ready();
      case "result" -> result(message, reply, in);
      case "" -> in.fail(malformed());
      default -> {} // a kind of message that the document does not know yet
    }
  }

  private void result(RtasrMessage message, Reply reply, Inbox in) {
    RtasrMessage.Translation translation = message.translation;
    Sentence sentence = message.sentence;
    if (translated && translation != null) {
      put(message.number, translation, reply, in);
    } else if (!translated && sentence != null) {
      put(message.number, sentence, reply, in);
    }
    if (message.last && ended) {
      in.end(Inbox.UNKNOWN);
    }
  }

  private void put(long number, Sentence sentence, Reply reply, Inbox in) {
    boolean isFinal = sentence.isFinal();
    Piece piece = order.place(number, isFinal, !sentence.text().isEmpty(), in);
    if (piece != null) {
      sentence.fill(piece);
      addSpeaker(sentence, piece);
      if (in.wants(Detail.WORDS)) {
        sentence.addWords(piece);
      }
      if (in.wants(Detail.ALTERNATIVES)) {
        sentence.addAlternatives(piece);
      }
      finish(piece, isFinal, reply, in);
    }
    if (isFinal) {
      order.settle(sentence.endMs(), in);
    }
  }

  /** A role is told where it changes; an interim result may tell it wrong. */
  private void addSpeaker(Sentence sentence, Piece piece) {
    long current = sentence.role() > 0 ? sentence.role() : speaker;
    if (current > 0) {
      piece.speaker(Long.toString(current));
    }
    if (sentence.isFinal() && sentence.lastRole() > 0) {
      speaker = sentence.lastRole();
    }
  }

  private void put(long number, RtasrMessage.Translation translation, Reply reply, Inbox in) {
    Piece piece = order.place(number, translation.isFinal(), !translation.text().isEmpty(), in);
    if (piece != null) {
      piece.text(translation.text()).span(translation.startMs(), translation.endMs());
      finish(piece, translation.isFinal(), reply, in);
    }
    if (translation.isFinal()) {
      order.settle(translation.endMs(), in);
    }
  }

  private static void finish(Piece piece, boolean isFinal, Reply reply, Inbox in) {
    if (isFinal) {
      piece.stable();
    }
    if (in.wants(Detail.RAW)) {
      piece.raw(new String(reply.array(), reply.offset(), reply.length(), StandardCharsets.UTF_8));
    }
    piece.put();
  }

  @Override
  public void closed(int code, String reason, Inbox in) {
    if (ended && (code == NORMAL || code == GOING_AWAY || code == NO_CODE)) {
      in.end(Inbox.UNKNOWN);
    } else {
      StreamDialect.super.closed(code, shown(reason), in);
    }
  }

  private Failure malformed() {
    return new Failure(
        ErrorCategory.VENDOR,
        "malformed",
        "the vendor sent a message that its document does not allow",
        sid,
        Remedy.RESTART,
        "Try again; if it stays, ask the vendor with the trace id.");
  }

  private String shown(CharSequence text) {
    return VendorText.shown(text, service.key().reveal());
  }
}
