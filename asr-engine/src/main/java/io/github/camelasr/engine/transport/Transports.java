package io.github.camelasr.engine.transport;

import io.github.camelasr.engine.internal.jdk.JdkTransport;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The transports there are. */
public final class Transports {
  private static final System.Logger LOG = System.getLogger(Transports.class.getName());

  private Transports() {}

  /**
   * Starts the transport of the application: the one that {@link ServiceLoader} finds, or {@link
   * #javaNetHttp()} if there is none or it cannot work here, of which it warns.
   *
   * @return a new transport, which the caller closes
   * @throws IllegalStateException if there is more than one, because a choice would depend on
   *     chance
   */
  public static Transport load() {
    try {
      return start(ServiceLoader.load(Transport.class).stream().toList());
    } catch (ServiceConfigurationError e) {
      LOG.log(Level.WARNING, "a transport cannot be used; java.net.http takes its place", e);
      return javaNetHttp();
    }
  }

  private static Transport start(List<ServiceLoader.Provider<Transport>> found) {
    if (found.size() > 1) {
      String names = found.stream().map(p -> p.type().getName()).collect(Collectors.joining(", "));
      throw new IllegalStateException(
          "there is more than one transport: " + names + "; hand one of them to the engine");
    }
    return found.isEmpty() ? javaNetHttp() : found.get(0).get();
  }

  /**
   * Starts the transport on {@code java.net.http}, which needs nothing beyond the JDK.
   *
   * @return a new transport, which the caller closes
   */
  public static Transport javaNetHttp() {
    return new JdkTransport();
  }
}
