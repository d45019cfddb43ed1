package io.github.camelasr.sandbox.script;

import java.util.List;

/**
 * What the sandbox saw of one session, as a snapshot: of a session that is still open it is what
 * was seen so far.
 *
 * @param number the number of the session, from 1, over all vendors
 * @param api vendor and variant, such as {@code iflytek/iat}
 * @param parameters the client's parameters as the JSON text in which they came, empty before they
 *     came
 * @param received the audio
 * @param warnings what the vendor would silently ignore, one sentence each
 * @param complete whether the last result was sent
 * @param ending how the session ended
 */
public record SessionRecord(
    int number,
    String api,
    String parameters,
    Received received,
    List<String> warnings,
    boolean complete,
    Ending ending) {

  /** Copies the warnings. */
  public SessionRecord {
    warnings = List.copyOf(warnings);
  }
}
