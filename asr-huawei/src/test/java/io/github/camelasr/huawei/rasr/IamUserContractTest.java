package io.github.camelasr.huawei.rasr;

import io.github.camelasr.tck.ProviderContract;
import io.github.camelasr.tck.Vendor;

/** With a token, which the others do without. */
class IamUserContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new RasrVendor("short-stream", RasrVendor.IAM_USER);
  }
}
