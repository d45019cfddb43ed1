package io.github.camelasr.sandbox.server;

import java.time.Duration;

/** The client of one session, as its dialogue sees it. For the session's event loop only. */
public interface Peer {

  /** A timer that was set. */
  interface Timer {
    /** Takes the timer back; nothing happens if it has run. */
    void cancel();
  }

  /**
   * Sends a text message. Ignored when the session is over.
   *
   * @param text the message
   */
  void send(String text);

  /**
   * Sends the last result of the session, and closes it by itself if the client does not.
   *
   * @param text the message, which a fault may delay
   * @param linger how long the client has to close
   */
  void sendLast(String text, Duration linger);

  /** Closes the session, because the last result was sent: a fault may delay it. */
  void finish();

  /**
   * Sends an error message and closes the session.
   *
   * @param code the vendor's code, for the record
   * @param text the message
   */
  void fail(int code, String text);

  /**
   * Tells how much audio has come, so that faults happen in their time.
   *
   * @param audioMs milliseconds of audio since the session began
   */
  void heard(long audioMs);

  /**
   * Sets a timer; it dies with the session.
   *
   * @param delay when to run
   * @param task what to run, on the session's event loop
   * @return the timer
   */
  Timer after(Duration delay, Runnable task);

  /**
   * Tells the session's time.
   *
   * @return nanoseconds since some moment
   */
  long nanoTime();
}
