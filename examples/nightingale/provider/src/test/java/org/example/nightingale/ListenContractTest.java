package org.example.nightingale;

import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.tck.CannedVendor;
import io.github.camelasr.tck.Heard;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.ProviderContract;
import io.github.camelasr.tck.Vendor;
import java.util.List;
import java.util.Map;

/** Nightingale keeps the contract: no keys, no network, no time. */
class ListenContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return CannedVendor.of(
        NightingaleProvider::new, Map.of("account", "7", "apiKey", "a-dummy-key"))
        .hears(ListenContractTest::hear)
        .hearsAbort()
        .refuses(code -> Vendor.message(Said.error(code)), "N99")
        .stream(
            List.of(Vendor.message(Said.WELCOME)),
            (number, text) -> Vendor.message(Said.phrase(number, text)),
            (number, text) ->
                List.of(Vendor.message(Said.phrase(number, text)), Vendor.message(Said.GOODBYE)));
  }

  private static Heard hear(Outgoing message) {
    if (message.kind() == Outbox.Kind.BINARY) {
      return Heard.audio(message.body());
    }
    return message.text().contains("forget") ? Heard.abort() : Heard.end();
  }
}
