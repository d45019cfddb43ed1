package io.github.camelasr.tck;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Reply;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a vendor hears and says, whatever its shape.
 *
 * @param provider makes the provider under test
 * @param options the options that it cannot do without
 * @param ear understands what the provider says
 * @param no refuses
 * @param hearsAbort whether giving up is told by a message
 */
record CannedWords(
    Supplier<? extends AsrProvider> provider,
    Map<String, String> options,
    Function<Outgoing, Heard> ear,
    No no,
    boolean hearsAbort) {

  /**
   * The vendor's no.
   *
   * @param error the message that carries a code
   * @param unknownCode a code that no document knows
   */
  record No(Function<String, Reply> error, String unknownCode) {}

  CannedWords(Supplier<? extends AsrProvider> provider, Map<String, String> options) {
    this(
        provider,
        options,
        message -> Heard.nothing(),
        new No(code -> Vendor.message(""), "99999"),
        false);
  }

  CannedWords hears(Function<Outgoing, Heard> another) {
    return new CannedWords(provider, options, another, no, hearsAbort);
  }

  CannedWords abortable() {
    return new CannedWords(provider, options, ear, no, true);
  }

  CannedWords refuses(No another) {
    return new CannedWords(provider, options, ear, another, hearsAbort);
  }
}
