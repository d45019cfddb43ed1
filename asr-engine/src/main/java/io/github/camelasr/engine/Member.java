package io.github.camelasr.engine;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.engine.internal.session.SessionSetup.Policy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One provider of a recognizer, its options checked.
 *
 * @param provider its name
 * @param declaration what the chosen protocol takes and can do
 * @param plan its checked configuration
 * @param exchange how a token is obtained, if it wants one
 * @param policy the caller's choices
 * @param isJob whether it takes recordings as a whole
 */
record Member(
    String provider,
    Declaration declaration,
    Plan plan,
    Optional<TokenExchange> exchange,
    Policy policy,
    boolean isJob) {

  List<AudioFormat> accepts() {
    return plan.rules().accepts();
  }

  /** What it lacks of what is wanted. */
  Set<Capability> missing(Set<Capability> wanted) {
    Set<Capability> missing = new TreeSet<>(wanted);
    missing.removeAll(declaration.capabilities());
    return missing;
  }

  /** Whether audio in a format can be had, perhaps resampled. */
  boolean takes(AudioFormat source) {
    return find(source).isPresent();
  }

  /** The format in which audio goes to the vendor. */
  AudioFormat target(AudioFormat source) {
    return find(source)
        .orElseThrow(
            () ->
                AsrException.of(ErrorCategory.BAD_AUDIO, "the vendor does not take " + source)
                    .provider(provider)
                    .remedy("Send one of " + accepts() + ".")
                    .build());
  }

  private Optional<AudioFormat> find(AudioFormat source) {
    if (isJob || accepts().contains(source)) {
      return Optional.of(source);
    }
    return isMonoPcm(source)
        ? accepts().stream().filter(Member::isMonoPcm).findFirst()
        : Optional.empty();
  }

  private static boolean isMonoPcm(AudioFormat format) {
    return format.encoding() == AudioEncoding.PCM_S16LE && format.channels() == 1;
  }
}
