package io.github.camelasr.component;

import io.github.camelasr.component.ProviderState.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;

/** Shows the developer which providers there are and how their sessions go. */
@DevConsole(
    name = AsrComponent.SCHEME,
    displayName = "Speech Recognition",
    description = "Speech recognition")
public final class AsrDevConsole extends AbstractDevConsole {

  /** The console as Camel creates it. */
  public AsrDevConsole() {
    super("camel", AsrComponent.SCHEME, "Speech Recognition", "Providers and their sessions");
  }

  @Override
  protected String doCallText(Map<String, Object> options) {
    StringBuilder text = new StringBuilder();
    rows().forEach(row -> text.append(row).append('\n'));
    return text.toString();
  }

  @Override
  protected Map<String, Object> doCallJson(Map<String, Object> options) {
    return Map.of("providers", rows());
  }

  private List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (getCamelContext().hasComponent(AsrComponent.SCHEME) instanceof AsrComponent component) {
      component
          .observation()
          .states()
          .all()
          .forEach((provider, state) -> rows.add(row(provider, state.figures())));
    }
    return rows;
  }

  private static Map<String, Object> row(String provider, Figures figures) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("provider", provider);
    row.put("running", figures.running());
    row.put("ended", figures.ended());
    row.put("failed", figures.failed());
    figures
        .last()
        .ifPresent(
            failure -> {
              row.put("lastFailure", failure.error().category().name());
              row.put("lastFailureAt", failure.at().toString());
            });
    return row;
  }
}
