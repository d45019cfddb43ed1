package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.Ending.How;
import io.github.camelasr.sandbox.script.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One session: carries messages between a wire and a dialogue, and lets the timed faults happen.
 */
final class Conversation implements Peer {

  /** The close status of an orderly end. */
  private static final int NORMAL = 1000;

  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);

  private final Wire wire;
  private final Protocol protocol;
  private final SessionLog log;
  private final Delivery delivery;
  private final Dialogue dialogue;
  private final Timers timers;
  private final List<Fault.Timed> timed = new ArrayList<>();
  private boolean silenced;
  private boolean closing;

  Conversation(Wire wire, Arrival arrival, List<Fault> faults) {
    this.wire = wire;
    this.protocol = arrival.protocol();
    this.log = arrival.log();
    this.timers = new Timers(wire);
    this.delivery = new Delivery(wire, timers, faults);
    for (Fault fault : faults) {
      if (fault instanceof Fault.Timed later) {
        timed.add(later);
      }
    }
    this.dialogue = protocol.open(arrival.request(), this, log);
  }

  /** The handshake is done. */
  void opened() {
    if (wire.isOpen()) {
      dialogue.opened();
      heard(0);
    }
  }

  /** A text message came. */
  void text(byte[] utf8) {
    if (!silenced && !log.isEnded()) {
      dialogue.text(utf8);
    }
  }

  /** A binary message came. */
  void binary(byte[] message) {
    if (!silenced && !log.isEnded()) {
      dialogue.binary(message);
    }
  }

  /** Whether a stall forbids every word, pongs included. */
  boolean isSilenced() {
    return silenced;
  }

  /** The client has sent a close frame. */
  void closedByClient(int status) {
    log.ended(How.CLIENT_CLOSED, status);
    if (closing) {
      wire.drop();
    } else if (!silenced) {
      wire.close(status);
    }
  }

  /** The connection is no more. */
  void gone() {
    log.ended(How.ABORTED, 0);
    timers.cancelAll();
  }

  /** The connection failed. */
  void failed(Throwable cause) {
    log.warn("the connection failed: " + cause);
  }

  @Override
  public void send(String text) {
    if (!silenced && wire.isOpen()) {
      delivery.send(text);
    }
  }

  @Override
  public void sendLast(String text, Duration linger) {
    Duration late = delivery.lateness();
    if (late.isZero()) {
      deliverLast(text, linger);
    } else {
      after(late, () -> deliverLast(text, linger));
    }
  }

  @Override
  public void finish() {
    Duration late = delivery.lateness();
    if (late.isZero()) {
      closeFinished();
    } else {
      after(late, this::closeFinished);
    }
  }

  private void closeFinished() {
    if (!silenced && wire.isOpen()) {
      log.completed();
      delivery.flushHeld();
      close(NORMAL);
    }
  }

  @Override
  public void fail(int code, String text) {
    if (!silenced && wire.isOpen()) {
      log.ended(How.ERROR, code);
      delivery.sendLast(text);
      close(NORMAL);
    }
  }

  @Override
  public void heard(long audioMs) {
    for (Fault.Timed fault : List.copyOf(timed)) {
      if (fault.afterAudioMs() <= audioMs && timed.remove(fault) && !log.isEnded()) {
        happen(fault);
      }
    }
  }

  @Override
  public Timer after(Duration delay, Runnable task) {
    return silenced ? () -> {} : timers.after(delay, task);
  }

  @Override
  public long nanoTime() {
    return wire.nanoTime();
  }

  private void deliverLast(String text, Duration linger) {
    if (!silenced && wire.isOpen()) {
      log.completed();
      delivery.sendLast(text);
      after(linger, () -> close(NORMAL));
    }
  }

  private void happen(Fault.Timed fault) {
    if (fault instanceof Fault.Fail fail) {
      dialogue.fail(fail.code(), fail.message());
    } else if (fault instanceof Fault.Close close) {
      log.ended(How.SERVER_CLOSED, close.status());
      wire.close(close.status());
    } else if (fault instanceof Fault.Reset) {
      log.ended(How.RESET, 0);
      wire.reset();
    } else if (fault instanceof Fault.Stall) {
      silenced = true;
      timers.cancelAll();
    } else if (fault instanceof Fault.SlowReads slow) {
      wire.reading(false);
      after(slow.pause(), () -> wire.reading(true));
    } else if (fault instanceof Fault.Say say) {
      send(say.text());
    } else if (fault instanceof Fault.ExpireTokens) {
      protocol.expireTokens();
    }
  }

  /** Asks the client to close; one that does not is cut off. */
  private void close(int status) {
    if (!closing && !silenced && wire.isOpen()) {
      closing = true;
      log.ended(How.SERVER_CLOSED, status);
      wire.askToClose(status);
      after(CLOSE_PATIENCE, wire::drop);
    }
  }
}
