package io.github.camelasr.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.api.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryFieldsTest {
  private static final List<OptionSpec> OPTIONS =
      List.of(
          OptionSpec.of("ours", OptionType.STRING, "Not sent").build(),
          OptionSpec.of("vadMdn", OptionType.INTEGER, "One name").source("vadMdn").build(),
          OptionSpec.of("lang", OptionType.STRING, "Two names").source("lang, language").build());

  private static Map<String, String> fields(Map<String, String> values) {
    return QueryFields.of(OPTIONS, Settings.check(OPTIONS, values));
  }

  @Test
  void optionIsSentUnderEveryNameThatTheVendorHasForIt() {
    assertThat(fields(Map.of("lang", "cn", "vadMdn", "2")))
        .isEqualTo(Map.of("lang", "cn", "language", "cn", "vadMdn", "2"));
  }

  @Test
  void optionWithoutASourceIsNotSentAndOneWithoutAValueNeither() {
    assertThat(fields(Map.of("ours", "x"))).isEmpty();
  }

  @Test
  void parameterThatIsPassedThroughCountsMore() {
    assertThat(fields(Map.of("lang", "cn", "param.lang", "en", "param.new", "1")))
        .containsEntry("lang", "en")
        .containsEntry("language", "cn")
        .containsEntry("new", "1");
  }

  @Test
  void namesAndValuesAreEncoded() {
    assertThat(QueryFields.encode(Map.of("a b", "x&y=z+中")))
        .isEqualTo("&a%20b=x%26y%3Dz%2B%E4%B8%AD");
  }
}
