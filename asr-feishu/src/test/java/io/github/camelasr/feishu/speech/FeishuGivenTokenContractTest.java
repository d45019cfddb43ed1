package io.github.camelasr.feishu.speech;

import io.github.camelasr.tck.ProviderContract;
import io.github.camelasr.tck.Vendor;

/** The protocol {@code stream}, by a token that was given. */
class FeishuGivenTokenContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new FeishuPlay("stream", FeishuPlay.TOKEN);
  }
}
