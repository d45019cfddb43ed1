package io.github.camelasr.tck.toy;

import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.api.spi.Variant;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is changed of the sound toy to make a wrong one. */
public record Twists(
    String name,
    UnaryOperator<List<Variant>> variants,
    UnaryOperator<Declaration> declaration,
    UnaryOperator<Plan> plan,
    UnaryOperator<Dialect> dialect,
    UnaryOperator<TokenExchange> tokens) {
  /** Nothing is changed. */
  public static final Twists NONE =
      new Twists(
          "toy",
          UnaryOperator.identity(),
          UnaryOperator.identity(),
          UnaryOperator.identity(),
          UnaryOperator.identity(),
          UnaryOperator.identity());

  public static Twists named(String name) {
    return new Twists(name, NONE.variants, NONE.declaration, NONE.plan, NONE.dialect, NONE.tokens);
  }

  public static Twists variants(UnaryOperator<List<Variant>> twist) {
    return new Twists(NONE.name, twist, NONE.declaration, NONE.plan, NONE.dialect, NONE.tokens);
  }

  public static Twists declaration(UnaryOperator<Declaration> twist) {
    return new Twists(NONE.name, NONE.variants, twist, NONE.plan, NONE.dialect, NONE.tokens);
  }

  public static Twists plan(UnaryOperator<Plan> twist) {
    return new Twists(NONE.name, NONE.variants, NONE.declaration, twist, NONE.dialect, NONE.tokens);
  }

  public static Twists dialect(UnaryOperator<Dialect> twist) {
    return new Twists(NONE.name, NONE.variants, NONE.declaration, NONE.plan, twist, NONE.tokens);
  }

  public static Twists tokens(UnaryOperator<TokenExchange> twist) {
    return new Twists(NONE.name, NONE.variants, NONE.declaration, NONE.plan, NONE.dialect, twist);
  }
}
