package io.github.camelasr.wire.rtasr;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import java.util.List;

/** The options that whoever speaks this format has. */
public final class RtasrOptions {
  private RtasrOptions() {}

  /**
   * The credentials and the endpoint.
   *
   * @param endpoint where the service is by default
   * @param key what the key is called in the vendor's console
   * @return three options
   */
  public static List<OptionSpec> access(String endpoint, String key) {
    return List.of(
        OptionSpec.of("appId", OptionType.STRING, "Application id").required().build(),
        OptionSpec.of("apiKey", OptionType.STRING, key).required().secret().build(),
        OptionSpec.of("endpoint", OptionType.URI, "Where to connect")
            .defaultValue(endpoint)
            .build());
  }

  /**
   * The punctuation and the field of use.
   *
   * @return two options
   */
  public static List<OptionSpec> speech() {
    return List.of(
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
   * How fast audio may be sent after falling behind, by {@link RtasrPlan}.
   *
   * @return one option
   */
  public static OptionSpec catchUp() {
    return OptionSpec.of(
            "catchUp",
            OptionType.DECIMAL,
            "Seconds of audio a second after falling behind; too fast makes the engine fail")
        .defaultValue("2")
        .range(1, 100)
        .build();
  }
}
