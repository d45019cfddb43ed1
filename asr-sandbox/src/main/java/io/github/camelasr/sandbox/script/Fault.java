package io.github.camelasr.sandbox.script;

import java.time.Duration;
import java.util.Objects;

/**
 * One thing that goes wrong in a session. Faults of one session add up. A fault that has {@code
 * afterAudioMs} happens once, when that much audio was received; at 0 it happens right after the
 * handshake, before any audio.
 *
 * <p>In an HTTP protocol a timed fault befalls the answer to the request with that audio: a close
 * or reset comes in place of the answer, {@code Say} replaces its body, slow reads delay it, and a
 * stall leaves it and all later ones out. A lost message is an answer that never comes although the
 * request was heard. Fragments, pings, duplicates and swaps mean nothing there.
 */
public sealed interface Fault {

  /** A fault that waits for audio. */
  sealed interface Timed extends Fault {
    /**
     * Returns when the fault happens.
     *
     * @return milliseconds of audio received, 0 for the end of the handshake
     */
    long afterAudioMs();
  }

  /** A fault of every message that the server sends. */
  sealed interface Delivery extends Fault {}

  /**
   * The handshake, or the HTTP request, is refused before the vendor's own checks.
   *
   * @param status the HTTP status, 300 to 599
   * @param body the body, usually JSON
   */
  record Refuse(int status, String body) implements Fault {
    /** Checks the status. */
    public Refuse {
      Objects.requireNonNull(body, "body");
      if (status < 300 || status > 599) {
        throw new IllegalArgumentException("not a refusal: " + status);
      }
    }
  }

  /** The handshake is never answered, the connection stays open. */
  record Ignore() implements Fault {}

  /**
   * The vendor's error message, then the vendor's way to end.
   *
   * @param afterAudioMs when
   * @param code the vendor's code
   * @param message the vendor's text
   */
  record Fail(long afterAudioMs, int code, String message) implements Timed {}

  /**
   * A close frame, and the connection is gone without waiting for the client's close.
   *
   * @param afterAudioMs when
   * @param status the WebSocket close status
   */
  record Close(long afterAudioMs, int status) implements Timed {}

  /**
   * The TCP connection is reset.
   *
   * @param afterAudioMs when
   */
  record Reset(long afterAudioMs) implements Timed {}

  /**
   * The server still reads but sends nothing more: no result, no pong, no close.
   *
   * @param afterAudioMs when
   */
  record Stall(long afterAudioMs) implements Timed {}

  /**
   * The server reads nothing for a while, so that the client's buffers fill.
   *
   * @param afterAudioMs when
   * @param pause for how long
   */
  record SlowReads(long afterAudioMs, Duration pause) implements Timed {}

  /**
   * Any text as a message, for hostile input: malformed, huge, with unknown fields.
   *
   * @param afterAudioMs when
   * @param text the message as it is sent
   */
  record Say(long afterAudioMs, String text) implements Timed {}

  /**
   * All tokens that the vendor has issued so far are dead, as if their time were over.
   *
   * @param afterAudioMs when
   */
  record ExpireTokens(long afterAudioMs) implements Timed {}

  /**
   * Every message arrives in WebSocket fragments, cut without regard for characters.
   *
   * @param bytes the size of a fragment, at least 1
   */
  record Fragments(int bytes) implements Delivery {
    /** Checks the size. */
    public Fragments {
      if (bytes < 1) {
        throw new IllegalArgumentException("a fragment has at least one byte");
      }
    }
  }

  /** A PING goes before every message. */
  record Pings() implements Delivery {}

  /** Every message arrives twice. */
  record Duplicates() implements Delivery {}

  /**
   * Messages change places in pairs, if the second comes within 300 ms; the last one stays the
   * last.
   */
  record Swaps() implements Delivery {}

  /**
   * One message is lost.
   *
   * @param nth which one, from 1
   */
  record Loss(int nth) implements Delivery {}

  /**
   * One HTTP answer is another one, as if from a gateway on the way.
   *
   * @param nth which answer of the session, from 1
   * @param status the HTTP status
   * @param body the body
   */
  record Status(int nth, int status, String body) implements Delivery {}

  /**
   * A job is still at work however often it is asked for.
   *
   * @param times how many queries are told so
   */
  record Busy(int times) implements Delivery {}

  /**
   * The last message comes late.
   *
   * @param delay how late
   */
  record LateFinal(Duration delay) implements Delivery {}
}
