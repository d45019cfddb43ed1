package io.github.camelasr.feishu.speech;

import io.github.camelasr.tck.ProviderContract;
import io.github.camelasr.tck.Vendor;

/** The protocol {@code file}, of one request. */
class FeishuFileContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new FeishuPlay("file", FeishuPlay.APPLICATION);
  }
}
