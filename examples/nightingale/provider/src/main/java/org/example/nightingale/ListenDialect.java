package org.example.nightingale;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Secret;
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
import java.net.URI;
import java.util.Map;

/** One dialogue: audio flows after {@code welcome}, and {@code goodbye} ends it. */
final class ListenDialect implements StreamDialect {
  private static final byte[] FINISH = "{\"do\":\"finish\"}".getBytes(US_ASCII);
  private static final byte[] FORGET = "{\"do\":\"forget\"}".getBytes(US_ASCII);

  private final URI uri;
  private final Secret apiKey;

  /** The vendor's id of the dialogue; null until it has said so. */
  private String dialogue;

  ListenDialect(URI uri, Secret apiKey) {
    this.uri = uri;
    this.apiKey = apiKey;
  }

  @Override
  public HttpCall open(Moment moment, Token token) {
    return HttpCall.get(uri, Map.of("Authorization", "Key " + apiKey.reveal()));
  }

  /** The vendor is ready when it says so. */
  @Override
  public void opened(Inbox in) {}

  @Override
  public void write(Cue cue, AudioChunk audio, Outbox out) {
    switch (cue) {
      case BEGIN -> {}
      case AUDIO -> out.audio(audio).send(Outbox.Kind.BINARY);
      case END -> out.ascii(FINISH).send(Outbox.Kind.TEXT);
      case ABORT -> out.ascii(FORGET).send(Outbox.Kind.TEXT);
    }
  }

  @Override
  public void read(Reply reply, Inbox in) {
    if (!reply.isMessage()) {
      in.fail(HttpStatus.of(reply.status()).failure(shown(HttpStatus.words(reply)), null));
      return;
    }
    try {
      understand(ListenMessage.read(reply, in.wants(Detail.WORDS)), reply, in);
    } catch (IOException e) {
      in.fail(malformed());
    }
  }

  private void understand(ListenMessage message, Reply reply, Inbox in) {
    switch (message.say.toString()) {
      case "welcome" -> {
        dialogue = shown(message.dialogue);
        in.traceId(dialogue);
        in.ready();
      }
      case "phrase" -> phrase(message, reply, in);
      case "goodbye" -> in.end(Inbox.UNKNOWN);
      case "error" ->
          in.fail(ListenErrors.of(shown(message.code)).failure(shown(message.message), dialogue));
      case "" -> in.fail(malformed());
      default -> {} // what a later edition says
    }
  }

  private static void phrase(ListenMessage message, Reply reply, Inbox in) {
    Piece piece = in.piece(message.number).text(message.text).span(message.from, message.to);
    if (!Double.isNaN(message.certainty)) {
      piece.confidence(message.certainty);
    }
    message.words.forEach(word -> piece.word(word.text(), word.from(), word.to()));
    if (in.wants(Detail.RAW)) {
      piece.raw(new String(reply.array(), reply.offset(), reply.length(), UTF_8));
    }
    if (message.done) {
      piece.stable();
    }
    piece.put();
    if (message.done) {
      in.settled(message.number, message.to);
    }
  }

  private Failure malformed() {
    return new Failure(
        ErrorCategory.VENDOR,
        "malformed",
        "Nightingale sent a message that its document does not allow",
        dialogue,
        Remedy.RESTART,
        "Try again; if it stays, ask Nightingale with the trace id.");
  }

  private String shown(CharSequence text) {
    return VendorText.shown(text, apiKey.reveal());
  }
}
