package io.github.camelasr.tck.toyserver;

import io.github.camelasr.tck.Server.Dialogue;
import java.io.ByteArrayOutputStream;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What a toy's server has heard in one dialogue. */
final class ToyTalk {
  private static final int BYTES_A_SECOND = 32_000;

  private final NavigableMap<Integer, byte[]> audio = new TreeMap<>();
  private boolean open = true;

  /** Hears audio; a step that comes again replaces what it brought before. */
  synchronized void hear(int step, byte[] bytes) {
    audio.put(step, bytes);
  }

  /** Hears what follows. */
  synchronized void hear(byte[] bytes) {
    hear(audio.isEmpty() ? 0 : audio.lastKey() + 1, bytes);
  }

  synchronized double seconds() {
    return (double) audio.values().stream().mapToInt(bytes -> bytes.length).sum() / BYTES_A_SECOND;
  }

  synchronized void end() {
    open = false;
  }

  synchronized Dialogue seen() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    audio.values().forEach(all::writeBytes);
    return new Dialogue(all.toByteArray(), open);
  }
}
