package io.github.camelasr.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Variant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Writes providers for scripts: {@code {"providers":[{"name","configured","variants":[{"name",
 * "default","summary","document","capabilities":[],"limits":[],"options":[{"name","type","help",
 * "source","required","secret","default","allowed":[],"min","max"}]}]}]}}; a default or bound that
 * there is not is left out.
 */
final class ProviderJson {
  private ProviderJson() {}

  static String write(List<AsrProvider> providers, Predicate<AsrProvider> configured) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode list = document.putArray("providers");
    for (AsrProvider provider : providers) {
      ObjectNode node = list.addObject().put("name", provider.name());
      node.put("configured", configured.test(provider));
      ArrayNode variants = node.putArray("variants");
      for (Variant variant : provider.variants()) {
        variant(variants.addObject(), variant.declaration(), variants.size() == 1);
      }
    }
    return document.toString();
  }

  private static void variant(ObjectNode node, Declaration declaration, boolean isDefault) {
    node.put("name", declaration.name()).put("default", isDefault);
    node.put("summary", declaration.summary()).put("document", declaration.document());
    texts(
        node.putArray("capabilities"),
        declaration.capabilities().stream().sorted().map(c -> lower(c.name())).toList());
    texts(node.putArray("limits"), declaration.limits());
    ArrayNode options = node.putArray("options");
    declaration.options().forEach(option -> option(options.addObject(), option));
  }

  private static void option(ObjectNode node, OptionSpec option) {
    node.put("name", option.name()).put("type", lower(option.type().name()));
    node.put("help", option.help()).put("source", option.source());
    node.put("required", option.required()).put("secret", option.secret());
    option.defaultValue().ifPresent(value -> node.put("default", value));
    texts(node.putArray("allowed"), option.allowed());
    bound(node, "min", option.min());
    bound(node, "max", option.max());
  }

  private static void bound(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    }
  }

  private static void texts(ArrayNode array, Collection<String> values) {
    values.forEach(array::add);
  }

  private static String lower(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
