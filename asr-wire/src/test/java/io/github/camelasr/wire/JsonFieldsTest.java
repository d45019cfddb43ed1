package io.github.camelasr.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.api.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFieldsTest {
  private static final List<OptionSpec> OPTIONS =
      List.of(
          OptionSpec.of("engineType", OptionType.STRING, "help")
              .source("config.engine_type")
              .build(),
          OptionSpec.of("nbest", OptionType.INTEGER, "help").source("nbest").build());

  private static String json(String... given) {
    Map<String, String> values = new HashMap<>();
    for (int at = 0; at < given.length; at += 2) {
      values.put(given[at], given[at + 1]);
    }
    byte[] bytes = new JsonFields().options(OPTIONS, Settings.check(OPTIONS, values)).toBytes();
    return new String(bytes, US_ASCII);
  }

  @Test
  void nothingIsAnEmptyObject() {
    assertThat(json()).isEqualTo("{}");
  }

  @Test
  void optionsHaveTheVendorsNamesAndTypes() {
    assertThat(json("nbest", "5", "engineType", "16k"))
        .isEqualTo("{\"engine_type\":\"16k\",\"nbest\":5}");
  }

  @Test
  void textIsAsciiAndEscaped() {
    byte[] bytes = new JsonFields().text("a\"", "语\n\"").toBytes();

    assertThat(new String(bytes, US_ASCII)).isEqualTo("{\"a\\\"\":\"\\u8BED\\n\\\"\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "-1.5, -1.5",
    "true, true",
    "05, '\"05\"'",
    "'\"5\"', '\"5\"'",
    "'\"', '\"\\\"\"'",
    "'{}', '\"{}\"'",
    "1e9, '\"1e9\"'"
  })
  void parameterIsWhatItLooksLike(String value, String written) {
    assertThat(json("param.x", value)).isEqualTo("{\"x\":" + written + "}");
  }

  @Test
  void parameterReplacesTheOptionOfItsField() {
    assertThat(json("engineType", "16k", "param.engine_type", "8k"))
        .isEqualTo("{\"engine_type\":\"8k\"}");
  }
}
