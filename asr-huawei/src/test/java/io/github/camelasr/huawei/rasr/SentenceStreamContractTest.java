package io.github.camelasr.huawei.rasr;

import io.github.camelasr.tck.ProviderContract;
import io.github.camelasr.tck.Vendor;

class SentenceStreamContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new RasrVendor("sentence-stream");
  }
}
