package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Plain connections stay on this machine unless somebody insists. */
public final class EndpointPolicy {
  private static final Set<String> PLAIN = Set.of("ws", "http");
  private static final Set<String> ENCRYPTED = Set.of("wss", "https");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");

  private EndpointPolicy() {}

  /**
   * Whether a host is this machine.
   *
   * @param host as a URL has it
   * @return true for addresses and names of the loopback interface
   */
  public static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host).matches();
  }

  static void check(URI uri, boolean allowInsecure) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String host = uri.getHost();
    if (host == null || !(PLAIN.contains(scheme) || ENCRYPTED.contains(scheme))) {
      throw AsrException.of(
              ErrorCategory.BAD_OPTION, "the endpoint is not a ws, wss, http or https URL")
          .remedy("Correct the option 'endpoint'.")
          .build();
    }
    if (PLAIN.contains(scheme) && !allowInsecure && !isLoopback(host)) {
      throw AsrException.of(
              ErrorCategory.BAD_OPTION,
              "the endpoint "
                  + scheme
                  + "://"
                  + host
                  + " would send speech and signatures unencrypted")
          .remedy("Use " + scheme + "s, or set allowInsecure=true if that is what you want.")
          .build();
    }
  }
}
