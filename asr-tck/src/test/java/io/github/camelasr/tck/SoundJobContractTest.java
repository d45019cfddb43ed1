package io.github.camelasr.tck;

/** A sound provider passes. */
class SoundJobContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new ToyVendors.Jobs();
  }
}
