package io.github.camelasr.sandbox.iflytek;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelasr.sandbox.server.Dialogue;
import io.github.camelasr.sandbox.server.Peer;
import io.github.camelasr.sandbox.server.SessionLog;
import io.github.camelasr.sandbox.speech.Recognizer;
import org.jspecify.annotations.Nullable;

/** The dialogue of one IAT session: document "接口数据传输与接收". */
final class IatDialogue implements Dialogue {

  private enum Over {
    NO,
    BY_CLIENT,
    BY_ENGINE
  }

  /** What the first frame settles. */
  private record Session(AudioForm form, IatAudio audio, IatResults results) {}

  private final String appId;
  private final IatRules rules;
  private final Peer peer;
  private final SessionLog log;
  private final Envelope envelope;
  private Peer.Timer idle;
  private @Nullable Session session;
  private Over over = Over.NO;

  IatDialogue(String appId, IatRules rules, Peer peer, SessionLog log) {
    this.appId = appId;
    this.rules = rules;
    this.peer = peer;
    this.log = log;
    this.envelope = new Envelope(sid(log.number()), rules.quirks());
    this.idle = idleTimer();
  }

  @Override
  public void text(byte[] utf8) {
    try {
      idle.cancel();
      read(IatFrame.read(utf8));
      idle = idleTimer();
    } catch (IatRefusal refusal) {
      fail(refusal.code(), refusal.text());
    }
  }

  @Override
  public void binary(byte[] message) {
    fail(IatCode.MALFORMED_JSON.number(), IatCode.MALFORMED_JSON.text() + ": a binary message");
  }

  @Override
  public void fail(int code, String message) {
    idle.cancel();
    peer.fail(code, envelope.error(code, message));
  }

  private void read(IatFrame frame) {
    if (over != Over.NO) {
      throw (over == Over.BY_ENGINE ? IatCode.INVALID_HANDLE : IatCode.ENGINE_ENDED).refusal();
    }
    Session current = session;
    if (current == null) {
      current = begin(frame);
      session = current;
    } else {
      warnOfDepartures(frame);
    }
    hear(frame, current);
    if (frame.status() == IatFrame.LAST && over == Over.NO) {
      finish(current, Over.BY_CLIENT);
    }
    peer.heard(current.audio().durationMs());
  }

  private Session begin(IatFrame frame) {
    if (frame.status() != IatFrame.FIRST) {
      throw (frame.status() == IatFrame.LAST ? IatCode.FIRST_IS_LAST : IatCode.INVALID_HANDLE)
          .refusal();
    }
    JsonNode parameters = frame.root().path("business");
    log.parameters(parameters.toString());
    checkAppId(new Fields(frame.root().path("common"), "/common"));
    new Fields(frame.data(), "/data").required("audio");
    AudioForm form = AudioForm.of(frame.data());
    Business business = Business.of(parameters, form, log);
    Recognizer recognizer =
        rules.recognizers().forSession(log.number(), form.sampleRateHz(), business.language());
    peer.after(
        rules.limits().session().multipliedBy(61).dividedBy(60),
        () -> expire(IatCode.SESSION_TOO_LONG));
    IatResults results = new IatResults(envelope, business.output(), peer::send);
    return new Session(form, new IatAudio(form, business, recognizer), results);
  }

  private void checkAppId(Fields common) {
    String given = common.required("app_id");
    if (given.isEmpty()) {
      throw IatCode.EMPTY_APP_ID.refusal();
    }
    if (!given.equals(appId)) {
      throw IatCode.NO_LICENCE.refusal();
    }
  }

  private void hear(IatFrame frame, Session current) {
    if (frame.status() != IatFrame.LAST && !frame.hasAudio()) {
      throw IatCode.INVALID_PARAMETER.refusal("/data 'audio' param is required");
    }
    byte[] audio = frame.audio();
    if (audio.length == 0) {
      return;
    }
    if (current.form().isRaw() && audio.length % 2 != 0) {
      log.warn("a frame of raw audio has an odd number of bytes");
    }
    current.audio().hear(audio, current.results());
    log.audio(audio, current.audio().durationMs());
    if (current.audio().isEnded()) {
      finish(current, Over.BY_ENGINE);
    } else if (current.audio().durationMs() > rules.limits().session().toMillis()) {
      throw IatCode.SESSION_TOO_LONG.refusal();
    }
  }

  private void finish(Session current, Over by) {
    over = by;
    current.audio().end(current.results());
    peer.sendLast(current.results().last(), rules.limits().linger());
  }

  private void expire(IatCode code) {
    if (over == Over.NO) {
      fail(code.number(), code.text());
    }
  }

  private Peer.Timer idleTimer() {
    return peer.after(rules.limits().idle(), () -> expire(IatCode.IDLE));
  }

  private void warnOfDepartures(IatFrame frame) {
    if (frame.root().has("common") || frame.root().has("business")) {
      log.warn("common and business belong to the first frame only");
    }
    if (frame.status() == IatFrame.FIRST) {
      log.warn("status 0 belongs to the first frame only");
    }
    if (frame.hasAudio() && !(frame.data().has("format") && frame.data().has("encoding"))) {
      log.warn("format and encoding belong to every frame with audio");
    }
  }

  private static String sid(int number) {
    return String.format("iat%08x@sb%016x", number, System.nanoTime());
  }
}
