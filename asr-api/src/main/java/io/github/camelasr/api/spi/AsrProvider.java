package io.github.camelasr.api.spi;

import io.github.camelasr.api.Settings;
import java.util.List;
import java.util.Optional;

/**
 * A vendor: the type that {@link java.util.ServiceLoader} finds. One jar holds one vendor, and
 * nothing else has to change when it is dropped in. Declare it in {@code module-info} with {@code
 * provides} and in {@code META-INF/services}, so that both the module path and the class path find
 * it. Implementations are immutable.
 */
public interface AsrProvider {

  /**
   * The name by which routes and commands choose the vendor.
   *
   * @return lower-case letters, digits and hyphens
   */
  String name();

  /**
   * The vendor's protocols.
   *
   * @return at least one; the first is the default of the option {@code api}
   */
  List<Variant> variants();

  /**
   * How a token is obtained, for vendors that want one.
   *
   * @param settings the checked options
   * @return the exchange, or empty if requests are signed or a token was given
   */
  default Optional<TokenExchange> tokens(Settings settings) {
    return Optional.empty();
  }
}
