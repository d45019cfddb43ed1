package io.github.camelasr.huawei.rasr;

import io.github.camelasr.tck.ProviderContract;
import io.github.camelasr.tck.Vendor;

class ContinueStreamContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new RasrVendor("continue-stream");
  }
}
