package io.github.camelasr.engine.config;

import io.github.camelasr.api.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place to look.
 *
 * @param params the parameters it hands through unchecked
 * @param lookup finds the value of an option
 */
record Source(Map<String, String> params, Function<String, @Nullable String> lookup) {

  static Source of(Map<String, String> section) {
    Map<String, String> params = new HashMap<>(section);
    params.keySet().removeIf(key -> !key.startsWith(Settings.PARAM_PREFIX));
    return new Source(params, section::get);
  }
}
