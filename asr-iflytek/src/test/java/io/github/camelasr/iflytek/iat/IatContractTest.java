package io.github.camelasr.iflytek.iat;

import io.github.camelasr.tck.ProviderContract;
import io.github.camelasr.tck.Vendor;

class IatContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new IatVendor();
  }
}
