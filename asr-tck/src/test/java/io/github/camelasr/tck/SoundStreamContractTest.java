package io.github.camelasr.tck;

/** A sound provider passes. */
class SoundStreamContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new ToyVendors.Streams();
  }
}
