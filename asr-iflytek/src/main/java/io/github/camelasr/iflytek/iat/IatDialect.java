package io.github.camelasr.iflytek.iat;

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
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.wire.VendorText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One dictation. The first audio goes with the parameters as status 0, further audio as status 1,
 * the end as a message of its own of status 2; giving up is closing the connection. The vendor is
 * ready as soon as the upgrade has succeeded, and is done when it says so, which after silence
 * (vad_eos) it does unasked.
 */
final class IatDialect implements StreamDialect {
  private final IatAuth auth;
  private final IatRequests requests;
  private final List<Secret> secrets;
  private final IatMessageReader reader = new IatMessageReader();
  private final ResultTranslator translator = new ResultTranslator();
  private boolean begun;
  private @Nullable String sid;

  IatDialect(IatAuth auth, IatRequests requests, List<Secret> secrets) {
    this.auth = auth;
    this.requests = requests;
    this.secrets = secrets;
  }

  @Override
  public HttpCall open(Moment moment, Token token) {
    return HttpCall.get(auth.sign(moment.wall()), Map.of());
  }

  @Override
  public void write(Cue cue, AudioChunk audio, Outbox out) {
    switch (cue) {
      case BEGIN, ABORT -> {}
      case AUDIO -> writeAudio(audio, out);
      case END -> {
        if (!begun) {
          writeAudio(AudioChunk.NONE, out); // a dialogue that began with status 2 is error 10008
        }
        requests.end(out);
      }
    }
  }

  private void writeAudio(AudioChunk audio, Outbox out) {
    if (begun) {
      requests.middle(audio, out);
    } else {
      begun = true;
      requests.first(audio, out);
    }
  }

  @Override
  public void read(Reply reply, Inbox in) {
    if (!reply.isMessage()) {
      String words = RefusedUpgrade.words(reply);
      in.fail(RefusedUpgrade.of(reply.status(), words).failure(shown(words), null));
      return;
    }
    try {
      boolean candidates = in.wants(Detail.ALTERNATIVES);
      readMessage(
          reader.read(reply.array(), reply.offset(), reply.length(), candidates), reply, in);
    } catch (IOException e) {
      in.fail(malformed());
    }
  }

  private void readMessage(IatMessage message, Reply reply, Inbox in) {
    if (sid == null && !message.sid.isEmpty()) {
      sid = shown(message.sid);
      in.traceId(sid);
    }
    if (!message.isSuccess()) {
      String code = shown(message.code);
      in.fail(
          code.isEmpty() ? malformed() : IatErrors.of(code).failure(shown(message.message), sid));
      return;
    }
    if (message.hasResult) {
      translator.translate(message, reply, in);
    }
    if (message.last) {
      in.end(Inbox.UNKNOWN);
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
    return VendorText.shown(text, secrets);
  }
}
