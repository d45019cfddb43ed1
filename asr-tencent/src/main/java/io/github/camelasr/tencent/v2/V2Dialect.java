package io.github.camelasr.tencent.v2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

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
import io.github.camelasr.tencent.common.Account;
import io.github.camelasr.tencent.common.Slices;
import io.github.camelasr.wire.HttpStatus;
import java.io.IOException;

/**
 * One dialogue. Audio goes as binary messages, the end as a text message of its own; giving up is
 * closing the connection. The upgrade proves nothing: whether the signature is right, the vendor
 * says in its first message, and only code 0 makes it ready. It is done when it says {@code final}.
 */
final class V2Dialect implements StreamDialect {
  private static final byte[] END = "{\"type\":\"end\"}".getBytes(US_ASCII);

  private final V2Request request;
  private final Account account;
  private final String voiceId;
  private final boolean opus;
  private final V2Message message = new V2Message();
  private final Slices slices = new Slices();
  private boolean ready;

  V2Dialect(V2Request request, Account account, V2Audio audio, String voiceId) {
    this.request = request;
    this.account = account;
    this.opus = audio.voiceFormat() == V2Audio.OPUS;
    this.voiceId = voiceId;
  }

  @Override
  public HttpCall open(Moment moment, Token token) {
    return request.sign(voiceId, moment);
  }

  /** The upgrade alone does not make the vendor ready. */
  @Override
  public void opened(Inbox in) {
    in.traceId(voiceId);
  }

  @Override
  public void write(Cue cue, AudioChunk audio, Outbox out) {
    switch (cue) {
      case BEGIN, ABORT -> {}
      case AUDIO -> {
        if (opus) {
          out.audio(opusHeader(audio.length()));
        }
        out.audio(audio).send(Outbox.Kind.BINARY);
      }
      case END -> out.ascii(END).send(Outbox.Kind.TEXT);
    }
  }

  /**
   * "opus" and the length of the packet in two bytes, the low one first: so says the vendor of its
   * next interface, and of this one nothing.
   */
  private static AudioChunk opusHeader(int length) {
    byte[] header = {'o', 'p', 'u', 's', (byte) length, (byte) (length >> 8)};
    return new AudioChunk(header, 0, header.length, 0);
  }

  @Override
  public void read(Reply reply, Inbox in) {
    try {
      message.read(reply.array(), reply.offset(), reply.length());
      if (!message.isSuccess()) {
        in.fail(failure());
      } else if (reply.isMessage()) {
        readSuccess(reply, in);
      } else {
        in.fail(refused(reply));
      }
    } catch (IOException e) {
      in.fail(reply.isMessage() ? malformed() : refused(reply));
    }
  }

  private void readSuccess(Reply reply, Inbox in) {
    if (!ready) {
      ready = true;
      in.ready();
    }
    if (message.hasSlice) {
      slices.put(
          message.slice,
          () -> new String(reply.array(), reply.offset(), reply.length(), UTF_8),
          in);
    }
    if (message.isFinal) {
      in.end(Inbox.UNKNOWN);
    }
  }

  private Failure failure() {
    return V2Errors.of(account.shown(message.code))
        .failure(account.shown(message.message), voiceId);
  }

  private Failure refused(Reply reply) {
    return HttpStatus.of(reply.status()).failure(account.shown(HttpStatus.words(reply)), voiceId);
  }

  private Failure malformed() {
    return new Failure(
        ErrorCategory.VENDOR,
        "malformed",
        "the vendor sent a message that its document does not allow",
        voiceId,
        Remedy.RESTART,
        "Try again; if it stays, ask the vendor with the trace id.");
  }
}
