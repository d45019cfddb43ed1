package io.github.camelasr.feishu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.feishu.FeishuProvider;
import io.github.camelasr.feishu.testing.Given;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conditions among options, alike in both protocols. */
class AccountOptionsTest {
  private static final List<Variant> VARIANTS = new FeishuProvider().variants();

  private static Plan plan(Variant variant, String... options) {
    return variant.plan(Given.settings(variant, options));
  }

  @ParameterizedTest
  @CsvSource({
    "appId= appSecret=, 'credentials are missing'",
    "appId=, \"'appId' is missing beside 'appSecret'\"",
    "appSecret=, \"'appSecret' is missing beside 'appId'\"",
    "tenantAccessToken=t-1, 'one is enough'",
    "endpoint=wss://open.feishu.cn, \"'endpoint' must begin with https:// or http://\"",
    "tokenEndpoint=ftp://x/y, \"'tokenEndpoint' must begin with https:// or http://\"",
    "endpoint=https://open.feishu.cn/?a=b, \"'endpoint' must have no query\"",
    "param.stream_id=1, \"'param.stream_id' cannot be set\"",
    "param.action=1, \"'param.action' cannot be set\"",
    "param.file_id=1, \"'param.file_id' cannot be set\"",
    "param.sequence_id=1, \"'param.sequence_id' cannot be set\""
  })
  void contradictionIsABadOption(String options, String words) {
    for (Variant variant : VARIANTS) {
      assertThatThrownBy(() -> plan(variant, options.split(" ")))
          .isInstanceOfSatisfying(
              AsrException.class,
              error -> assertThat(error.category()).isEqualTo(ErrorCategory.BAD_OPTION))
          .hasMessageContaining(words.replace("\"", ""));
    }
  }

  @ParameterizedTest
  @CsvSource({"format=opus", "engineType=8k_auto", "recognitionText=whole", "catchUp=0.5"})
  void onlyWhatTheDocumentListsIsAllowed(String option) {
    assertThatThrownBy(() -> plan(VARIANTS.get(0), option))
        .isInstanceOf(AsrException.class)
        .hasMessageContaining(option.substring(0, option.indexOf('=')));
  }

  @Test
  void streamsAreCountedByTenant() {
    for (Variant variant : VARIANTS) {
      String byDefault = plan(variant).rules().quota().key();

      assertThat(byDefault).contains(Given.APP_ID);
      assertThat(plan(variant, "tenant=73658").rules().quota().key())
          .contains("73658")
          .doesNotContain(Given.APP_ID);
      assertThat(plan(variant, "appSecret=", "tenantAccessToken=t-1").rules().quota().key())
          .isEqualTo(byDefault);
    }
  }

  @Test
  void tenantHasTwentyStreamsAtOnceAndTwentyFilesASecond() {
    Rules.Quota stream = plan(VARIANTS.get(0)).rules().quota();
    Rules.Quota file = plan(VARIANTS.get(1)).rules().quota();

    assertThat(stream.sessions()).hasValue(20);
    assertThat(stream.requestsPerSecond()).isEmpty();
    assertThat(file.sessions()).isEmpty();
    assertThat(file.requestsPerSecond()).hasValue(20);
    assertThat(file.key()).isNotEqualTo(stream.key());
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThatThrownBy(() -> plan(VARIANTS.get(0), "appId=", "endpoint=ws://x", "param.action=2"))
        .hasMessageContaining("'appId' is missing")
        .hasMessageContaining("'endpoint' must begin")
        .hasMessageContaining("'param.action' cannot");
  }

  @Test
  void whatHasNoEffectIsAWarning() {
    for (Variant variant : VARIANTS) {
      assertThat(plan(variant).warnings()).isEmpty();
      assertThat(
              plan(
                      variant,
                      "appSecret=",
                      "tenantAccessToken=t-1",
                      "tokenEndpoint=https://x.invalid/y",
                      "param.engine_type=8k_auto")
                  .warnings())
          .containsExactly(
              "tokenEndpoint has no effect beside tenantAccessToken.",
              "param.engine_type replaces the option engineType and is not checked.");
    }
  }

  @Test
  void tokenThatIsGivenIsNotExchanged() {
    FeishuProvider provider = new FeishuProvider();
    assertThat(
            provider.tokens(Given.settings(VARIANTS.get(0), "appSecret=", "tenantAccessToken=t-1")))
        .isEmpty();
  }

  @Test
  void nothingThatIsPrintedShowsASecret() {
    Account account = new Account(Given.settings(VARIANTS.get(0)));

    assertThat(String.valueOf(account.exchange())).doesNotContain(Given.APP_SECRET);
    assertThat(account.shown("no " + Given.APP_SECRET + " " + Given.TOKEN_VALUE, Given.TOKEN))
        .isEqualTo("no ****** ******");
  }
}
