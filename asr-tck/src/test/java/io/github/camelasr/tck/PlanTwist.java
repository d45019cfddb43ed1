package io.github.camelasr.tck;

import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Rules;
import java.util.function.UnaryOperator;

/** A sound plan whose rules are changed. */
record PlanTwist(Plan sound, UnaryOperator<Rules> change) implements Plan {
  @Override
  public Rules rules() {
    return change.apply(sound.rules());
  }

  @Override
  public Dialect attempt(Moment moment) {
    return sound.attempt(moment);
  }
}
