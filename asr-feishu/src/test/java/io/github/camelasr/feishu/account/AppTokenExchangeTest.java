package io.github.camelasr.feishu.account;

import static io.github.camelasr.feishu.testing.Given.APP_SECRET;
import static io.github.camelasr.feishu.testing.Given.LOG_ID;
import static io.github.camelasr.feishu.testing.Given.moment;
import static io.github.camelasr.feishu.testing.Given.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Secret;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.feishu.FeishuProvider;
import io.github.camelasr.feishu.testing.Given;
import io.github.camelasr.feishu.testing.Sent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "自建应用获取 tenant_access_token", the older page and the one of OAuth. */
class AppTokenExchangeTest {
  private static final Instant NOW = moment().wall();
  private static final String OAUTH = "tokenEndpoint=https://accounts.feishu.cn/oauth/v3/token";

  private final Sent sent = new Sent();

  private static TokenExchange exchange(String... options) {
    FeishuProvider provider = new FeishuProvider();
    return provider.tokens(Given.settings(provider.variants().get(0), options)).orElseThrow();
  }

  private static Token read(String body) {
    return exchange().read(reply(200, body), moment());
  }

  private static AsrException refusal(int status, String body) {
    return catchThrowableOfType(
        AsrException.class, () -> exchange().read(reply(status, body), moment()));
  }

  @Test
  void olderCallSendsTheSecretInJson() {
    HttpCall call = exchange().request(moment(), sent);

    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.uri())
        .hasToString("https://open.feishu.cn/open-apis/auth/v3/tenant_access_token/internal");
    assertThat(call.headers()).containsEntry("Content-Type", "application/json; charset=utf-8");
    assertThat(sent.body())
        .isEqualTo("{\"app_id\":\"cli_dummy\",\"app_secret\":\"" + APP_SECRET + "\"}");
  }

  @Test
  void newerCallSendsTheSecretInAFormAndInNoHeader() {
    HttpCall call = exchange(OAUTH, "appSecret=a&b").request(moment(), sent);

    assertThat(call.uri()).hasToString("https://accounts.feishu.cn/oauth/v3/token");
    assertThat(call.headers())
        .containsOnlyKeys("Content-Type")
        .containsEntry("Content-Type", "application/x-www-form-urlencoded");
    assertThat(sent.body())
        .isEqualTo("grant_type=client_credentials&client_id=cli_dummy&client_secret=a%26b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://open.larksuite.com", "https://open.larksuite.com/"})
  void olderCallGoesToTheEndpointThatWasChosen(String endpoint) {
    assertThat(exchange("endpoint=" + endpoint).request(moment(), sent).uri())
        .hasToString("https://open.larksuite.com/open-apis/auth/v3/tenant_access_token/internal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'code':0,'msg':'ok','tenant_access_token':'t-1','expire':7200}",
        "{'code':0,'access_token':'t-1','token_type':'Bearer','expires_in':7200}",
        "{'access_token':'t-1','expires_in':'7200','scope':['x',{}]}"
      })
  void eitherCallMayAnswerInEitherWay(String body) {
    Token token = read(body.replace('\'', '"'));

    assertThat(token.value()).contains(Secret.of("t-1"));
    assertThat(token.renewAt()).isEqualTo(NOW.plus(Duration.ofMinutes(110)));
  }

  @Test
  void longTokenIsReadWhole() {
    String jwt = "x.".repeat(4_000);

    assertThat(read("{\"access_token\":\"" + jwt + "\",\"expires_in\":7200}").value())
        .contains(Secret.of(jwt));
  }

  @ParameterizedTest
  @CsvSource({
    "7200, 6600", // ten minutes ahead, when the vendor gives a new one
    "1800, 1350", // a short life is used for three quarters
    "60, 45",
    "999999, 6600", // "最大有效期是 2 小时"
    "0, 1350", // not told
    "-5, 1350"
  })
  void tokenIsRenewedAheadOfItsEnd(long expire, long renewAfter) {
    assertThat(read("{\"tenant_access_token\":\"t-1\",\"expire\":" + expire + "}").renewAt())
        .isEqualTo(NOW.plusSeconds(renewAfter));
  }

  @ParameterizedTest
  @CsvSource({
    "200, 10003, invalid param, AUTHENTICATION, false",
    "200, 10014, app secret invalid, AUTHENTICATION, false",
    "400, 20070, both, AUTHENTICATION, false",
    "401, 20002, wrong, AUTHENTICATION, false",
    "403, 20009, closed, PERMISSION, false",
    "200, 99991400, request trigger frequency limit, RATE_LIMIT, true",
    "429, 1, slow, RATE_LIMIT, true",
    "504, 1, late, TIMEOUT, true",
    "500, 1, down, VENDOR, true"
  })
  void refusalHasACategory(
      int status, String code, String msg, ErrorCategory category, boolean retryable) {
    AsrException error = refusal(status, "{\"code\":%s,\"msg\":\"%s\"}".formatted(code, msg));

    assertThat(error.category()).isEqualTo(category);
    assertThat(error.code()).contains(code);
    assertThat(error.detail()).isEqualTo("the vendor gave no token: " + msg);
    assertThat(error.traceId()).contains(LOG_ID);
    assertThat(error.retryable()).isEqualTo(retryable);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"error\":\"invalid_client\",\"error_description\":\"no\"}', invalid_client, AUTHENTICATION",
    "'{\"code\":0,\"error\":\"invalid_client\"}', invalid_client, AUTHENTICATION",
    "'{\"error\":\"unauthorized_client\"}', unauthorized_client, PERMISSION",
    "'{\"code\":20070,\"error\":\"invalid_request\"}', 20070, AUTHENTICATION"
  })
  void refusalOfOauthIsReadToo(String body, String code, ErrorCategory category) {
    assertThat(refusal(400, body).code()).contains(code);
    assertThat(refusal(400, body).category()).isEqualTo(category);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "<html>", "{\"tenant_access_token\":\" \"}", "{\"tena"})
  void answerWithoutATokenIsAFailure(String body) {
    assertThat(refusal(200, body).category()).isEqualTo(ErrorCategory.VENDOR);
    assertThat(refusal(200, body).code()).contains("200");
  }

  @Test
  void tokenBesideAnErrorIsNone() {
    String body = "{\"code\":1,\"tenant_access_token\":\"t-1\",\"expire\":7200}";

    assertThatThrownBy(() -> read(body)).isInstanceOf(AsrException.class);
  }

  @Test
  void secretThatIsSaidBackIsMasked() {
    String body = "{\"code\":10014,\"msg\":\"wrong: " + APP_SECRET + "\"}";

    assertThat(refusal(200, body).toString()).contains("******").doesNotContain(APP_SECRET);
  }

  @Test
  void keyNamesTheApplicationAndNoSecret() {
    assertThat(exchange().key()).contains("cli_dummy").doesNotContain(APP_SECRET);
    assertThat(exchange().key()).isNotEqualTo(exchange("appId=other").key());
    assertThat(exchange().key()).isNotEqualTo(exchange(OAUTH).key());
    assertThat(exchange().key()).isEqualTo(exchange("tenant=x").key());
  }
}
