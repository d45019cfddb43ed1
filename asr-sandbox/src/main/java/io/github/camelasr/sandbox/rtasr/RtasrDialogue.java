package io.github.camelasr.sandbox.rtasr;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.server.Dialogue;
import io.github.camelasr.sandbox.server.Peer;
import io.github.camelasr.sandbox.server.SessionLog;
import io.github.camelasr.sandbox.server.Upgrade;
import io.github.camelasr.sandbox.speech.PcmBytes;
import io.github.camelasr.sandbox.speech.Recognizer;
import java.io.IOException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One dialogue: document "接口调用流程". The end mark may be binary, as the document says, or text, as
 * the vendor's own program sends it.
 */
final class RtasrDialogue implements Dialogue {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int SAMPLE_RATE = 16_000;

  /** No audio message is shorter than this, and no end mark longer. */
  private static final int LONGEST_MARK = 64;

  private static final int INVALID_PARAMETER = 10106;
  private static final int READ_ERROR = 10205;

  /** What is there once the client was let in. */
  private record Ears(Recognizer recognizer, RtasrResults results) {}

  private final RtasrProtocol protocol;
  private final Upgrade request;
  private final Peer peer;
  private final SessionLog log;
  private final Envelope envelope;
  private final PcmBytes pcm = new PcmBytes();
  private Peer.Timer idle = () -> {};
  private @Nullable Ears ears;
  private boolean ended;

  RtasrDialogue(RtasrProtocol protocol, Upgrade request, Peer peer, SessionLog log) {
    this.protocol = protocol;
    this.request = request;
    this.peer = peer;
    this.log = log;
    this.envelope = new Envelope(String.format("rta%08x@sb%016x", log.number(), System.nanoTime()));
  }

  @Override
  public void opened() {
    note();
    try {
      RtasrOrder order = protocol.admit(request, log);
      Recognizer recognizer =
          protocol.terms().recognizers().forSession(log.number(), SAMPLE_RATE, order.language());
      ears = new Ears(recognizer, new RtasrResults(order, envelope, peer::send));
      peer.send(envelope.started());
      restartIdle();
    } catch (RtasrRefusal refusal) {
      fail(refusal.code(), refusal.desc());
    }
  }

  private void note() {
    ObjectNode noted = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(request.query()).forEach(noted::put);
    noted.remove("signa");
    log.parameters(noted.toString());
  }

  @Override
  public void binary(byte[] message) {
    Ears listening = ears;
    if (listening == null || ended) {
      log.warn("a message outside of the dialogue");
    } else if (isEnd(message)) {
      end(listening);
    } else {
      hear(message, listening);
    }
  }

  @Override
  public void text(byte[] utf8) {
    Ears listening = ears;
    if (listening == null || ended) {
      log.warn("a message outside of the dialogue");
    } else if (isEnd(utf8)) {
      end(listening);
    } else {
      fail(INVALID_PARAMETER, "invalid parameter|text message");
    }
  }

  private static boolean isEnd(byte[] message) {
    if (message.length > LONGEST_MARK || message.length == 0 || message[0] != '{') {
      return false;
    }
    try {
      return JSON.readTree(message).path("end").asBoolean();
    } catch (IOException e) {
      return false;
    }
  }

  private void hear(byte[] message, Ears listening) {
    restartIdle();
    short[] frames = pcm.frames(message);
    int from = 0;
    while (from < frames.length) {
      from = listening.recognizer().hear(frames, from, frames.length, listening.results());
    }
    log.audio(message, listening.recognizer().positionMs());
    peer.heard(listening.recognizer().positionMs());
  }

  /** "当所有结果发送完毕后，服务端断开连接". */
  private void end(Ears listening) {
    ended = true;
    idle.cancel();
    listening.recognizer().end(listening.results());
    listening.results().end();
    peer.finish();
  }

  @Override
  public void fail(int code, String message) {
    idle.cancel();
    peer.fail(code, envelope.error(code, message));
  }

  private void restartIdle() {
    idle.cancel();
    idle =
        peer.after(
            protocol.limits().idle(), () -> fail(READ_ERROR, "websocket read error|timeout"));
  }
}
