package org.example.nightingale.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** What the server has heard in one dialogue. Thread-safe. */
public final class Heard {
  private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
  private boolean open = true;

  Heard() {}

  synchronized void hear(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    audio.writeBytes(copy);
  }

  synchronized int bytes() {
    return audio.size();
  }

  synchronized void end() {
    open = false;
  }

  /** The audio, a copy. */
  public synchronized byte[] audio() {
    return audio.toByteArray();
  }

  /** Whether the client is connected. */
  public synchronized boolean isOpen() {
    return open;
  }
}
