package io.github.camelasr.sandbox.tencent;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.sandbox.script.Quirk;
import io.github.camelasr.sandbox.server.Dialogue;
import io.github.camelasr.sandbox.server.Peer;
import io.github.camelasr.sandbox.server.SessionLog;
import io.github.camelasr.sandbox.server.Upgrade;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The dialogue of one WebSocket: document "接口调用流程". */
final class V2Dialogue implements Dialogue {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int TOO_FAST = 4000;
  private static final int NO_AUDIO = 4008;
  private static final int UNKNOWN_TEXT = 4010;

  private final V2Gate gate;
  private final Upgrade request;
  private final Peer peer;
  private final SessionLog log;
  private final Pace pace = new Pace();
  private Peer.Timer idle = () -> {};
  private V2Results results;
  private @Nullable Ears ears;
  private boolean ended;

  V2Dialogue(V2Gate gate, Upgrade request, Peer peer, SessionLog log) {
    this.gate = gate;
    this.request = request;
    this.peer = peer;
    this.log = log;
    this.results = results(new V2Settings.Output(false, 0, 0));
  }

  /** The vendor lets everybody in and says then whether it takes them. */
  @Override
  public void opened() {
    try {
      V2Settings settings = gate.admit(request, log);
      results = results(settings.output());
      ears =
          Ears.at(
              settings.sampleRateHz(),
              gate.terms().recognizers(),
              log.number(),
              settings.engine(),
              settings.voiceFormat());
      peer.send(results.hello());
      restartIdle();
    } catch (TencentRefusal refusal) {
      fail(refusal.code(), refusal.text());
    }
  }

  private V2Results results(V2Settings.Output output) {
    return new V2Results(request.parameter("voice_id").orElse(""), output, peer::send);
  }

  @Override
  public void binary(byte[] message) {
    Ears listening = ears;
    if (listening == null || ended) {
      log.warn("audio outside of the dialogue");
      return;
    }
    restartIdle();
    long before = listening.durationMs();
    listening.hear(message, results);
    long after = listening.durationMs();
    log.audio(message, after);
    if (pace.isTooFast(peer.nanoTime(), after - before)
        && !gate.terms().quirks().contains(Quirk.ANY_PACE)) {
      fail(TOO_FAST, "audio is sent too fast");
    } else {
      peer.heard(after);
    }
  }

  @Override
  public void text(byte[] utf8) {
    Ears listening = ears;
    if (listening == null || !isEnd(utf8)) {
      fail(UNKNOWN_TEXT, "unknown text message");
    } else if (!ended) {
      ended = true;
      idle.cancel();
      listening.end(results);
      peer.sendLast(results.last(), gate.limits().linger());
    }
  }

  private static boolean isEnd(byte[] utf8) {
    try {
      return "end".equals(JSON.readTree(utf8).path("type").asText());
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void fail(int code, String message) {
    idle.cancel();
    peer.fail(code, results.error(code, message));
  }

  private void restartIdle() {
    idle.cancel();
    idle = peer.after(gate.limits().idle(), () -> fail(NO_AUDIO, "no audio for too long"));
  }
}
