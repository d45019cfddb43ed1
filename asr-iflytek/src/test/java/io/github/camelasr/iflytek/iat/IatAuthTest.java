package io.github.camelasr.iflytek.iat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IatAuthTest {
  private static final String SIGNATURE = "Hp3Ty4ZkSBmL8jKyOLpQiv9Sr5nvmeYEH7WsL/ZO2Jg=";

  private static URI signed(Instant now, String... options) {
    return Fixture.dialect(options).open(Fixture.at(now), Token.NONE).uri();
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : uri.getRawQuery().split("&", -1)) {
      int equals = field.indexOf('=');
      fields.put(field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), UTF_8));
    }
    return fields;
  }

  private static String authorization(URI uri) {
    return new String(Base64.getDecoder().decode(query(uri).get("authorization")), UTF_8);
  }

  @Test
  void workedExampleOfTheDocumentIsReproduced() {
    URI uri = signed(Fixture.JULY);
    assertThat(authorization(uri))
        .isEqualTo(
            "api_key=\"%s\", algorithm=\"hmac-sha256\", headers=\"host date request-line\","
                + " signature=\"%s\"",
            Fixture.API_KEY, SIGNATURE);
    assertThat(uri.toString())
        .startsWith("wss://iat-api.xfyun.cn/v2/iat?authorization=")
        .endsWith("&date=Wed%2C%2010%20Jul%202019%2007%3A35%3A43%20GMT&host=iat-api.xfyun.cn");
  }

  @Test
  void hostIsSignedWithoutThePortThatIsConnectedTo() {
    URI uri = signed(Instant.parse("2026-11-21T00:55:05Z"), "endpoint=ws://localhost:8080/v2/iat");
    assertThat(authorization(uri)).contains("RhlY71EwbXNxY26XWrOQlm3rC4jtAtPM6ZDvl/0hEQs=");
    assertThat(uri.toString()).startsWith("ws://localhost:8080/v2/iat?");
    assertThat(query(uri)).containsEntry("host", "localhost");
  }

  @Test
  void dayHasTwoDigits() {
    assertThat(query(signed(Instant.parse("2026-07-01T05:06:07Z"))))
        .containsEntry("date", "Wed, 01 Jul 2026 05:06:07 GMT");
  }

  @Test
  void fractionsOfASecondChangeNothing() {
    assertThat(signed(Fixture.JULY.plusMillis(999))).isEqualTo(signed(Fixture.JULY));
  }

  @Test
  void correctedClockGivesTheRightSignature() {
    StreamDialect dialect = Fixture.dialect();
    URI wrong = dialect.open(Fixture.at(Fixture.JULY.plusSeconds(3600)), Token.NONE).uri();
    URI right = dialect.open(Fixture.at(Fixture.JULY), Token.NONE).uri();
    assertThat(authorization(wrong)).doesNotContain(SIGNATURE);
    assertThat(authorization(right)).contains(SIGNATURE);
  }

  @Test
  void queryOfTheEndpointIsKeptAndNotSigned() {
    URI uri = signed(Fixture.JULY, "endpoint=wss://iat-api.xfyun.cn/v2/iat?route=a%20b");
    assertThat(query(uri)).containsEntry("route", "a b");
    assertThat(authorization(uri)).contains(SIGNATURE);
  }

  @Test
  void endpointWithoutAPathIsSignedForTheRoot() {
    URI uri = signed(Fixture.JULY, "endpoint=wss://iat-api.xfyun.cn");
    assertThat(uri.toString()).startsWith("wss://iat-api.xfyun.cn/?authorization=");
    assertThat(authorization(uri)).doesNotContain(SIGNATURE);
  }

  @Test
  void base64IsPercentEncoded() {
    assertThat(signed(Fixture.JULY).getRawQuery()).doesNotContain("+", "/", "==");
  }

  @Test
  void callShowsNeitherKeysNorSignature() {
    HttpCall call = Fixture.dialect().open(Fixture.at(Fixture.JULY), Token.NONE);
    assertThat(call).hasToString("GET wss://iat-api.xfyun.cn/v2/iat");
    assertThat(call.headers()).isEmpty();
  }
}
