package io.github.camelasr.sandbox.huawei;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.server.Dialogue;
import io.github.camelasr.sandbox.server.Peer;
import io.github.camelasr.sandbox.server.SessionLog;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One connection: sessions one after the other, each from {@code START} to {@code END}. An error
 * ends the session and not the connection; until the next {@code START} audio is ignored.
 */
final class RasrDialogue implements Dialogue {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RasrRules rules;
  private final Peer peer;
  private final SessionLog log;
  private final RasrMessages messages = new RasrMessages(UUID.randomUUID().toString());
  private Peer.Timer idle = () -> {};
  private @Nullable RasrSession session;
  private boolean voiceTold;

  RasrDialogue(RasrRules rules, Peer peer, SessionLog log) {
    this.rules = rules;
    this.peer = peer;
    this.log = log;
  }

  @Override
  public void text(byte[] utf8) {
    try {
      JsonNode message = JSON.readTree(utf8);
      switch (message.path("command").asText()) {
        case "START" -> start(message.path("config"));
        case "END" -> end(message.path("cancel"));
        case "" -> throw SisCode.MISSING.refusal("'command' is missing");
        default -> throw SisCode.INVALID.refusal("'command' is invalid");
      }
    } catch (IOException e) {
      error(SisCode.INVALID.code(), "the json is invalid");
    } catch (SisRefusal refusal) {
      error(refusal.code(), refusal.text());
    }
  }

  @Override
  public void binary(byte[] audio) {
    RasrSession current = session;
    if (current == null) {
      log.warn("audio outside a session was ignored");
      return;
    }
    if (!current.config().form().takes(audio.length)) {
      error(SisCode.INVALID.code(), "a message of " + audio.length + " bytes is invalid");
      return;
    }
    if (current.config().form().isCutShort(audio.length)) {
      log.warn("a message has an odd number of bytes");
    }
    watch();
    if (current.isDeaf()) {
      log.warn("audio was ignored: the session listens no further");
    } else {
      hear(current, audio);
    }
    peer.heard(current.durationMs());
  }

  /** Faults name a number: SIS.0303 is 303. */
  @Override
  public void fail(int code, String message) {
    error(String.format(Locale.ROOT, "SIS.%04d", code), message);
  }

  private void start(JsonNode config) {
    if (session != null) {
      throw SisCode.INVALID.refusal("START in a session");
    }
    log.parameters(config.toString());
    session = new RasrSession(rules, Config.of(config), log.number());
    voiceTold = false;
    peer.send(messages.start());
    watch();
  }

  private void hear(RasrSession current, byte[] audio) {
    RasrSession.Deaf deaf = current.hear(audio);
    log.audio(audio, current.durationMs());
    if (rules.mode() == RasrMode.SENTENCE && current.results().hasSpoken() && !voiceTold) {
      voiceTold = true;
      peer.send(messages.event("VOICE_START", current.results().startMs()));
    }
    switch (deaf) {
      case NO -> {}
      case SENTENCE_OVER -> peer.send(messages.event("VOICE_END", current.results().endMs()));
      case NOBODY_SPEAKS -> peer.send(messages.event("EXCEEDED_SILENCE", current.heardMs()));
      case AUDIO_TOO_LONG -> peer.send(messages.event("EXCEEDED_AUDIO", current.heardMs()));
    }
    if (!isHeldBack(current)) {
      current.results().take().map(messages::result).ifPresent(peer::send);
    }
    boolean overByItself =
        deaf == RasrSession.Deaf.SENTENCE_OVER || deaf == RasrSession.Deaf.NOBODY_SPEAKS;
    if (overByItself && rules.endsUnasked()) {
      log.completed();
      close("NORMAL");
    }
  }

  /** In sentence mode the final result comes with the end of the voice. */
  private boolean isHeldBack(RasrSession current) {
    return rules.mode() == RasrMode.SENTENCE
        && current.results().isSentenceOver()
        && !current.isDeaf();
  }

  /** The document's table has a boolean, its sample and the vendor's own client a string. */
  private void end(JsonNode cancel) {
    RasrSession current = session;
    if (current == null) {
      throw SisCode.INVALID.refusal("END outside a session");
    }
    String value = cancel.asText("false");
    if (!value.equals("true") && !value.equals("false")) {
      throw Config.invalid("cancel");
    }
    if (value.equals("true")) {
      log.ended(Ending.How.CANCELLED, 0);
      close("CANCEL");
      return;
    }
    current.end().map(messages::result).ifPresent(peer::send);
    session = null;
    idle.cancel();
    peer.sendLast(messages.end("NORMAL"), rules.limits().idle());
  }

  private void error(String code, String text) {
    log.warn(code + ": " + text);
    peer.send(messages.error(code, text));
    if (session != null) {
      close("ERROR");
    }
  }

  private void close(String reason) {
    session = null;
    idle.cancel();
    peer.send(messages.end(reason));
  }

  private void watch() {
    idle.cancel();
    idle = peer.after(rules.limits().idle(), this::expire);
  }

  private void expire() {
    if (session != null) {
      session = null;
      String text = "no audio came for " + rules.limits().idle().toSeconds() + " s";
      peer.fail(304, messages.fatal(SisCode.IDLE.code(), text));
    }
  }
}
