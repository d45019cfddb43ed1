package io.github.camelasr.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was given in confidence does not come out again in anything that prints. */
final class ConcealmentTest {
  private static final String CONFIDENTIAL = "cOnFiDeNtIaL";

  @Test
  void noTextFormShowsAKeyOrASignature() {
    HmacSigner signer = HmacSigner.hmacSha256(CONFIDENTIAL);
    CanonicalQuery query = CanonicalQuery.of(Map.of("signature", CONFIDENTIAL));
    CanonicalRequest request =
        CanonicalRequest.of("GET", "/", query, Map.of("X-Auth-Token", CONFIDENTIAL));
    HttpSignature http = HttpSignature.of(CONFIDENTIAL, signer, "text");
    SdkSignature sdk = SdkSignature.of(CONFIDENTIAL, signer, request, "20260701T070503Z");

    assertThat(Stream.of(signer, query, request, http, sdk).map(Object::toString))
        .noneMatch(text -> text.contains(CONFIDENTIAL))
        .noneMatch(text -> text.contains(http.signature()) || text.contains(sdk.signature()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CONFIDENTIAL,
        "api_key=" + CONFIDENTIAL,
        "a=" + CONFIDENTIAL + ",a=1",
        "a=1," + CONFIDENTIAL
      })
  void noFailureQuotesWhatItCouldNotRead(String authorization) {
    assertThatThrownBy(() -> HttpSignature.parse(authorization))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(CONFIDENTIAL)
        .hasNoCause();
    assertThatThrownBy(() -> SdkSignature.parse("SDK-HMAC-SHA256 " + authorization))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(CONFIDENTIAL)
        .hasNoCause();
  }

  @Test
  void aSignerHandsOutNothingButSignatures() {
    assertThat(HmacSigner.class.getDeclaredFields())
        .allMatch(field -> Modifier.isPrivate(field.getModifiers()));
    assertThat(HmacSigner.class.getMethods())
        .filteredOn(method -> method.getDeclaringClass() == HmacSigner.class)
        .extracting("name")
        .containsOnly("hmacSha1", "hmacSha256", "sign", "signBase64", "signHex", "toString");
    assertThat(Serializable.class.isAssignableFrom(HmacSigner.class)).isFalse();
  }
}
