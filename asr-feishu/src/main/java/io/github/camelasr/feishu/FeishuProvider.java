package io.github.camelasr.feishu;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.feishu.account.Account;
import io.github.camelasr.feishu.speech.FileVariant;
import io.github.camelasr.feishu.speech.StreamVariant;
import java.util.List;
import java.util.Optional;

/** Feishu and Lark (飞书). Immutable. */
public final class FeishuProvider implements AsrProvider {
  private final List<Variant> variants = List.of(new StreamVariant(), new FileVariant());

  /** The provider with all its variants. */
  public FeishuProvider() {}

  @Override
  public String name() {
    return "feishu";
  }

  /** {@code stream}, a request for every chunk; {@code file}, one for every recording. */
  @Override
  public List<Variant> variants() {
    return variants;
  }

  /** A token of the application; one that was given needs none. */
  @Override
  public Optional<TokenExchange> tokens(Settings settings) {
    return new Account(settings).exchange();
  }
}
