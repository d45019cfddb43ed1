package io.github.camelasr.iflytek;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.iflytek.iat.IatVariant;
import java.util.List;

/** iFlytek (讯飞). Immutable. */
public final class IflytekProvider implements AsrProvider {
  private final List<Variant> variants = List.of(new IatVariant());

  /** The provider with all its variants. */
  public IflytekProvider() {}

  @Override
  public String name() {
    return "iflytek";
  }

  /** {@code iat}, streaming dictation. */
  @Override
  public List<Variant> variants() {
    return variants;
  }
}
