package io.github.camelasr.sandbox.huawei;

import io.github.camelasr.sandbox.script.Limits;
import io.github.camelasr.sandbox.script.Quirk;
import io.github.camelasr.sandbox.server.Terms;
import io.github.camelasr.sandbox.speech.Recognizers;

/**
 * What all sessions of a mode share.
 *
 * @param mode the mode
 * @param limits how long a session may last
 * @param endsUnasked whether a session in sentence mode ends with its sentence
 * @param recognizers hear the audio
 */
record RasrRules(RasrMode mode, Limits limits, boolean endsUnasked, Recognizers recognizers) {

  static RasrRules of(RasrMode mode, Terms terms) {
    return new RasrRules(
        mode,
        terms.limits().orElse(mode.limits()),
        !terms.quirks().contains(Quirk.SENTENCE_WITHOUT_END),
        terms.recognizers());
  }
}
