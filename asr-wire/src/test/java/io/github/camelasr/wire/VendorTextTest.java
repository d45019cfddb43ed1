package io.github.camelasr.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorTextTest {

  @Test
  void textBecomesOneLineWithoutAFinalFullStop() {
    assertThat(VendorText.shown(" invalid\r\n\tparam\u0007 x. ", "K")).isEqualTo("invalid param x");
  }

  @Test
  void noFullStopIsLeft() {
    assertThat(VendorText.shown("why.. .", "K")).isEqualTo("why");
    assertThat(VendorText.shown("...", List.of())).isEmpty();
  }

  @Test
  void keyThatIsSaidBackIsMasked() {
    assertThat(VendorText.shown("no such key k3y!", "k3y")).isEqualTo("no such key ******!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v2/iat?authorization=YXBpX2tl&x=1",
        "signature=\"YXBpX2tl\" is wrong",
        "{\"authorization\": \"YXBpX2tl\"}",
        "Authorization: YXBpX2tl"
      })
  void whatWeSignedIsMasked(String text) {
    assertThat(VendorText.shown(text, "K")).contains("******").doesNotContain("YXBpX2tl");
  }

  @Test
  void textIsBounded() {
    assertThat(VendorText.shown("x".repeat(1_000_000), "K")).hasSize(301).endsWith("…");
  }

  @Test
  void keyAtTheEndOfWhatIsShownIsMaskedWhole() {
    String text = "x".repeat(295) + "k3yk3yk3y";
    assertThat(VendorText.shown(text, "k3yk3yk3y")).doesNotContain("k3y");
  }

  @Test
  void everySecretIsMasked() {
    List<Secret> secrets = List.of(Secret.of("k3y"), Secret.of("s3cret"));
    assertThat(VendorText.shown("k3y and s3cret do not match", secrets))
        .isEqualTo("****** and ****** do not match");
  }

  @Test
  void tokensAreMaskedAlthoughNobodyKnowsThem() {
    String token = "MIIN/" + "a1+b2-c3_".repeat(200) + "==";
    assertThat(VendorText.shown("cannot decrypt " + token, List.of()))
        .isEqualTo("cannot decrypt ******");
  }
}
