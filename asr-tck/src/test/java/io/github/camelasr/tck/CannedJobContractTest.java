package io.github.camelasr.tck;

import io.github.camelasr.tck.toy.ToyProvider;
import io.github.camelasr.tck.toyserver.ToyServer;
import java.util.Map;
import java.util.Optional;

/** A sound provider passes with a vendor out of the can, too. */
class CannedJobContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return CannedVendor.of(ToyProvider::new, Map.of("api", "job", "appKey", ToyServer.KEY))
        .hears(new ToyVendors.Jobs()::hear)
        .refuses(code -> Vendor.answer(200, "{\"code\":" + code + "}"), "99999")
        .job(
            ticket -> Optional.of(Vendor.answer(200, "{\"code\":0,\"ticket\":\"" + ticket + "\"}")),
            Vendor.answer(200, "{\"code\":0}"),
            text -> Vendor.answer(200, ToyServer.json(1, text, true)));
  }
}
