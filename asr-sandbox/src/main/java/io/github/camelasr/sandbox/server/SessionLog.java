package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.SessionRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is known of one session. Written on its event loop, read by any thread. */
public final class SessionLog {

  private static final int MAX_WARNINGS = 100;

  private final int number;
  private final String api;
  private final AudioLog audio;
  private final Set<String> warnings = new LinkedHashSet<>();
  private String parameters = "";
  private boolean complete;
  private Ending ending = Ending.OPEN;

  SessionLog(int number, String api, int captureBytes) {
    this.number = number;
    this.api = api;
    this.audio = new AudioLog(captureBytes);
  }

  /**
   * Returns the number of the session.
   *
   * @return from 1
   */
  public int number() {
    return number;
  }

  /**
   * Notes the client's parameters.
   *
   * @param json as they came
   */
  public synchronized void parameters(String json) {
    parameters = json;
  }

  /**
   * Notes audio, and that it has just come.
   *
   * @param bytes the audio of one message
   * @param totalMs the length of all audio so far in milliseconds, with this
   */
  public synchronized void audio(byte[] bytes, long totalMs) {
    audio.add(bytes, totalMs, System.nanoTime());
  }

  /**
   * Notes something that the vendor would ignore. The same warning counts once.
   *
   * @param sentence what the client did
   */
  public synchronized void warn(String sentence) {
    if (warnings.size() < MAX_WARNINGS) {
      warnings.add(sentence);
    }
  }

  /** Notes that the last result is sent; told before it leaves, so that who has it can ask. */
  public synchronized void completed() {
    complete = true;
  }

  /**
   * Notes how the session ended; only the first cause counts.
   *
   * @param how the kind
   * @param code what belongs to it
   */
  public synchronized void ended(Ending.How how, int code) {
    if (ending.how() == Ending.How.OPEN) {
      ending = new Ending(how, code);
    }
  }

  synchronized boolean isEnded() {
    return ending.how() != Ending.How.OPEN;
  }

  synchronized SessionRecord snapshot() {
    return new SessionRecord(
        number, api, parameters, audio.snapshot(), List.copyOf(warnings), complete, ending);
  }
}
