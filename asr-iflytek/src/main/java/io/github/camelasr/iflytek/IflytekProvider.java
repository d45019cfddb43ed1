package io.github.camelasr.iflytek;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.iflytek.iat.IatVariant;
import io.github.camelasr.iflytek.lfasr.LfasrVariant;
import io.github.camelasr.iflytek.rtasr.StandardVariant;
import java.util.List;

/** iFlytek (讯飞). Immutable. */
public final class IflytekProvider implements AsrProvider {
  private final List<Variant> variants =
      List.of(new IatVariant(), new StandardVariant(), new LfasrVariant());

  /** The provider with all its variants. */
  public IflytekProvider() {}

  @Override
  public String name() {
    return "iflytek";
  }

  /** {@code iat}, dictation; {@code rtasr}, speech of any length; {@code lfasr}, recordings. */
  @Override
  public List<Variant> variants() {
    return variants;
  }
}
