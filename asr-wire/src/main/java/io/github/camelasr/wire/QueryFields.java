package io.github.camelasr.wire;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.Settings;
import io.github.camelasr.signing.PercentEncoding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How options become the parameters of a URL or a form: an option's source names the vendor's
 * field, or several, separated by commas, where the vendor spells it in several ways. An option
 * without a source is not sent.
 */
public final class QueryFields {
  private static final String SEPARATOR = ", ";

  private QueryFields() {}

  /**
   * The parameters that options and {@code param.NAME} ask for.
   *
   * @param options the options of the protocol
   * @param settings their values
   * @return values by the vendor's field, in the order of the fields
   */
  public static Map<String, String> of(List<OptionSpec> options, Settings settings) {
    Map<String, String> fields = new TreeMap<>();
    for (OptionSpec option : options) {
      if (!option.source().isEmpty()) {
        settings.find(option.name()).ifPresent(value -> put(fields, option.source(), value));
      }
    }
    fields.putAll(settings.params());
    return fields;
  }

  private static void put(Map<String, String> fields, String source, String value) {
    for (String field : source.split(SEPARATOR, -1)) {
      fields.put(field, value);
    }
  }

  /**
   * Writes parameters for a URL or a form.
   *
   * @param fields values by the vendor's field
   * @return {@code &NAME=VALUE} for each
   */
  public static String encode(Map<String, String> fields) {
    StringBuilder text = new StringBuilder();
    fields.forEach(
        (name, value) ->
            text.append('&')
                .append(PercentEncoding.encode(name))
                .append('=')
                .append(PercentEncoding.encode(value)));
    return text.toString();
  }
}
