package io.github.camelasr.component.micrometer;

import io.github.camelasr.component.SessionObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ContextServicePlugin;

/**
 * Has the sessions of a context measured, unless somebody else follows them. The meters are written
 * to the meter registry of the context, which Camel's own Micrometer components use, too, and
 * otherwise to Micrometer's global one.
 */
public final class AsrMetersPlugin implements ContextServicePlugin {
  private static final String NAME = "asrMeters";

  /** The plug-in as Camel finds it. */
  public AsrMetersPlugin() {}

  @Override
  public void load(CamelContext context) {
    if (context.getRegistry().findByType(SessionObserver.class).isEmpty()) {
      SessionObserver meters = new AsrMeters(() -> registry(context));
      context.getRegistry().bind(NAME, SessionObserver.class, meters);
    }
  }

  private static MeterRegistry registry(CamelContext context) {
    Set<MeterRegistry> found = context.getRegistry().findByType(MeterRegistry.class);
    return found.size() == 1 ? found.iterator().next() : Metrics.globalRegistry;
  }
}
