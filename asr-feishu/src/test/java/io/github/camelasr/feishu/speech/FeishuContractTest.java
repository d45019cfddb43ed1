package io.github.camelasr.feishu.speech;

import io.github.camelasr.tck.ProviderContract;
import io.github.camelasr.tck.Vendor;

/** The protocol {@code stream}, by an application's secret. */
class FeishuContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new FeishuPlay("stream", FeishuPlay.APPLICATION);
  }
}
