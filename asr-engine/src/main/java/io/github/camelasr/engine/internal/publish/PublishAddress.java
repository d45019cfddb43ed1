package io.github.camelasr.engine.internal.publish;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.engine.internal.session.EndpointPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the built-in publisher listens, and how the vendor reaches it.
 *
 * @param reached what stands before the path, without a slash at its end; null for the address
 *     itself
 * @param listen the address on this machine
 */
public record PublishAddress(@Nullable String reached, InetSocketAddress listen) {
  private static final Pattern LISTEN =
      Pattern.compile("(?:(\\[[0-9a-fA-F:.]+]|[^:\\s]+):)?(\\d{1,5})");
  private static final String THIS_MACHINE = "127.0.0.1";
  private static final int HTTP_PORT = 80;
  private static final int LARGEST_PORT = 65_535;

  /**
   * What the options say.
   *
   * @param base the option {@code publishBase}
   * @param listen the option {@code publishListen}
   * @param endpoint where the vendor is; one on this machine can fetch without being told a base
   * @param allowInsecure whether recordings may go to other machines unencrypted
   * @return empty if nothing can be published
   * @throws AsrException of category {@code BAD_OPTION} if the options are wrong
   */
  public static Optional<PublishAddress> of(
      Optional<URI> base, Optional<String> listen, Optional<URI> endpoint, boolean allowInsecure) {
    if (base.isPresent()) {
      URI url = checked(base.get(), allowInsecure);
      return Optional.of(
          new PublishAddress(
              url.toString().replaceFirst("/+$", ""), address(listen.orElseGet(() -> own(url)))));
    }
    if (endpoint.filter(PublishAddress::isLoopback).isPresent()) {
      return Optional.of(new PublishAddress(null, address(listen.orElse("0"))));
    }
    if (listen.isPresent()) {
      throw bad("'publishListen' needs 'publishBase', the URL under which the vendor reaches it");
    }
    return Optional.empty();
  }

  private static URI checked(URI base, boolean allowInsecure) {
    String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.matches("https?")
        || base.getHost() == null
        || base.getRawUserInfo() != null
        || base.getRawQuery() != null
        || base.getRawFragment() != null) {
      throw bad("'publishBase' must be of the form https://host/path");
    }
    if (scheme.equals("http") && !allowInsecure && !isLoopback(base)) {
      throw bad(
          "'publishBase' would have recordings fetched unencrypted: use https, or set"
              + " allowInsecure=true if that is what you want");
    }
    return base;
  }

  /** Where a base is served that names this machine itself. */
  private static String own(URI base) {
    if ("https".equalsIgnoreCase(base.getScheme())) {
      throw bad(
          "'publishBase' is https, which another server must end: set 'publishListen' to the address"
              + " that it forwards to");
    }
    int port = base.getPort() < 0 ? HTTP_PORT : base.getPort();
    return (isLoopback(base) ? THIS_MACHINE : "0.0.0.0") + ":" + port;
  }

  private static InetSocketAddress address(String listen) {
    Matcher found = LISTEN.matcher(listen);
    if (!found.matches() || Integer.parseInt(found.group(2)) > LARGEST_PORT) {
      throw bad("'publishListen' must be PORT or HOST:PORT");
    }
    String host = found.group(1) == null ? THIS_MACHINE : found.group(1);
    try {
      return new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(found.group(2)));
    } catch (UnknownHostException e) {
      throw bad("'publishListen' names no address of this machine");
    }
  }

  private static boolean isLoopback(URI url) {
    return url.getHost() != null && EndpointPolicy.isLoopback(url.getHost());
  }

  private static AsrException bad(String detail) {
    return AsrException.of(ErrorCategory.BAD_OPTION, detail).build();
  }

  /** What stands before the path. */
  String base(int port) {
    String host = listen.getAddress().getHostAddress();
    String inUrl = host.contains(":") ? "[" + host + "]" : host;
    return reached == null ? "http://" + inUrl + ":" + port : reached;
  }

  String listenText() {
    return listen.getHostString() + ":" + listen.getPort();
  }
}
