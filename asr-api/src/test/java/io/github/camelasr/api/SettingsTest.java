package io.github.camelasr.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final List<OptionSpec> SPECS =
      List.of(
          OptionSpec.of("appId", OptionType.STRING, "The app's id").required().build(),
          OptionSpec.of("apiSecret", OptionType.STRING, "The secret").required().secret().build(),
          OptionSpec.of("vadEos", OptionType.INTEGER, "Silence in ms")
              .defaultValue("2000")
              .range(0, 60_000)
              .build(),
          OptionSpec.of("punctuation", OptionType.BOOLEAN, "Whether to punctuate").build(),
          OptionSpec.of("language", OptionType.STRING, "Language").allowed("zh", "en").build(),
          OptionSpec.of("threshold", OptionType.DECIMAL, "Noise").range(-1, 1).build(),
          OptionSpec.of("endpoint", OptionType.URI, "Where")
              .defaultValue("wss://example.com/a")
              .build());
  private static final Map<String, String> ENOUGH = Map.of("appId", "a", "apiSecret", "s3cr3t");

  @Test
  void defaultsFillWhatIsNotGiven() {
    Settings settings = Settings.check(SPECS, ENOUGH);

    assertThat(settings.integer("vadEos")).isEqualTo(2_000);
    assertThat(settings.uri("endpoint").getHost()).isEqualTo("example.com");
    assertThat(settings.find("language")).isEmpty();
    assertThat(settings.flag("punctuation")).isFalse();
    assertThat(settings.secret("apiSecret").reveal()).isEqualTo("s3cr3t");
  }

  @Test
  void allFaultsAreReportedAtOnce() {
    Map<String, String> given =
        Map.of(
            "vadEso", "1",
            "vadEos", "60001",
            "punctuation", "yes",
            "language", "fr",
            "threshold", "x",
            "endpoint", "nowhere");

    assertThatExceptionOfType(AsrException.class)
        .isThrownBy(() -> Settings.check(SPECS, given))
        .satisfies(e -> assertThat(e.category()).isEqualTo(ErrorCategory.BAD_OPTION))
        .withMessageContainingAll(
            "unknown option 'vadEso', did you mean 'vadEos'?",
            "'vadEos=60001' is outside 0..60000",
            "'punctuation=yes' is neither true nor false",
            "'language=fr' is not one of zh, en",
            "'threshold=x' is not a number",
            "'endpoint=nowhere' is not a URL",
            "'appId' is missing (The app's id)",
            "'apiSecret' is missing");
  }

  @Test
  void aSecretIsShownNowhere() {
    Settings settings =
        Settings.check(SPECS, Map.of("appId", "a", "apiSecret", "s3cr3t", "param.token", "t0k3n"));

    assertThat(settings.toString()).contains("appId=a").doesNotContain("s3cr3t", "t0k3n");
    assertThat(settings.secret("apiSecret")).hasToString("******");
    assertThat(settings.params()).containsEntry("token", "t0k3n");
  }

  @Test
  void aBlankSecretIsRefused() {
    assertThatExceptionOfType(AsrException.class)
        .isThrownBy(() -> Settings.check(SPECS, Map.of("appId", "a", "apiSecret", " ")))
        .withMessageContaining("the value of 'apiSecret' is blank");
  }

  @Test
  void anUndeclaredOptionCannotBeAskedFor() {
    Settings settings = Settings.check(SPECS, ENOUGH);

    assertThatIllegalArgumentException().isThrownBy(() -> settings.find("other"));
    assertThatIllegalArgumentException().isThrownBy(() -> settings.get("language"));
  }

  @Test
  void aDefaultThatBreaksItsOwnRulesIsRefused() {
    OptionSpec.Builder bad =
        OptionSpec.of("n", OptionType.INTEGER, "Number").range(1, 5).defaultValue("6");

    assertThatIllegalArgumentException().isThrownBy(bad::build).withMessageContaining("1..5");
  }

  @Test
  void aUrlWithCredentialsInItIsRefused() {
    OptionSpec endpoint = SPECS.get(6);

    assertThat(endpoint.faultOf("wss://user:word@example.com/")).isPresent();
    assertThat(endpoint.faultOf("wss://example.com/v2")).isEmpty();
  }
}
