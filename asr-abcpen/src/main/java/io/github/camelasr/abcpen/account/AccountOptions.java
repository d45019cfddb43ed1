package io.github.camelasr.abcpen.account;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.api.Settings;
import io.github.camelasr.signing.PercentEncoding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The options that both protocols have, and how options become parameters: an option's source names
 * the vendor's field, or several where the vendor spells it in several ways.
 */
public final class AccountOptions {
  private static final String SEPARATOR = ", ";

  private AccountOptions() {}

  /**
   * The credentials and the endpoint.
   *
   * @param endpoint where the protocol is served by default
   * @return three options
   */
  public static List<OptionSpec> access(String endpoint) {
    return List.of(
        OptionSpec.of("appId", OptionType.STRING, "Application id").required().build(),
        OptionSpec.of("apiKey", OptionType.STRING, "Key of the service, which signs")
            .required()
            .secret()
            .build(),
        OptionSpec.of("endpoint", OptionType.URI, "Where to connect")
            .defaultValue(endpoint)
            .build());
  }

  /**
   * The language, the punctuation and the field of use.
   *
   * @return three options
   */
  public static List<OptionSpec> speech() {
    return List.of(
        OptionSpec.of(
                "lang",
                OptionType.STRING,
                "cn Chinese, also with English (vendor's own), en English")
            .allowed("cn", "en")
            .source("lang, language")
            .build(),
        OptionSpec.of("punc", OptionType.INTEGER, "0 leaves punctuation out")
            .allowed("0")
            .source("punc")
            .build(),
        OptionSpec.of("pd", OptionType.STRING, "Field of use")
            .allowed(
                "court", "edu", "finance", "medical", "tech", "isp", "gov", "ecom", "mil", "com",
                "life", "car")
            .source("pd")
            .build());
  }

  /**
   * The parameters that options and {@code param.NAME} ask for.
   *
   * @param options the options of the protocol
   * @param settings their values
   * @return values by the vendor's field
   */
  public static Map<String, String> fields(List<OptionSpec> options, Settings settings) {
    Map<String, String> fields = new TreeMap<>();
    for (OptionSpec option : options) {
      if (!option.source().isEmpty()) {
        settings.find(option.name()).ifPresent(value -> put(fields, option.source(), value));
      }
    }
    fields.putAll(settings.params());
    return fields;
  }

  /**
   * Puts a value under every spelling of a field.
   *
   * @param fields takes them
   * @param source the spellings, as in {@link OptionSpec#source()}
   * @param value the value
   */
  public static void put(Map<String, String> fields, String source, String value) {
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
