package io.github.camelasr.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.tck.toy.ToyProvider;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CannedVendorTest {
  private static final CannedVendor CANNED =
      CannedVendor.of(ToyProvider::new, Map.of("appKey", "key"));

  private final ChunkVendor vendor =
      CANNED
          .refuses(code -> Vendor.answer(200, "no " + code), "E99")
          .chunks(
              (sequence, text) -> Vendor.answer(200, sequence + text),
              (sequence, text) -> Vendor.answer(201, text));

  @Test
  void aChunkVendorSaysWhatItWasGiven() {
    assertThat(Flaw.text(vendor.result(3, " words"))).isEqualTo("3 words");
    assertThat(vendor.last(4, "all").status()).isEqualTo(201);
    assertThat(Flaw.text(vendor.error("E1"))).isEqualTo("no E1");
    assertThat(vendor.unknownCode()).isEqualTo("E99");
  }

  @Test
  void everyRuleGetsAProviderOfItsOwn() {
    assertThat(vendor.provider()).isNotSameAs(vendor.provider());
  }

  @Test
  void aVendorStaysAsItWasWhenAnotherIsMadeOfIt() {
    ChunkVendor abortable =
        CANNED.hearsAbort().chunks((n, t) -> Vendor.message(t), (n, t) -> Vendor.message(t));

    assertThat(abortable.hearsAbort()).isTrue();
    assertThat(vendor.hearsAbort()).isFalse();
  }
}
