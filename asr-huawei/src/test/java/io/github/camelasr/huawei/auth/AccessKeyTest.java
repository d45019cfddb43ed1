package io.github.camelasr.huawei.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Token;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessKeyTest {
  private static final Moment NOVEMBER =
      new Moment(Instant.parse("2019-11-15T03:36:55Z"), RandomGenerator.getDefault());
  private static final String PROJECT = "0123456789abcdef0123456789abcdef";

  private final Credential credential =
      Credential.of(
          settings(Map.of("projectId", PROJECT, "accessKey", "DUMMYAK", "secretKey", "DUMMYSK")));

  /** Settings that declare the names of all credentials. */
  static Settings settings(Map<String, String> given) {
    List<OptionSpec> specs =
        Stream.of(
                "projectId",
                "accessKey",
                "secretKey",
                "token",
                "iamUser",
                "iamPassword",
                "iamDomain",
                "iamProject",
                "iamEndpoint",
                "region")
            .map(name -> OptionSpec.of(name, OptionType.STRING, name))
            .map(OptionSpec.Builder::build)
            .toList();
    return Settings.check(specs, given);
  }

  private Map<String, String> sign(String uri) {
    return credential.headers(URI.create(uri), NOVEMBER, Token.NONE);
  }

  @Test
  void signatureIsThatOfTheVendorsOwnSigner() {
    Map<String, String> headers =
        sign("wss://sis-ext.cn-north-4.myhuaweicloud.com/v1/" + PROJECT + "/rasr/short-stream");
    assertThat(headers)
        .containsEntry("X-Sdk-Date", "20191115T033655Z")
        .containsEntry("X-Project-Id", PROJECT)
        .containsEntry(
            "Authorization",
            "SDK-HMAC-SHA256 Access=DUMMYAK, SignedHeaders=host;x-sdk-date,"
                + " Signature=678c9fb139f65f83ed42123ef2eb22ba59d87d945020f1330be62d686c64d827")
        .hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "wss://a.example.com/x, a.example.com",
    "wss://a.example.com:443/x, a.example.com",
    "wss://a.example.com:80/x, a.example.com:80",
    "ws://a.example.com:80/x, a.example.com",
    "ws://127.0.0.1:8080/x, 127.0.0.1:8080"
  })
  void hostIsSignedAsItIsSent(String uri, String host) {
    assertThat(AccessKey.host(URI.create(uri))).isEqualTo(host);
  }

  @Test
  void signatureDependsOnHostPathAndTime() {
    String one = sign("wss://a.example.com/v1/p/rasr/short-stream").get("Authorization");
    assertThat(sign("wss://a.example.com/v1/p/rasr/short-stream")).containsValue(one);
    assertThat(sign("wss://b.example.com/v1/p/rasr/short-stream")).doesNotContainValue(one);
    assertThat(sign("wss://a.example.com/v1/p/rasr/continue-stream")).doesNotContainValue(one);
    Moment later = new Moment(NOVEMBER.wall().plusSeconds(1), NOVEMBER.entropy());
    URI uri = URI.create("wss://a.example.com/v1/p/rasr/short-stream");
    assertThat(credential.headers(uri, later, Token.NONE)).doesNotContainValue(one);
  }

  @Test
  void noTokenIsNeededAndNoSecretShown() {
    assertThat(credential.exchange()).isEmpty();
    assertThat(credential.isSigned()).isTrue();
    assertThat(credential.toString()).doesNotContain("DUMMY");
  }

  @Test
  void givenTokenGoesIntoTheHeader() {
    Credential given = Credential.of(settings(Map.of("projectId", PROJECT, "token", "MIIx")));
    assertThat(given.headers(URI.create("wss://a.example.com/x"), NOVEMBER, Token.NONE))
        .isEqualTo(Map.of("X-Auth-Token", "MIIx"));
    assertThat(given.exchange()).isEmpty();
    assertThat(given.isSigned()).isFalse();
    assertThat(given.toString()).doesNotContain("MIIx");
  }
}
