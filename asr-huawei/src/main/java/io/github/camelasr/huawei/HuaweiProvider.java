package io.github.camelasr.huawei;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.huawei.auth.Credential;
import io.github.camelasr.huawei.rasr.RasrMode;
import io.github.camelasr.huawei.rasr.RasrVariant;
import java.util.List;
import java.util.Optional;

/** Huawei Cloud SIS (华为云语音交互). Immutable. */
public final class HuaweiProvider implements AsrProvider {
  private final List<Variant> variants =
      List.of(
          new RasrVariant(RasrMode.SHORT),
          new RasrVariant(RasrMode.SENTENCE),
          new RasrVariant(RasrMode.CONTINUE));

  /** The provider with all its variants. */
  public HuaweiProvider() {}

  @Override
  public String name() {
    return "huawei";
  }

  /** {@code short-stream}, {@code sentence-stream} and {@code continue-stream}. */
  @Override
  public List<Variant> variants() {
    return variants;
  }

  /** A token of IAM, if a user of IAM was given; tokens that were given and keys need none. */
  @Override
  public Optional<TokenExchange> tokens(Settings settings) {
    return Credential.of(settings).exchange();
  }
}
