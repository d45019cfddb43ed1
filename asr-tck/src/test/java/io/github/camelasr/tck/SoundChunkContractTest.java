package io.github.camelasr.tck;

/** A sound provider passes. */
class SoundChunkContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new ToyVendors.Chunks();
  }
}
