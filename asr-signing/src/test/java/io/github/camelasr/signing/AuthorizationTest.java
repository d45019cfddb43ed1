package io.github.camelasr.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class AuthorizationTest {
  private static final HmacSigner SIGNER = HmacSigner.hmacSha256("any");

  @Test
  void anHttpSignatureIsReadBack() {
    HttpSignature signed = HttpSignature.of("someone", SIGNER, "text");

    assertThat(HttpSignature.parse(signed.text())).isEqualTo(signed);
  }

  @Test
  void anHttpSignatureIsReadWithoutSpacesAfterItsCommas() {
    HttpSignature signed = HttpSignature.of("someone", SIGNER, "text");

    assertThat(HttpSignature.parse(signed.text().replace(", ", ","))).isEqualTo(signed);
  }

  @Test
  void anSdkSignatureIsReadBack() {
    SdkSignature signed = SdkSignature.of("someone", SIGNER, request("/a"), "20260701T070503Z");

    assertThat(SdkSignature.parse(signed.text())).isEqualTo(signed);
  }

  @Test
  void anSdkSignatureOfAnotherAlgorithmIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SdkSignature.parse("Bearer token"))
        .withMessageContaining("SDK-HMAC-SHA256");
  }

  @Test
  void aMissingAttributeIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SdkSignature.parse("SDK-HMAC-SHA256 Access=a, Signature=b"))
        .withMessageContaining("SignedHeaders");
  }

  @Test
  void aPathWithAndWithoutItsLastSlashIsTheSameRequest() {
    assertThat(request("/a/b").text())
        .isEqualTo(request("/a/b/").text())
        .startsWith("GET\n/a/b/\n");
  }

  @Test
  void headersAreSortedLowerCasedAndStripped() {
    CanonicalRequest request =
        CanonicalRequest.of(
            "GET", "/", CanonicalQuery.empty(), Map.of("X-Sdk-Date", " now ", "Host", "here"));

    assertThat(request.text()).contains("\nhost:here\nx-sdk-date:now\n\nhost;x-sdk-date\n");
  }

  @Test
  void aBodyIsSignedByItsDigest() {
    CanonicalRequest empty = request("/a");

    assertThat(empty.withBody(new byte[0]).text()).isEqualTo(empty.text());
    assertThat(empty.withBody(new byte[] {1}).text())
        .endsWith("4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a");
  }

  @Test
  void aSignatureMatchesOnlyItself() {
    assertThat(Digest.matches("abc", "abc")).isTrue();
    assertThat(Digest.matches("abc", "abd")).isFalse();
    assertThat(Digest.matches("abc", "ab")).isFalse();
  }

  private static CanonicalRequest request(String path) {
    return CanonicalRequest.of("GET", path, CanonicalQuery.empty(), Map.of("host", "here"));
  }
}
