package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.OptionSpec;
import java.util.ArrayList;
import java.util.List;

/** Values to try an option with. */
final class Values {
  private static final List<String> ODD =
      List.of(
          " ",
          "\t",
          "\n",
          "\0",
          "a\r\nb",
          "语音",
          "😀",
          "%",
          "&=?#",
          "\"}",
          "../..",
          "x".repeat(10_000));

  private Values() {}

  /** Values that the option's own declaration takes, apart from its default. */
  static List<String> valid(OptionSpec option) {
    List<String> values = new ArrayList<>(option.allowed());
    switch (option.type()) {
      case STRING -> values.add("tckprobe");
      case BOOLEAN -> values.addAll(List.of("true", "false"));
      case URI -> values.addAll(uris());
      case INTEGER -> addNumbers(option, values);
      case DECIMAL -> {
        values.add("0.5");
        addNumbers(option, values);
      }
    }
    values.removeIf(value -> option.faultOf(value).isPresent());
    option.defaultValue().ifPresent(values::remove);
    return values;
  }

  private static void addNumbers(OptionSpec option, List<String> values) {
    for (double number : new double[] {option.min(), option.max()}) {
      if (!Double.isInfinite(number)) {
        values.add(Long.toString((long) number));
      }
    }
    values.addAll(List.of("3", "1", "0", "50", "1000", "5000", "100000"));
  }

  private static List<String> uris() {
    return List.of(
        "wss://tck-probe.invalid/a",
        "https://tck-probe.invalid/a",
        "wss://tck-probe.invalid:4711",
        "https://tck-probe.invalid:4711");
  }

  /** Values that nobody thought of, which the option's own declaration takes all the same. */
  static List<String> odd(OptionSpec option) {
    List<String> values = new ArrayList<>(valid(option));
    values.addAll(ODD);
    values.addAll(
        List.of("mailto://x/y", "ws://h", "http://h:1/a?b=c&d", "wss://[::1]:8/", "-1", "1e300"));
    values.addAll(List.of(Long.toString(Long.MAX_VALUE), Long.toString(Long.MIN_VALUE), "NaN"));
    values.removeIf(value -> option.faultOf(value).isPresent());
    return values;
  }
}
