package io.github.camelasr.sandbox.iflytek;

import io.github.camelasr.sandbox.script.Limits;
import io.github.camelasr.sandbox.script.Quirk;
import io.github.camelasr.sandbox.speech.Recognizers;
import java.time.Duration;
import java.util.Set;

/**
 * What all sessions of the protocol share.
 *
 * @param limits how long a session may last
 * @param quirks how answers depart from the document
 * @param recognizers hear the audio
 */
public record IatRules(Limits limits, Set<Quirk> quirks, Recognizers recognizers) {

  /** "整个会话时长最多持续60s，或者超过10s未发送数据". */
  public static final Limits LIMITS = Limits.of(Duration.ofSeconds(10), Duration.ofSeconds(60));

  /** Copies the quirks. */
  public IatRules {
    quirks = Set.copyOf(quirks);
  }
}
