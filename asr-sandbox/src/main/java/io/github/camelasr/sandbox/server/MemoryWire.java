package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.MemoryClient;
import io.github.camelasr.sandbox.script.MemorySocket;
import io.github.camelasr.sandbox.script.Time;
import java.time.Duration;
import java.util.List;

/** A WebSocket within the process, and the conversation on it. */
final class MemoryWire implements Wire, MemorySocket {

  private final Time time;
  private final MemoryClient client;
  private final Conversation conversation;
  private boolean open = true;

  MemoryWire(Time time, MemoryClient client, Arrival arrival, List<Fault> faults) {
    this.time = time;
    this.client = client;
    this.conversation = new Conversation(this, arrival, faults);
  }

  /** The client is in. */
  void begin() {
    client.opened();
    conversation.opened();
  }

  @Override
  public void text(byte[] utf8) {
    if (open) {
      conversation.text(utf8);
    }
  }

  @Override
  public void binary(byte[] message) {
    if (open) {
      conversation.binary(message);
    }
  }

  @Override
  public void closed(int status) {
    if (open) {
      conversation.closedByClient(status);
    }
  }

  @Override
  public void gone() {
    if (open) {
      open = false;
      conversation.gone();
    }
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  /** Fragments are put together by every client, and there are none here. */
  @Override
  public void send(String text, int fragment) {
    client.message(text);
  }

  @Override
  public void ping() {}

  @Override
  public void askToClose(int status) {
    client.closed(status);
  }

  @Override
  public void close(int status) {
    client.closed(status);
    gone();
  }

  @Override
  public void drop() {
    reset();
  }

  @Override
  public void reset() {
    if (open) {
      client.broken();
      gone();
    }
  }

  @Override
  public void reading(boolean wanted) {
    client.reading(wanted);
  }

  @Override
  public long nanoTime() {
    return time.nanoTime();
  }

  @Override
  public Runnable after(Duration delay, Runnable task) {
    return time.after(delay, task);
  }
}
